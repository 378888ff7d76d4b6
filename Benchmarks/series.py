"""The series of growth: for each, inputs of a size, and the command that reads them."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from places import FIXTURE, ROOT

HEADER = "reference,date_received,date_considered,referring_agency,child_age,outcome,harm,features"
ROW = "04/05/2023,17/05/2023,Hampshire Hospitals Foundation Trust,4,No further action,Serious harm,Self-harm"
YEAR = "2023-24"

Command = list[object]


@dataclass(frozen=True)
class Series:
    """Makes an input of a size in a folder, and gives the arguments of the program that read it."""

    name: str
    #: The smaller of the two sizes; the other is ten times as large.
    size: int
    make: Callable[[Path, int], Command]


ALL: list[Series] = []


def series(name: str, size: int) -> Callable[[Callable[[Path, int], Command]], Callable[[Path, int], Command]]:
    """Adds a series under this name."""

    def add(make: Callable[[Path, int], Command]) -> Callable[[Path, int], Command]:
        ALL.append(Series(name, size, make))
        return make

    return add


def check(path: Path, *options: object) -> Command:
    return ["check", path, "--quiet", *options]


def referrals(folder: Path, lines: list[str], header: str = HEADER) -> Path:
    path = folder / "referrals.csv"
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return path


def reviewed(folder: Path, reviews: list[str], recommendations: list[str]) -> Path:
    """A register with one referral, and these rows of its other two tables."""
    referrals(folder, [f"R-1,{ROW}"])
    (folder / "reviews.csv").write_text(
        "\n".join(["review,name,kind,considered", *reviews]) + "\n", encoding="utf-8")
    (folder / "recommendations.csv").write_text(
        "\n".join(["review,number,part,recommendation,addressed_to,status", *recommendations]) + "\n", encoding="utf-8")
    return folder


# --- Registers in CSV ---------------------------------------------------------------------------------------------


@series("rows", 1_000)
def rows(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-{number:07},{ROW}" for number in range(size)]))


@series("columns", 300)
def columns(folder: Path, size: int) -> Command:
    # Up to 200 unknown columns are looked at for what they may be; the smallest input has more than that too.
    count = size + 250
    names = ",".join(f"note {number}" for number in range(count))
    cells = "," + ",".join("x" for _ in range(count))
    return check(referrals(folder, [f"R-{number},{ROW}{cells}" for number in range(20)], f"{HEADER},{names}"))


@series("findings of one rule", 500)
def findings_of_one_rule(folder: Path, size: int) -> Command:
    row = ROW.replace("No further action", "Something else entirely")
    return check(referrals(folder, [f"R-{number},{row}" for number in range(size)]))


@series("findings of many rules", 200)
def findings_of_many_rules(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-{number % 7},31/02/2023,1/1/2030,Nobody {number},99,Nothing,x,y;y" for number in range(size)]))


@series("unknown names", 150)
def unknown_names(folder: Path, size: int) -> Command:
    lines = [f"R-{number},{ROW.replace('Hospitals', f'Hospitols {number:06}')}" for number in range(size)]
    return check(referrals(folder, lines))


@series("repeated references", 500)
def repeated_references(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-1,{ROW}"] * size))


@series("references in no order", 1_000)
def references_in_no_order(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-{number * 7919 % 1_000_003},{ROW}" for number in range(size)]))


@series("references made to collide", 500)
def references_made_to_collide(folder: Path, size: int) -> Command:
    # Signs that differ by the bit that tells small letters from capitals.
    names = ["".join("[{"[number >> bit & 1] for bit in range(16)) for number in range(size)]
    return check(referrals(folder, [f"{name},{ROW}" for name in reversed(names)]))


@series("cells made to collide", 500)
def cells_made_to_collide(folder: Path, size: int) -> Command:
    # The same at both ends and in the middle.
    names = [f"Hampshire {number:08} and the Isle of Wight {number:08} Trust" for number in range(size)]
    return check(referrals(folder, [f"R-{number},{ROW.replace('Hampshire Hospitals Foundation Trust', name)}" for number, name in enumerate(names)]))


@series("stray quotes", 1_000)
def stray_quotes(folder: Path, size: int) -> Command:
    return check(referrals(folder, ['a"b,"c'] * size))


@series("open quotes", 1_000)
def open_quotes(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f'R-{number},"{ROW}' for number in range(size)]))


@series("quotes that are doubled or open", 1_000)
def doubled_quotes(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f'R-{number},"""{ROW}' for number in range(size)]))


