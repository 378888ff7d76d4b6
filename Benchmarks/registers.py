"""The registers that are counted, invented by the program itself."""

import csv
from collections import Counter
from itertools import islice
from pathlib import Path

from measure import run
from places import PROGRAM, REGISTERS


def sample(rows: int, ending: str, *, keep: bool) -> Path:
    """A sample of so many rows; made again unless one is to be kept, since samples may change."""
    path = REGISTERS / f"{rows}.{ending}"
    if keep and path.exists():
        return path
    print(f"Making {path.name} …", flush=True)
    make(path, rows)
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


def faulty(rows: int, *, share: float = 0.1) -> Path:
    """A sample with faults of all kinds but one: rows with fields too many or too few.

    Those stop the peers, so they are taken out.
    """
    path = REGISTERS / "faulty.csv"
    make(path, rows, "--faults", str(share))
    with path.open(newline="", encoding="utf-8") as file:
        header, *lines = csv.reader(file)
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(
            [header, *(line for line in lines if len(line) == len(header))])
    return path


def make(path: Path, rows: int, *options: str) -> None:
    REGISTERS.mkdir(parents=True, exist_ok=True)
    run([PROGRAM, "sample", "--rows", rows, "--seed", 1, path, "--overwrite", "--quiet", *options])
