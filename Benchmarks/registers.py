"""The registers that are counted, invented by the program itself."""

import csv
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
