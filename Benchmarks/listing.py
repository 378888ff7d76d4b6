"""The board's listing of many referrals, beside what the library for workbooks takes for the same cells."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import registers
from contenders import peer
from measure import Cost, cost, run, summary
from places import PEERS, PROGRAM, REPORTS, SCRATCH

OURS = "hscp-report export --listing"
WRITTEN = "the same, until the workbook is written"
LIBRARY = "libxlsxwriter, in C"
PYTHON_PEER = "XlsxWriter, in Python"

WORKBOOK = REPORTS / "listing" / "board.xlsx"
CELLS = SCRATCH / "listing.tsv"
LIBRARY_PROGRAM = SCRATCH / "listing"


def measured(rows: int, rounds: int, told: Callable[[str], None], *, keep: bool) -> dict[str, Cost]:
    """All of them in turn; the Python peer, which takes long, once."""
    command = export(registers.of_one_year(rows, keep=keep))
    prepare(command)
    costs: dict[str, list[Cost]] = {name: [] for name in [OURS, WRITTEN, LIBRARY, PYTHON_PEER]}
    for number in range(rounds):
        told(f"round {number + 1} of {rounds}")
        begin = time.time()
        whole = cost(command)
        costs[OURS].append(whole)
        # The file is not touched any more once it is written: what follows reads it.
        written = WORKBOOK.stat().st_mtime - begin
        costs[WRITTEN].append(Cost(written, whole.processor, whole.memory))
        costs[LIBRARY].append(cost((LIBRARY_PROGRAM, CELLS, SCRATCH / "library.xlsx", rows)))
        if number == 0:
            script = peer("xlsxwriter_listing.py", CELLS, str(SCRATCH / "python.xlsx"), str(rows))
            costs[PYTHON_PEER].append(cost(script))
    return {name: summary(each) for name, each in costs.items()}


def export(register: Path) -> tuple[object, ...]:
    return (PROGRAM, "export", register, "--listing", "--quiet", "--output", WORKBOOK.parent)


def prepare(command: tuple[object, ...]) -> None:
    """The cells as text, and the peer in C."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        sys.exit("bench: a compiler for C is needed, cc or clang")
    os.makedirs(SCRATCH, exist_ok=True)
    run((compiler, "-O2", "-o", LIBRARY_PROGRAM, PEERS / "listing.c", "-lxlsxwriter"))
    run(command)
    run(peer("listing_cells.py", WORKBOOK, str(CELLS)))