@series("blank lines before the header", 10_000)
def blank_lines(folder: Path, size: int) -> Command:
    path = referrals(folder, [f"R-1,{ROW}"])
    path.write_text("\n" * size + path.read_text(encoding="utf-8"), encoding="utf-8")
    return check(path)


@series("length of the header", 100_000)
def header_length(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-1,{ROW}"], f"{HEADER},{'x' * size}"))


@series("length of a cell that is not read", 50_000)
def cell_length(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-1,{ROW},{'word ' * (size // 5)}"], f"{HEADER},narrative"))


@series("length of a name", 3_000)
def name_length(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-1,{ROW.replace('Hospitals', 'x' * size)}"]))


@series("length of a reference", 30_000)
def reference_length(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"{'7' * size},{ROW}", f"{'7' * size},{ROW}"]))


@series("length of an age", 3_000)
def age_length(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-1,{ROW.replace(',4,', ',' + '4 y ' * (size // 4) + ',')}"]))


@series("length of a date", 30_000)
def date_length(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-1,{'4' * size},{ROW[11:]}"]))


@series("children in one cell", 300)
def children(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"R-1,{ROW.replace(',4,', ',' + '4; ' * size + '5,')}"]))


@series("names in one cell", 1_000)
def names_in_one_cell(folder: Path, size: int) -> Command:
    many = "; ".join(f"Feature {number}" for number in range(size))
    return check(referrals(folder, [f"R-1,{ROW.replace('Self-harm', many)}"]))


@series("names joined by commas", 12_000)
def names_joined(folder: Path, size: int) -> Command:
    # One name alone is searched for a name that it may be meant for, which a list of many is not.
    many = ", ".join(f"Feature {number}" for number in range(size + 20))
    return check(referrals(folder, [f"R-1,{ROW.replace('Self-harm', chr(34) + many + chr(34))}"]))


@series("years", 9)
def years(folder: Path, size: int) -> Command:
    lines = []
    for number in range(size):
        year = 2024 - number
        lines += [f"R-{number}-{each},{ROW.replace('2023', str(year))}" for each in range(20)]
    return check(referrals(folder, lines))


# --- Profiles -----------------------------------------------------------------------------------------------------


BUILT_IN = ROOT / "Sources" / "Loader" / "Profile" / "hscp.toml"


def profile(folder: Path, agencies: list[tuple[str, list[str]]], rest: str = "") -> Path:
    path = folder / "profile.toml"
    parts = [BUILT_IN.read_text(encoding="utf-8"), rest]
    for number, (name, aliases) in enumerate(agencies):
        parts.append(
            f'[[agencies]]\nkey = "agency-{number}"\nname = {json.dumps(name)}\nsector = "Health"\n'
            f"aliases = {json.dumps(aliases)}")
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return path


@series("agencies of a profile", 100)
def agencies(folder: Path, size: int) -> Command:
    made = profile(folder, [(f"Agency {number}", []) for number in range(size)])
    lines = [f"R-{number},{ROW.replace('Hampshire Hospitals Foundation Trust', f'Agency {number}')}" for number in range(size)]
    return check(referrals(folder, lines), "--profile", made)


@series("aliases", 300)
def aliases(folder: Path, size: int) -> Command:
    made = profile(folder, [("Another Trust", [f"Alias {number}" for number in range(size)])])
    lines = [f"R-{number},{ROW.replace('Hospitals', 'Hospitols')}" for number in range(20)]
    return check(referrals(folder, lines), "--profile", made)


# --- Workbooks ----------------------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def text(words: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(words)}</t></is></c>'


def row_of(cells: list[str]) -> str:
    return f"<row>{''.join(cells)}</row>"


HEADER_ROW = row_of([text(name) for name in HEADER.split(",")])


def referral(number: int) -> str:
    return row_of([text(cell) for cell in f"R-{number:07},{ROW}".split(",")])


def workbook(
    folder: Path, sheets: list[str], *, strings: str = "", styles: str = "", more: str = "", names: list[str] | None = None
) -> Path:
    """A workbook of these sheets, each the XML of its rows and of what follows them."""
    path = folder / "register.xlsx"
    names = names or [f"Sheet {number}" for number in range(len(sheets))]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number + 1}" r:id="s{number}"/>' for number, name in enumerate(names))
    related = "".join(
        f'<Relationship Id="s{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(len(sheets)))
    for kind, part, target in ((strings, "sharedStrings", "sharedStrings.xml"), (styles, "styles", "styles.xml")):
        if kind:
            related += f'<Relationship Id="{part}" Type="{OFFICE}/{part}" Target="{target}"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="w" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        file.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>')
        file.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{related}{more}</Relationships>')
        if strings:
            file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
        if styles:
            file.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>')
        for number, sheet in enumerate(sheets):
            file.writestr(f"xl/worksheets/sheet{number}.xml", f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>')
    return path


def data(rows: list[str], *, header: str = HEADER_ROW) -> str:
    return f"<sheetData>{header}{''.join(rows)}</sheetData>"


@series("rows of a workbook", 500)
def workbook_rows(folder: Path, size: int) -> Command:
    return check(workbook(folder, [data([referral(number) for number in range(size)])]))


@series("cells of a row", 1_600)
def workbook_cells(folder: Path, size: int) -> Command:
    # A row above 64 KiB is read the slower of two ways; a remark in each sends those of the smaller size the same way.
    wide = "".join(text(f"note {number}") for number in range(size)) + "<!-- -->"
    header = HEADER_ROW.replace("</row>", f"{wide}</row>")
    return check(workbook(folder, [data([referral(1).replace("</row>", f"{wide}</row>")], header=header)]))


@series("sheets", 30)
def sheets(folder: Path, size: int) -> Command:
    return check(workbook(folder, [data([referral(number)]) for number in range(size)]))


@series("sheets of other things", 30)
def other_sheets(folder: Path, size: int) -> Command:
    other = data([row_of([text("something"), text("else")])], header="")
    return check(workbook(folder, [data([referral(1)])] + [other] * size))


@series("shared strings", 3_000)
def shared_strings(folder: Path, size: int) -> Command:
    strings = "".join(f"<si><t>text {number}</t></si>" for number in range(size))
    return check(workbook(folder, [data([referral(1)])], strings=strings))


@series("cells that name one long text", 30)
def long_shared_string(folder: Path, size: int) -> Command:
    header = HEADER_ROW.replace("</row>", f"{text('narrative')}</row>")
    lines = [referral(number).replace("</row>", '<c t="s"><v>0</v></c></row>') for number in range(size)]
    return check(workbook(folder, [data(lines, header=header)], strings=f"<si><t>{'a' * 32_000}</t></si>"))


@series("references that are one long text", 30)
def long_reference(folder: Path, size: int) -> Command:
    lines = ['<row><c t="s"><v>0</v></c></row>'] * size
    return check(workbook(folder, [data(lines)], strings=f"<si><t>{'a' * 32_000}</t></si>"))


@series("relationships", 800)
def relationships(folder: Path, size: int) -> Command:
    more = "".join(f'<Relationship Id="m{number}" Type="{OFFICE}/image" Target="m{number}.png"/>' for number in range(size))
    return check(workbook(folder, [data([referral(1)])], more=more))


@series("cell formats", 3_000)
def cell_formats(folder: Path, size: int) -> Command:
    code = "0.00" + '"x"' * 40
    styles = f'<numFmts><numFmt numFmtId="200" formatCode="{escape(code, {chr(34): "&quot;"})}"/></numFmts>'
    styles += "<cellXfs>" + '<xf numFmtId="200"/>' * size + "</cellXfs>"
    return check(workbook(folder, [data([referral(1)])], styles=styles))


@series("merged cells", 1_000)
def merged_cells(folder: Path, size: int) -> Command:
    merged = "".join(f'<mergeCell ref="I{number}:XFD{number + 1}"/>' for number in range(1, 2 * size, 2))
    return check(workbook(folder, [data([referral(1)]) + f"<mergeCells>{merged}</mergeCells>"]))


@series("cells of array formulas without results", 100)
def array_formulas(folder: Path, size: int) -> Command:
    cell = f'<row r="2"><c r="A2"><f t="array" ref="A2:CV{size + 1}">B1</f></c></row>'
    rows = "".join(f'<row r="{number}"/>' for number in range(3, size + 2))
    header = HEADER_ROW.replace("<row>", '<row r="1">')
    return check(workbook(folder, [data([cell, rows], header=header)]))


# --- Reviews and recommendations ----------------------------------------------------------------------------------


def review(number: int) -> str:
    return f"review-{number:06},Review {number},LCSPR,2023-05-01"


def recommendation(review: str, number: object = 1, part: str = "", to: str = "Hampshire Constabulary") -> str:
    return f"{review},{number},{part},Do this.,{to},in progress"


@series("reviews", 100)
def reviews(folder: Path, size: int) -> Command:
    return check(reviewed(folder, [review(each) for each in range(size)], [recommendation(f"review-{each:06}") for each in range(size)]))


@series("recommendations of one review", 100)
def recommendations(folder: Path, size: int) -> Command:
    return check(reviewed(folder, [review(1)], [recommendation("review-000001", each + 1) for each in range(size)]))


@series("gaps in the numbers of recommendations", 100)
def gaps(folder: Path, size: int) -> Command:
    return check(reviewed(folder, [review(1)], [recommendation("review-000001", each * 2 + 2, "c") for each in range(size)]))


@series("unknown keys of as many reviews", 100)
def unknown_keys(folder: Path, size: int) -> Command:
    return check(reviewed(folder, [review(each) for each in range(size)], [recommendation(f"reviow-{each:06}") for each in range(size)]))


@series("length of a key", 2_000)
def key_length(folder: Path, size: int) -> Command:
    key = "k" * size
    return check(reviewed(folder, [f"{key}a,Review,LCSPR,2023-05-01"], [recommendation(f"{key}{'b' * (size // 10)}")]))


@series("bodies of one recommendation", 500)
def bodies(folder: Path, size: int) -> Command:
    many = "; ".join(f"Body {number}" for number in range(size))
    return check(reviewed(folder, [review(1)], [recommendation("review-000001", to=many)]))


@series("references that stand alone among recommendations", 300)
def references_alone(folder: Path, size: int) -> Command:
    alone = [f"review-{each:06},,,,," for each in range(size)]
    return check(reviewed(folder, [review(1)], [recommendation("review-000001"), *alone]))


@series("reviews that are responded to", 15)
def responses(folder: Path, size: int) -> Command:
    reviewed(folder, [review(each) for each in range(size)], [recommendation(f"review-{each:06}") for each in range(size)])
    return ["respond", folder, "--profile", "hscp", "--output", folder / "out", "--quiet"]


@series("recommendations of a response", 50)
def response_rows(folder: Path, size: int) -> Command:
    reviewed(folder, [review(1)], [recommendation("review-000001", each + 1) for each in range(size)])
    return ["respond", folder, "--profile", "hscp", "--output", folder / "out", "--quiet"]


@series("reviews of a report", 50)
def report_reviews(folder: Path, size: int) -> Command:
    reviewed(folder, [review(each) for each in range(size)], [recommendation(f"review-{each:06}") for each in range(size)])
    return ["report", folder, "--year", YEAR, "--output", folder / "out", "--format", "md", "--quiet"]


# --- Templates and learning texts ---------------------------------------------------------------------------------


def reported(folder: Path, *, template: str | None = None, learning: str | None = None) -> Command:
    """A report of one referral with a template and a learning text of one's own."""
    referrals(folder, [f"R-1,{ROW}"])
    options: Command = []
    if template is not None:
        (folder / "templates").mkdir()
        (folder / "templates" / "yearly-report.md").write_text(template, encoding="utf-8")
        made = profile(folder, [], '[wording]\ntemplates = "templates"')
        options = ["--profile", made]
    if learning is not None:
        (folder / "learning" / YEAR).mkdir(parents=True)
        (folder / "learning" / YEAR / "changes.md").write_text(learning, encoding="utf-8")
    return ["report", folder, "--year", YEAR, "--output", folder / "out", "--format", "md", "--quiet", *options]


FLAG = "\U0001F1EC\U0001F1E7"


@series("tags on one line of a template", 1_000)
def template_tags(folder: Path, size: int) -> Command:
    return reported(folder, template="# {{year}}\n\n" + "{{year}} " * size + "\n")


@series("tags of a template", 1_000)
def template_lines(folder: Path, size: int) -> Command:
    return reported(folder, template="# {{year}}\n\n" + "{{year}} is the year.\n\n" * size)


@series("sections of a template", 1_000)
def template_sections(folder: Path, size: int) -> Command:
    return reported(folder, template="# {{year}}\n\n" + "{{#year}}\nThis.\n{{/year}}\n" * size)


@series("nested sections", 100)
def nested_sections(folder: Path, size: int) -> Command:
    return reported(folder, template="# {{year}}\n\n" + "{{#year}}" * size + "x" + "{{/year}}" * size + "\n")


@series("flags in a template", 1_000)
def template_flags(folder: Path, size: int) -> Command:
    return reported(folder, template="# {{year}}\n\n" + FLAG * size + " {{year}}\n")


@series("flags in a learning text", 1_000)
def learning_flags(folder: Path, size: int) -> Command:
    return reported(folder, learning="A text. " + FLAG * size + "\n")


@series("flags in a name", 5_000)
def name_flags(folder: Path, size: int) -> Command:
    return check(referrals(folder, [f"{FLAG * size},{ROW.replace('Hospitals', FLAG * size).replace('Self-harm', FLAG * size)}"]))


@series("flags in a recommendation", 500)
def recommendation_flags(folder: Path, size: int) -> Command:
    reviewed(folder, [review(1)], [recommendation("review-000001", to=FLAG * size).replace("Do this.", FLAG * size)])
    return ["respond", folder, "--profile", "hscp", "--output", folder / "out", "--quiet"]


@series("e-mail addresses in a learning text", 300)
def addresses(folder: Path, size: int) -> Command:
    return reported(folder, learning="Write to us. " + "jane.smith@example.org, " * size + "\n")


@series("digits in a learning text", 5_000)
def digits(folder: Path, size: int) -> Command:
    return reported(folder, learning="A text. " + "0 1 " * size + "@ " + "7" * size + "\n")


@series("words of a learning text", 3_000)
def words(folder: Path, size: int) -> Command:
    return reported(folder, learning="A text. " + "We learnt *much* from [it](https://example.org). " * (size // 10) + "\n")


@series("remarks in a learning text", 1_000)
def remarks(folder: Path, size: int) -> Command:
    return reported(folder, learning="A text. " + "We learnt. <!-- not this -->" * size + "\n")


@series("signs of Markdown in a learning text", 1_000)
def markdown(folder: Path, size: int) -> Command:
    return reported(folder, learning="A text. " + "[" * size + "`" * size + "*" * size + "\n")


# --- Snapshots ----------------------------------------------------------------------------------------------------


@series("snapshots of a region", 20)
def snapshots(folder: Path, size: int) -> Command:
    made = json.loads((FIXTURE.parents[1] / "reports" / YEAR / "figures.json").read_text(encoding="utf-8"))
    paths: Command = []
    # One more, since a region has two at least: so the smallest input is not the same as that of a larger size.
    for number in range(size + 1):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(renamed(made, number)), encoding="utf-8")
        paths.append(path)
    return ["combine", *paths, "--name", "The Coast", "--output", folder / "out", "--format", "md", "--quiet"]


def renamed(snapshot: dict[str, object], number: int) -> dict[str, object]:
    """A snapshot of another partnership, whose agencies have names of their own."""
    copy = json.loads(json.dumps(snapshot).replace("Hampshire", f"Shire {number}"))
    return copy
