"""RESULTS.md: the tables of a run, with all that a reader needs to judge and repeat it."""

from datetime import date

import machine
from environment import versions
from results import Run

PREFACE = """\
# How fast it is, and how much memory it takes

`hscp-report check REGISTER --quiet` beside others that count the same register: referrals by
reporting year, by primary outcome, with an infant under one, and by agency, **with** these checks:
every date parsed day first and strictly, considered not before received, outcomes and agencies
known, ages readable, no blank where none may be, references unique. Before anything is timed, all
have to give the same figures, and on a register with faults the same number of rows for each check.

The peers do less: names only as the profile prints them, no harm, features or answers of the Panel,
no rules about clocks and reviews, no place of a fault, one dialect and one encoding that they are
told. "Without the checks" only the counts are made. `wc -l` counts lines, `unzip -p` inflates the
workbook; they show what the machine can do at all. For workbooks, the peers only read all cells.

Each measurement is a fresh process, from its start to its end. All take turns, so often: {rounds}
(openpyxl once); the least time is given, and the most memory that was resident. The ratio is the
time of each to that of `check`. Why each peer runs as it does stands at the head of its file in
[peers](peers).
"""

AGAIN = """\
## To run it again

    make bench

makes a virtual environment with the peers from PyPI, invents the registers, and writes this file.
It takes about a quarter of an hour and 1 GiB of disk, all of it in `.build-bench-peers/`. For one
part, `python3 Benchmarks/bench.py --help`. Do nothing else on the machine meanwhile.
"""


def text(run: Run, tables: str) -> str:
    return "\n".join([
        PREFACE.format(rounds=run.rounds), tables, "## The machine\n", about(run), "", AGAIN])


def about(run: Run) -> str:
    """The machine, the versions and the day."""
    lines = {**machine.description(), "peers": ", ".join(map(" ".join, versions().items()))}
    lines["day"] = date.today().isoformat()
    lines["load before the run"] = f"{run.load:.2f} processes; above 0.5, others were at work too"
    return "\n".join(f"- {name}: {value}" for name, value in lines.items())
