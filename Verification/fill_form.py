"""Fills in the register.xlsx that `init` lays down as a person would, in LibreOffice, and has its lists brought up to date.

Start it with the Python of the Debian package python3-uno: fill_form.py PROGRAM FOLDER. The folder is made anew. Its last line
says what was found; it ends with 1 if something is not as it should be.
"""

import datetime
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.ValidationType import LIST

ROWS = 60
LAST_COLUMN = 40
NEW = "A learning walk"
REVIEW = "Local child safeguarding practice review"
# What people write before the outcomes of the list that follow others.
BEFORE = {REVIEW: "Rapid review; ", "National review": "Rapid review; ", "Reflective learning report": "No further action; "}
# What belongs in the columns that have no list, by their headers; days are counted from the one on which a row begins.
DAYS = {"Date received": 0, "Date considered": 12, "Date aware": -3, "Date notified": -1, "Date rapid review": 14,
        "Considered": 0, "Initiated": 20, "Published": 200, "Responded": 10, "Due": 60, "Completed": 50, "Updated": 55}
AGES = ["7", "4 months", "14 weeks", "unborn", "unknown", "7; 4 months"]
OF_RAPID_REVIEWS = {"Date aware", "Date notified", "Date rapid review", "Panel agreed"}


def main(program: str, folder: Path) -> None:
    subprocess.run([program, "init", folder, "--year", "2023-24", "--quiet"], check=True)
    for part in ["referrals", "reviews", "recommendations"]:
        (folder / f"{part}.csv").unlink()
    register, profile = folder / "register.xlsx", folder / "profile.toml"
    with Office(folder / "settings") as office:
        book = office.open(register)
        offered = fill(book)
        office.save(book, register)
        check = subprocess.run([program, "check", folder], capture_output=True, text=True)
        require(check.returncode == 0 and f"{ROWS} rows, 0 errors, 0 warnings, 0 notes" in check.stdout,
                f"check found something: {check.stdout}{check.stderr}")
        before = office.cells(register)
        profile.write_text(profile.read_text() + f'\n[[outcomes]]\nkey = "learning-walk"\nname = "{NEW}"\nkind = "primary"\n')
        update = [program, "init", "--update", register]
        subprocess.run(update, check=True, capture_output=True)
        again = subprocess.run(update, check=True, capture_output=True, text=True)
        require("nothing was written" in again.stdout, f"a second run wrote: {again.stdout}")
        require(office.cells(folder / "register.xlsx.bak", "register.xlsx") == before, "the backup is not the earlier workbook")
        after = office.cells(register)
        for sheet, rows in before.items():
            require("Lists" in sheet or after[sheet] == rows, f"{sheet} has other cells")
        book = office.open(register)
        gained = {name for names in lists(book, "Referrals").values() for name in names} - offered
        require(gained == {NEW}, f"the drop-downs gained {gained or 'nothing'}")
        book.close(True)
    print(f"{ROWS} rows by the drop-downs, in which check finds nothing; a name is added to them, and all cells are the same")


def fill(book) -> set[str]:
    """Types rows into the three sheets, choosing from the list of each column; returns all names that the first one offers."""
    choices = lists(book, "Referrals")
    reviews = type_rows(book, "Referrals", choices, ROWS)
    type_rows(book, "Reviews", lists(book, "Reviews"), reviews)
    type_rows(book, "Recommendations", lists(book, "Recommendations"), 6)
    return {name for names in choices.values() for name in names}


def type_rows(book, name: str, choices: dict[str, list[str]], count: int) -> int:
    """Types rows into a sheet, and returns how many of them led to a review."""
    sheet = book.Sheets.getByName(name)
    columns, reviews = headers(sheet), 0
    for row in range(count):
        chosen = {header: names[row % len(names)] for header, names in choices.items()}
        chosen["Outcome"] = BEFORE.get(chosen.get("Outcome", ""), "") + chosen.get("Outcome", "")
        chosen["Kind"] = "LCSPR"
        reviews += REVIEW in chosen["Outcome"]
        first = datetime.date(2023, 5, 1) + datetime.timedelta(days=row)
        key = row + 1 if name == "Reviews" else row // 3 + 1
        texts = {"Reference": f"R-{row + 1}", "Child age": AGES[row % len(AGES)], "Review": f"review-{key}",
                 "Name": f"Review {key}", "Number": str(row % 3 + 1), "Recommendation": "Write down who was asked.",
                 "Evidence": "An audit of twenty files.", "Progress": "As planned.", "Guidance": "Working Together 2018"}
        for index, header in enumerate(columns):
            cell = sheet.getCellByPosition(index, row + 1)
            if header in OF_RAPID_REVIEWS and not chosen["Outcome"].startswith("Rapid review"):
                continue
            if header in ["Completed", "Evidence"] and chosen["Status"] != "Complete":
                continue
            if header in choices:
                cell.setString(chosen[header])
            elif header in DAYS:
                day = first + datetime.timedelta(days=DAYS[header])
                cell.setFormula(day.isoformat())
                bounds = cell.Validation
                require(float(bounds.getFormula1()) <= cell.getValue() <= float(bounds.getFormula2()),
                        f"{name}: the cell for {header} does not take {day}")
            elif texts.get(header, "").isdigit():
                cell.setFormula(texts[header])
            elif header in texts:
                cell.setString(texts[header])
    return reviews


def headers(sheet) -> list[str]:
    texts = [sheet.getCellByPosition(column, 0).getString() for column in range(LAST_COLUMN)]
    return [text for text in texts if text]


def lists(book, name: str) -> dict[str, list[str]]:
    """The names that the cells below each header offer, as LibreOffice resolves them; the first column with each header."""
    sheet = book.Sheets.getByName(name)
    choices = {}
    for index, header in enumerate(headers(sheet)):
        for row in [1, 500, 1000]:
            validation = sheet.getCellByPosition(index, row).Validation
            if validation.Type != LIST:
                continue
            cells = book.NamedRanges.getByName(validation.getFormula1()).getReferredCells()
            names = [line[0] for line in cells.getDataArray()]
            require(names and all(names), f"{name}: the list below {header} has a blank name")
            require(choices.setdefault(header, names) == names, f"{name}: the list below {header} ends")
    return choices


def require(is_so: bool, otherwise: str) -> None:
    if not is_so:
        print(otherwise)
        sys.exit(1)


class Office:
    """A LibreOffice without windows, which listens at a pipe and keeps its settings in a folder."""

    def __init__(self, settings: Path):
        pipe = f"fill-form-{time.time_ns()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation={settings.resolve().as_uri()}",
             f"--accept=pipe,name={pipe};urp"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def open(self, path: Path):
        return self.desktop.loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, (value("Hidden", True),))

    def save(self, book, path: Path) -> None:
        book.storeToURL(path.resolve().as_uri(), (value("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)

    def cells(self, path: Path, name: str = "") -> dict[str, tuple]:
        """The values of all cells, by the names of the sheets. A file with an ending of its own is opened under a name."""
        if name:
            copy = path.parent / "earlier" / name
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(path.read_bytes())
            path = copy
        book = self.open(path)
        cells = {}
        for sheet in book.Sheets:
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            address = cursor.getRangeAddress()
            cells[sheet.Name] = sheet.getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow).getDataArray()
        book.close(True)
        return cells


def value(name: str, content) -> PropertyValue:
    return PropertyValue(name, 0, content, 0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
