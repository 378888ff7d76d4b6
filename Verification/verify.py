"""Opens what hscp-report writes with the programs that people open it with, and says what each found.

Start it with `make verify`. All that it makes is in .build-verify/. It ends with 1 where a program found a fault.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / ".build" / "release" / "hscp-report"
REQUIREMENTS = ROOT / "Verification" / "requirements.txt"
SCRATCH = ROOT / ".build-verify"
ENVIRONMENT = SCRATCH / "environment"
OUTPUT = SCRATCH / "output"
RUNS = [
    ["report", "fixtures/register", "--year", "2023-24"],
    ["compare", "fixtures/register"],
    ["export", "fixtures/register", "--listing"],
    ["respond", "fixtures/register"],
    ["combine", "reports/2023-24/figures.json", "fixtures/neighbour/figures.json", "--name", "Two areas"],
]


def main() -> None:
    install()
    write()
    faults = 0
    for path in sorted(path for path in OUTPUT.rglob("*") if path.is_file()):
        for tool, look in LOOKS.get(path.suffix, []):
            finding = look(path)
            faults += finding.startswith("FAULT")
            print(f"{path.relative_to(OUTPUT)}: {tool}: {finding}", flush=True)
    print(f"{faults} faults found." if faults else "Nothing to mend was found.")
    sys.exit(1 if faults else 0)


def install() -> None:
    """Installs the readers from PyPI in their pinned versions, where that has not been done before."""
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
    for run in RUNS:
        subprocess.run([PROGRAM, *run, "--quiet", "--output", OUTPUT / run[0]], check=True, cwd=ROOT)


def python(script: str, path: Path) -> str:
    """What a few lines of Python in the environment say about a file."""
    return said([ENVIRONMENT / "bin" / "python", ROOT / "Verification" / script, path])


def said(command: list, good: str | None = None) -> str:
    """The last line that a program says, or `good` where it ends well; a fault where it does not."""
    run = subprocess.run(command, capture_output=True, text=True)
    lines = [line for line in (run.stdout + run.stderr).splitlines() if line.strip()] or ["nothing said"]
    return f"FAULT: {' / '.join(lines[-6:])}" if run.returncode else good or lines[-1].strip()


def office(path: Path) -> str:
    """LibreOffice makes pages of the workbook; what it cannot read gives none."""
    pages = SCRATCH / "pages"
    said(["soffice", "--headless", "--convert-to", "pdf", "--outdir", pages, path])
    made = pages / f"{path.stem}.pdf"
    size = made.stat().st_size if made.exists() else 0
    made.unlink(missing_ok=True)
    return f"pages of {size:,} bytes" if size else "FAULT: it made no pages"


def chromium(path: Path) -> str:
    """Chromium draws the picture and tells its title and description as it tells them to a screen reader."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", path.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True)
    bars, described = run.stdout.count("<rect"), "<title" in run.stdout and "<desc" in run.stdout
    if not described or "parsererror" in run.stdout:
        return "FAULT: not drawn"
    return f"drawn, with title, description and {bars} bars and keys"


def csvw(path: Path) -> str:
    metadata = path.with_name(f"{path.name}-metadata.json")
    if not metadata.exists():
        return "no metadata beside it, nothing to hold it to"
    return said([ENVIRONMENT / "bin" / "csvwvalidate", metadata], good="valid")


def frictionless(path: Path) -> str:
    """It guesses types, and would guess from the first hundred rows that a figure is a whole number."""
    return said([ENVIRONMENT / "bin" / "frictionless", "validate", "--trusted", "--sample-size", "100000",
                 "--field-confidence", "1", path], good="valid")


LOOKS = {
    ".xlsx": [
        ("openpyxl", lambda path: python("read_openpyxl.py", path)),
        ("python-calamine", lambda path: python("read_calamine.py", path)),
        ("LibreOffice", office),
    ],
    ".csv": [("csvwvalidate", csvw), ("frictionless", frictionless)],
    ".svg": [("Chromium", chromium)],
}

if __name__ == "__main__":
    main()
