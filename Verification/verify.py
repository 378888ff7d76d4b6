"""Opens what hscp-report writes with the programs that people use, and says what each found.

Start it with `make verify`, or with `make verify SCREENER=DIR` to run the official screener of explore education statistics
too, from a checkout of github.com/dfe-analytical-services/eesyscreener in DIR. Everything that it makes is in .build-verify/.
It ends with 1 if a program found a fault.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / ".build" / "release" / "hscp-report"
REQUIREMENTS = ROOT / "Verification" / "requirements.txt"
SCRATCH = ROOT / ".build-verify"
ENVIRONMENT = SCRATCH / "environment"
OUTPUT = SCRATCH / "output"
REGISTER = SCRATCH / "register"
FORM = SCRATCH / "form"
FORMATS = ["--format", "md,html,docx,csv,xlsx,ees"]
RUNS = [
    ["report", REGISTER, "--year", "2023-24", *FORMATS],
    ["compare", "fixtures/register", *FORMATS],
    ["export", "fixtures/register", "--listing", "--as-at", "2024-02-28"],
    ["respond", "fixtures/register", "--as-at", "2024-02-28", *FORMATS],
    ["combine", "reports/2023-24/figures.json", "fixtures/neighbour/figures.json", "--name", "Two areas", *FORMATS],
]
# Pictures of a learning text, from the pictures of this checkout.
PICTURES = {"page.png": "docs/pictures/yearly-report.png", "chart.svg": "reports/2023-24/charts/outcomes.svg"}


def main() -> None:
    install()
    write()
    faults = 0
    for path in sorted(path for path in OUTPUT.rglob("*") if path.is_file()):
        for tool, look in LOOKS.get(path.suffix, []):
            finding = look(path)
            faults += finding.startswith("FAULT")
            print(f"{path.relative_to(OUTPUT)}: {tool}: {finding}", flush=True)
    faults += fill()
    faults += screen(os.environ.get("SCREENER"))
    print(f"{faults} faults found." if faults else "No faults found.")
    sys.exit(1 if faults else 0)


def install() -> None:
    """Installs the pinned versions of the readers from PyPI, if that has not been done yet."""
    installed = ENVIRONMENT / "installed.txt"
    wanted = REQUIREMENTS.read_text()
    if installed.exists() and installed.read_text() == wanted:
        return
    print("Installing the readers …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", ENVIRONMENT], check=True)
    subprocess.run([ENVIRONMENT / "bin" / "python", "-m", "pip", "install", "--quiet",
                    "--disable-pip-version-check", "--requirement", REQUIREMENTS], check=True)
    installed.write_text(wanted)


def write() -> None:
    """Has the program write every kind of output."""
    shutil.rmtree(OUTPUT, ignore_errors=True)
    shutil.rmtree(REGISTER, ignore_errors=True)
    shutil.copytree(ROOT / "fixtures" / "register", REGISTER)
    learning = REGISTER / "learning" / "2023-24"
    for name, source in PICTURES.items():
        shutil.copy(ROOT / source, learning / name)
    (learning / "foreword.md").write_text("".join(f"![The picture {name}]({name})\n\n" for name in PICTURES))
    for run in RUNS:
        subprocess.run([PROGRAM, *run, "--quiet", "--output", OUTPUT / run[0]], check=True, cwd=ROOT)


def fill() -> int:
    """Fills in the workbook that `init` lays down, in LibreOffice, and has its lists brought up to date."""
    shutil.rmtree(FORM, ignore_errors=True)
    # The bridge to LibreOffice is a package of Debian's own Python.
    finding = answer_of(["/usr/bin/python3", ROOT / "Verification" / "fill_form.py", PROGRAM, FORM])
    print(f"register.xlsx of init: LibreOffice: {finding}", flush=True)
    return finding.startswith("FAULT")


def screen(checkout: str | None) -> int:
    """Runs the official screener over the data sets in reports/, and returns how many have a fault."""
    if not checkout:
        print("EES screener: not run")
        return 0
    if not shutil.which("Rscript"):
        print("EES screener: not run, R is not installed (on Debian, the package r-base)")
        return 0
    faults = 0
    for data in sorted((ROOT / "reports").glob("*/ees/*.csv")):
        if data.name.endswith(".meta.csv"):
            continue
        run = subprocess.run(["Rscript", ROOT / "Verification" / "screen.R", checkout, data, data.with_suffix(".meta.csv")],
                             capture_output=True, text=True)
        lines = [line for line in run.stdout.splitlines() if line.strip()] or run.stderr.splitlines()[-1:] or ["no output"]
        if run.returncode == 2:
            print(f"EES screener: not run, {' / '.join(lines)}")
            return 0
        faults += run.returncode != 0
        fault = "FAULT: " if run.returncode else ""
        print(f"{data.relative_to(ROOT)}: EES screener: {fault}{' / '.join(lines)}", flush=True)
    return faults


def python(script: str, path: Path) -> str:
    """What a script in the environment says about a file."""
    return answer_of([ENVIRONMENT / "bin" / "python", ROOT / "Verification" / script, path])


def answer_of(command: list, good: str | None = None) -> str:
    """The last line that a program prints, or `good`; a fault if it fails."""
    run = subprocess.run(command, capture_output=True, text=True)
    lines = [line for line in (run.stdout + run.stderr).splitlines() if line.strip()] or ["no output"]
    return f"FAULT: {' / '.join(lines[-6:])}" if run.returncode else good or lines[-1].strip()


def office(path: Path) -> str:
    """LibreOffice prints the workbook or document to PDF; it makes no pages of what it cannot read."""
    pages = SCRATCH / "pages"
    answer_of(["soffice", "--headless", "--convert-to", "pdf", "--outdir", pages, path])
    made = pages / f"{path.stem}.pdf"
    size = made.stat().st_size if made.exists() else 0
    made.unlink(missing_ok=True)
    return f"pages of {size:,} bytes" if size else "FAULT: it made no pages"


def word(path: Path) -> str:
    """Every picture has a description, every table a header that each page repeats, and the pages are A4."""
    with zipfile.ZipFile(path) as package:
        body = package.read("word/document.xml").decode()
    pictures, tables = re.findall(r"<wp:docPr [^>]*>", body), body.split("<w:tbl>")[1:]
    faults = [f"{picture} has no description" for picture in pictures if not re.search(r'descr="[^"]{5}', picture)]
    faults += ["a table without a header" for table in tables if "<w:tblHeader" not in table.split("</w:tbl>")[0]]
    faults += [] if re.search(r'<w:pgSz [^>]*w:h="16838" w:w="11906"', body) else ["its pages are not A4"]
    return f"FAULT: {' / '.join(faults)}" if faults else f"{len(tables)} tables, {len(pictures)} pictures, A4"


def chromium(path: Path) -> str:
    """Chromium draws the picture; the title and description of a chart must be there for screen readers."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", path.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True)
    bars, described = run.stdout.count("<rect"), "<title" in run.stdout and "<desc" in run.stdout
    if not described or "parsererror" in run.stdout:
        return "FAULT: not drawn"
    return f"drawn, with title, description and {bars} bars and keys"


def csvw(path: Path) -> str:
    metadata = path.with_name(f"{path.name}-metadata.json")
    if not metadata.exists():
        return "no metadata beside it, so not checked"
    return answer_of([ENVIRONMENT / "bin" / "csvwvalidate", metadata], good="valid")


def frictionless(path: Path) -> str:
    """It guesses types; from the first hundred rows alone it would guess that a figure is a whole number."""
    return answer_of([ENVIRONMENT / "bin" / "frictionless", "validate", "--trusted", "--sample-size", "100000",
                 "--field-confidence", "1", path], good="valid")


LOOKS = {
    ".xlsx": [
        ("openpyxl", lambda path: python("read_openpyxl.py", path)),
        ("python-calamine", lambda path: python("read_calamine.py", path)),
        ("LibreOffice", office),
    ],
    ".docx": [("its parts", word), ("LibreOffice", office)],
    ".csv": [("csvwvalidate", csvw), ("frictionless", frictionless)],
    ".svg": [("Chromium", chromium)],
    ".html": [("axe and Chromium", lambda path: python("read_page.py", path))],
}

if __name__ == "__main__":
    main()
