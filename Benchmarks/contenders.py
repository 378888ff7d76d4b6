"""Who is timed, and by which command."""

from pathlib import Path

from environment import PYTHON
from measure import Contender
from places import FIXTURE, PEERS, PROGRAM, REPORTS

OURS = "hscp-report check"
COUNTERS = {"DuckDB": "duckdb_count.py", "polars": "polars_count.py", "pandas": "pandas_count.py"}
READERS = {
    "fastexcel": "fastexcel_read.py", "python-calamine": "calamine_read.py",
    "openpyxl, read-only": "openpyxl_read.py"}
REPORT = "hscp-report report"
REPORT_PEER = "pandas with XlsxWriter"
WITHOUT = "{}, without the checks"


def check(register: Path, *options: object, name: str = OURS) -> Contender:
    """The check of a register, which may have errors."""
    return Contender(name, (PROGRAM, "check", register, "--quiet", *options), codes=(0, 1))


def peer(script: str, file: Path, *options: str) -> tuple[object, ...]:
    return (PYTHON, PEERS / script, file, *options)


def counting(register: Path) -> list[Contender]:
    """The program, its peers with the checks and without, and a count of lines."""
    checking = [Contender(name, peer(script, register)) for name, script in COUNTERS.items()]
    plain = [
        Contender(WITHOUT.format(name), peer(script, register, "--without-checks"))
        for name, script in COUNTERS.items()]
    return [check(register), *checking, *plain, Contender("wc -l", ("wc", "-l", register))]


def finding(register: Path) -> list[Contender]:
    """The program and the faster peers, all with the checks, on a register with findings."""
    return [check(register), *(Contender(name, peer(COUNTERS[name], register)) for name in ("DuckDB", "polars"))]


def reading(workbook: Path, *, with_ours: bool) -> list[Contender]:
    """The program, if it reads workbooks, its peers, and a mere inflating of the file."""
    readers = [
        Contender(name, peer(script, workbook), rounds=1 if name.startswith("openpyxl") else None)
        for name, script in READERS.items()]
    ours = [check(workbook)] if with_ours else []
    return [*ours, *readers, Contender("unzip -p", ("unzip", "-p", workbook))]


def reporting() -> list[Contender]:
    """The whole yearly report of the fixture, its parts, and a peer that writes tables counted before."""
    report = (PROGRAM, "report", FIXTURE, "--year", "2023-24", "--quiet", "--output")
    return [
        Contender(REPORT, (*report, REPORTS / "ours")),
        Contender("the same, without a workbook", (*report, REPORTS / "csv", "--format", "md,csv")),
        Contender("hscp-report check", (PROGRAM, "check", FIXTURE, "--quiet")),
        Contender("hscp-report --version", (PROGRAM, "--version")),
        Contender(REPORT_PEER, peer("pandas_report.py", REPORTS / "ours" / "figures.json", REPORTS / "peer")),
    ]
