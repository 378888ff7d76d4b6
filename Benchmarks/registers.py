"""The registers that are counted, invented by the program itself."""

import csv
from collections import Counter
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from measure import run
from places import PROGRAM, REGISTERS


def sample(rows: int, ending: str, *, keep: bool, faults: float = 0) -> Path:
    """A sample of so many rows; made again unless one is to be kept, since samples may change."""
    path = REGISTERS / f"{rows}{'-with-faults' if faults else ''}.{ending}"
    if keep and path.exists():
        return path
    print(f"Making {path.name} …", flush=True)
    make(path, rows, *(["--faults", str(faults)] if faults else []))
    return path


def of_one_year(rows: int, *, keep: bool) -> Path:
    """So many referrals of one reporting year, the fullest of a larger sample."""
    path = REGISTERS / f"{rows}-of-one-year.csv"
    if keep and path.exists():
        return path
    print(f"Making {path.name} …", flush=True)
    larger = REGISTERS / "larger.csv"
    make(larger, rows * 8)
    years: Counter[int] = Counter()
    with larger.open(newline="", encoding="utf-8") as file:
        years.update(reporting_year(row["date_considered"]) for row in csv.DictReader(file) if row["date_considered"])
    fullest = max(sorted(years), key=lambda year: years[year])
    with larger.open(newline="", encoding="utf-8") as file, path.open("w", newline="", encoding="utf-8") as chosen:
        lines = csv.reader(file)
        header = next(lines)
        at = header.index("date_considered")
        of_year = (line for line in lines if line[at] and reporting_year(line[at]) == fullest)
        writer = csv.writer(chosen, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(islice(of_year, rows))
    larger.unlink()
    return path


def reporting_year(day: str) -> int:
    """The year in which the reporting year of a day begins; days are as 31/03/2024."""
    _, month, year = map(int, day.split("/"))
    return year if month > 3 else year - 1


def faulty(rows: int, *, share: float = 0.1, keep: bool = False) -> Path:
    """A sample with faults of all kinds but one: rows with fields too many or too few.

    Those stop the peers, so they are taken out.
    """
    path = REGISTERS / f"{rows}-faulty.csv"
    if not (keep and path.exists()):
        made = sample(rows, "csv", keep=keep, faults=share)
        changed(made, path, lambda number, cells: cells)
    return path


def unknown(register: Path, of_five: int = 2, *, keep: bool = False) -> Path:
    """A register of which so many rows of five name a body and a feature that no profile knows."""
    path = register.with_name(f"{register.stem}-unknown-{of_five}.csv")
    with register.open(newline="", encoding="utf-8") as file:
        header = next(csv.reader(file))
    agency, features = header.index("referring_agency"), header.index("features")

    def renamed(number: int, cells: list[str]) -> list[str]:
        if number % 5 < of_five:
            cells[agency], cells[features] = f"Body {number % 97} of Nowhere", f"Matter {number % 89}"
        return cells

    if not (keep and path.exists()):
        changed(register, path, renamed)
    return path


def with_breakdowns(register: Path, count: int, *, keep: bool = False) -> Path:
    """A register with so many more columns, each of which says one of eight values."""
    path = register.with_name(f"{register.stem}-of-{count}-breakdowns.csv")

    def wider(number: int, cells: list[str]) -> list[str]:
        return cells + [f"breakdown_{each}" if number < 0 else f"Value {(number >> each) % 8}" for each in range(count)]

    if not (keep and path.exists()):
        changed(register, path, wider, with_header=True)
    return path


def changed(
    register: Path, path: Path, change: Callable[[int, list[str]], list[str]], *, with_header: bool = False
) -> None:
    """Writes the whole rows of a register, each changed; with the header as row -1."""
    print(f"Making {path.name} …", flush=True)
    with register.open(newline="", encoding="utf-8") as file, path.open("w", newline="", encoding="utf-8") as made:
        lines = csv.reader(file)
        header = next(lines)
        writer = csv.writer(made, lineterminator="\n")
        writer.writerow(change(-1, list(header)) if with_header else header)
        writer.writerows(change(number, line) for number, line in enumerate(lines) if len(line) == len(header))


def make(path: Path, rows: int, *options: str) -> None:
    REGISTERS.mkdir(parents=True, exist_ok=True)
    run([PROGRAM, "sample", "--rows", rows, "--seed", 1, path, "--overwrite", "--quiet", *options])
