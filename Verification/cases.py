"""What broke the program, or could: inputs made to kill it, to fill the memory, or to take over the terminal."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

HEADER = "reference,date_received,date_considered,referring_agency,child_age,outcome\n"
ROW = "R{0},03/04/2023,05/05/2023,Hampshire Constabulary,4,No further action\n"


def cases(folder: Path, root: Path) -> list[tuple[str, list[str], set[int], str]]:
    """A name, the arguments, the exit codes that are right, and a text that the messages must have."""
    register, published = root / "fixtures" / "register", root / "reports" / "2023-24" / "figures.json"

    def file(name: str, content: str | bytes) -> str:
        path = folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def profile(name: str, old: str, new: str) -> str:
        text = (root / "fixtures" / "profiles" / "hscp.toml").read_text()
        assert old in text
        return file(name, text.replace(old, new, 1))

    def snapshot(name: str, change) -> str:
        figures = json.loads(published.read_text())
        change(figures)
        return file(name, json.dumps(figures))

    def first_count(value):
        def change(figures):
            row = table(figures, "outcomes")["rows"][0]
            key = next(key for key, number in row.items() if isinstance(number, int))
            row[key] = value
        return change

    def table(figures, id: str):
        return next(table for table in figures["tables"] if table["id"] == id)

    def rename(name):
        def change(figures):
            figures["partnership"] = name
        return change

    def rename_agency(name):
        def change(figures):
            figures["vocabulary"]["agencies"][0]["name"] = name
        return change

    out = ["--output", str(folder / "out"), "--overwrite"]
    earlier = root / "fixtures" / "neighbour" / "figures.json"
    made = [
        ("a date of 1900", ["check", file("1900.csv", HEADER + "R1,,01/01/1900,GP,4,No further action\n" + ROW.format(2))], {1}, "1900.csv:2"),
        ("a year before all", ["init", str(folder / "new"), "--year", "1899-00"], {64}, ""),
        ("a year after all", ["init", str(folder / "new"), "--year", "2200-01"], {64}, ""),
    ]
    for number, text in enumerate(["[", "[=", "a = [}", ".".join(["a"] * 200_000) + " = 1", "a = " + "[" * 100_000, "\x00", "a = \"\x1b\""]):
        path = file(f"slip-{number}.toml", text)
        made.append((f"a slip in a profile, {number}", ["check", str(register), "--profile", path], {65}, ".toml:"))
    made += [
        ("a count below zero", ["compare", snapshot("negative.json", first_count(-3)), str(register), *out], {65}, "negative.json"),
        ("a count beyond all", ["compare", snapshot("huge.json", first_count(10**17)), str(register), *out], {65}, "huge.json"),
        ("tables that disagree", ["compare", snapshot("disagree.json", first_count(77)), str(register), *out], {65}, "disagree.json"),
        ("years beyond all", ["compare", str(register), "--profile", profile("years.toml", "comparison_years = 5", "comparison_years = 9223372036854775807"), *out], {65}, "years.toml:"),
        ("a control character in a name", ["export", str(register), "--profile", profile("control.toml", 'name = "Rapid review"', 'name = "Rapid\\u000breview"'), *out], {65}, "control.toml:"),
        ("names that a terminal obeys", ["combine", snapshot("escape.json", rename("\u001b[31mRed\u202e \u009b2J")), str(earlier), "--name", "A", *out], {65}, "escape.json: partnership"),
        ("a name that makes headings", ["combine", snapshot("heading.json", rename("A\n\n# B")), str(earlier), "--name", "A", *out], {65}, "heading.json: partnership"),
        ("an agency that makes headings", ["combine", snapshot("agency.json", rename_agency("A\n\n# B")), str(earlier), "--name", "A", *out], {65}, "agency.json: vocabulary.agencies[0].name"),
        ("a name of a region that a terminal obeys", ["combine", str(published), str(earlier), "--name", "A\x1b[2JB", *out], {65}, "--name"),
        ("a name that nobody sees", ["combine", snapshot("unseen.json", rename("\u200b\ufeff")), str(earlier), "--name", "A", *out], {65}, "unseen.json: partnership"),
        ("a mail address as a partnership", ["combine", snapshot("mail.json", rename("jane@nhs.uk")), str(earlier), "--name", "A", *out], {1}, "mail.json: partnership"),
        ("a mail address as an agency", ["combine", snapshot("mail-agency.json", rename_agency("jane@nhs.uk")), str(earlier), "--name", "A", *out], {1}, "mail-agency.json: vocabulary.agencies[0].name"),
        ("a mail address as a region", ["combine", str(published), str(earlier), "--name", "A jane@nhs.uk", *out], {1}, "--name"),
        ("a name of three hundred thousand letters", ["report", str(register), "--profile", profile("long.toml", 'name = "Rapid review"', 'name = "' + "x" * 300_000 + '"'), *out], {65}, "long.toml:"),
        ("a chain of eleven thousand successors", ["report", str(register), "--profile", chain(folder / "chain.toml", root), *out], {0}, ""),
        ("quotes that never close", ["check", file("quotes.csv", HEADER + "a\"b,\"c\n" * 40_000)], {1, 65}, ""),
        ("a hundred thousand sheets on one part", ["check", sheets_on_one_part(folder / "sheets.xlsx")], {1, 65}, ""),
        ("one long text named a thousand times", ["check", one_long_text(folder / "text.xlsx")], {1, 65}, ""),
    ]
    return made


def chain(path: Path, root: Path) -> str:
    text = (root / "fixtures" / "profiles" / "hscp.toml").read_text()
    for n in range(11_000):
        # As short as can be: a profile has at most a mebibyte.
        end = f'to=2020-01-01\nsuccessor="z{n + 1}"\n' if n < 10_999 else ""
        text += f'\n[[agencies]]\nkey="z{n}"\nname="z{n}"\nsector="Z"\n{end}'
    path.write_text(text)
    return str(path)


def workbook(path: Path, sheets: str, rows: str, relations: str = "", **parts: str) -> str:
    """A workbook of one worksheet, with the sheets that `sheets` lists."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook {space} xmlns:r="{office}"><sheets>{sheets}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>{relations}</Relationships>')
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>")
        for name, text in parts.items():
            archive.writestr(f"xl/{name}.xml", text)
    return str(path)


def inline(row: int, values: list[str]) -> str:
    cells = "".join(f'<c r="{"ABCDEFGHIJ"[place]}{row}" t="inlineStr"><is><t>{value}</t></is></c>' for place, value in enumerate(values))
    return f'<row r="{row}">{cells}</row>'


def sheets_on_one_part(path: Path) -> str:
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n + 1}" r:id="r1"/>' for n in range(100_000))
    rows = inline(1, HEADER.strip().split(",")) + inline(2, ROW.format(2).strip().split(","))
    return workbook(path, sheets, rows)


def one_long_text(path: Path) -> str:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 1001))
    text = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>' + "A" * (1 << 20) + "</t></si></sst>"
    return workbook(path, '<sheet name="Referrals" sheetId="1" r:id="r1"/>', cells,
                    f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>', sharedStrings=text)
