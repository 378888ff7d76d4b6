"""Counts the instructions of the program for inputs of a size and of ten times that size.

Start it with `make bench` or `make attack`, or by itself: `python3 Benchmarks/growth.py`. It needs valgrind and strip. It
ends with 1 if ten times an input costs more than 12.5 times as much; what the program does for the smallest input is
not counted.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import series
from places import GROWTH, PROGRAM, RESULTS

LIMIT = 12.5
#: The program may refuse an input, or find errors in it, but never be killed by a signal.
CODES = (0, 1, 65)


class Failed(Exception):
    """The program could not be measured, or ended as it never should."""


@dataclass(frozen=True)
class Growth:
    name: str
    size: int
    #: Instructions for the smallest input, for the size and for ten times the size.
    counts: tuple[int, int, int]
    #: How the program ended for ten times the size.
    code: int

    @property
    def ratio(self) -> float:
        least, one, ten = self.counts
        return (ten - least) / max(one - least, 1)

    @property
    def holds(self) -> bool:
        # Where the size costs less than a hundredth of a second, start-up decides.
        return self.ratio <= LIMIT or self.counts[2] - self.counts[0] < 20_000_000


def main() -> None:
    options = arguments()
    if not options.program.exists():
        sys.exit("growth: the program has not been built; run: make build")
    chosen = [each for each in series.ALL if not options.only or options.only in each.name]
    with tempfile.TemporaryDirectory() as scratch:
        program = stripped(options.program, Path(scratch))
        with ThreadPoolExecutor(options.jobs) as pool:
            found = list(pool.map(lambda each: measured(each, program), chosen))
    print(table(found))
    if options.write:
        write(found)
    failed = [each for each in found if not each.holds]
    if failed:
        sys.exit("growth: more than in proportion: " + ", ".join(each.name for each in failed))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Count instructions for inputs that grow.")
    parser.add_argument("--only", metavar="WORDS", help="only the series with these words in their name")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at once")
    parser.add_argument("--program", type=Path, default=PROGRAM, help="another program than the one just built")
    parser.add_argument("--write", action="store_true", help="write the table into RESULTS.md")
    return parser.parse_args()


def stripped(program: Path, scratch: Path) -> Path:
    """A copy without debug information, which valgrind may not understand."""
    copy = scratch / "hscp-report"
    shutil.copy(program, copy)
    subprocess.run(["strip", "--strip-all", copy], check=True)
    return copy


def measured(one: series.Series, program: Path) -> Growth:
    counts = []
    code = 0
    for size in (1, one.size, one.size * 10):
        with tempfile.TemporaryDirectory() as folder:
            count, code = instructions([program, *one.make(Path(folder), size)], one.name)
        counts.append(count)
    growth = Growth(one.name, one.size, (counts[0], counts[1], counts[2]), code)
    print(f"{growth.ratio:6.2f}  {one.name}", file=sys.stderr, flush=True)
    return growth


def instructions(command: list[object], name: str) -> tuple[int, int]:
    """How many instructions a process executes from its start to its end, and how it ends."""
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
    counted = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode not in CODES or not counted:
        raise Failed(f"{name}: ended with {done.returncode}: {done.stderr[-600:]}")
    return int(counted.group(1)), done.returncode


def table(found: list[Growth]) -> str:
    lines = [
        "| ten times … | size | instructions, millions | of ten times | growth | |",
        "| --- | ---: | ---: | ---: | ---: | --- |"]
    for each in found:
        least, one, ten = (count / 1_000_000 for count in each.counts)
        verdict = ("refused" if each.code == 65 else "") if each.holds else "**missed**"
        lines.append(f"| {each.name} | {each.size:,} | {one - least:,.1f} | {ten - least:,.1f} | {each.ratio:.2f} | {verdict} |")
    return "\n".join(lines)


def write(found: list[Growth]) -> None:
    """Puts the table in the place of the earlier one."""
    text = RESULTS.read_text(encoding="utf-8")
    head, _, rest = text.partition(GROWTH)
    _, mark, after = rest.partition("\n## ")
    RESULTS.write_text(f"{head.rstrip()}\n\n{section(found)}\n{mark}{after}".rstrip() + "\n", encoding="utf-8")


def section(found: list[Growth]) -> str:
    return (
        f"{GROWTH}\n\nInstructions that callgrind counts for inputs of a size and of ten times that size, less those for the "
        f"smallest input. The growth is at most {LIMIT}. Refused inputs are above a limit of `docs/limits.md`.\n\n{table(found)}\n")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(f"growth: {failure}")
