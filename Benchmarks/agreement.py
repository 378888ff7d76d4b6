"""Holds the peers to what hscp-report counts: a race between different answers says nothing."""

import json
import re
import shutil
from collections import Counter
from pathlib import Path

from contenders import COUNTERS, READERS, peer
from measure import Failed, run
from places import PROGRAM, SCRATCH

# The rules of `check` behind each of the peers' checks.
RULES = {
    "date": ["unreadable-date", "impossible-date", "month-first-date"],
    "order": ["considered-before-received"],
    "outcome": ["unknown-outcome", "second-primary-outcome", "missing-outcome",
                "outcome-without-date"],
    "age": ["unreadable-age", "age-out-of-range", "age-in-words"],
    "agency": ["agency-not-in-profile"],
    "blank": ["missing-value"],
    "reference": ["repeated-reference"],
}


class Disagreement(Exception):
    """Two programs give different answers about the same register."""


def agree(what: str, ours: object, theirs: object) -> None:
    if ours != theirs:
        raise Disagreement(f"{what}: hscp-report says {ours}, the peer says {theirs}")


def check_counts(register: Path, *, all_tables: bool) -> None:
    """Every peer, with the checks and without, has the program's figures and finds no fault."""
    referrals = years(register)
    expected = tables(register, list(referrals)) if all_tables else None
    first = None
    for name, script in COUNTERS.items():
        for options in [(), ("--without-checks",)]:
            answer = ask(script, register, *options)
            what = " ".join([f"{register.name}, {name}", *options])
            agree(f"{what}, referrals by year", referrals, answer["referrals"])
            agree(f"{what}, faults", {}, {k: n for k, n in answer.pop("faults").items() if n})
            agree(f"{what}, all figures", expected or first or answer, answer)
            first = answer


def check_faults(register: Path) -> None:
    """Every peer objects to as many rows as the program does, check by check."""
    found = findings(register)
    expected = {
        fault: number for fault, rules in RULES.items()
        if (number := sum(found[rule] for rule in rules))}
    agree("the sample's faults, of all kinds", set(RULES), set(expected))
    for name, script in COUNTERS.items():
        faults = ask(script, register)["faults"]
        agree(f"{name}, faults", expected, {fault: faults.get(fault, 0) for fault in RULES})


def check_unknown_names(register: Path) -> None:
    """Every peer objects to as many names of bodies as the program does."""
    expected = sum(findings(register)[rule] for rule in RULES["agency"])
    for name, script in COUNTERS.items():
        agree(f"{name}, names that no profile knows", expected, ask(script, register)["faults"].get("agency", 0))


def check_workbook(workbook: Path, rows: int, register: Path | None) -> None:
    """The readers find the same cells, and the program the years of the same sample as CSV.

    openpyxl is not asked: it takes minutes.
    """
    if register:
        agree(f"{workbook.name}, referrals by year", years(register), years(workbook))
    cells = {}
    for name, script in READERS.items():
        if not name.startswith("openpyxl"):
            cells[name] = ask(script, workbook)
            agree(f"{name}, rows", rows, cells[name]["rows"])
    if len({answer["cells"] for answer in cells.values()}) > 1:
        raise Disagreement(f"the readers of {workbook.name} find different cells: {cells}")


def reads_workbooks(workbook: Path) -> bool:
    """Whether this version of the program reads workbooks; no other refusal is passed over."""
    try:
        run([PROGRAM, "check", workbook, "--quiet"])
    except Failed as failure:
        if "[workbook-register]" in str(failure):
            return False
        raise
    return True


def ask(script: str, file: Path, *options: str) -> dict:
    return json.loads(run(peer(script, file, *options)))


def years(register: Path) -> dict[str, int]:
    """The referrals of each year, from the summary of `check`."""
    lines = run([PROGRAM, "check", register]).splitlines()
    found = (re.match(r" +(\d{4}-\d\d) +([\d,]+) referrals?\b", line) for line in lines)
    counts = {match[1]: int(match[2].replace(",", "")) for match in found if match}
    if not counts:
        raise Disagreement(f"hscp-report check {register.name} printed no years: {lines[-5:]}")
    return counts


def tables(register: Path, labels: list[str]) -> dict:
    """What the peers count, from the figures of the board's report of each year."""
    figures: dict = {"referrals": {}, "under_one": {}, "outcomes": {}, "agencies": {}}
    folder = SCRATCH / "report"
    for label in labels:
        shutil.rmtree(folder, ignore_errors=True)
        run([PROGRAM, "report", register, "--year", label, "--edition", "board",
             "--output", folder, "--quiet"])
        snapshot = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
        by_table = {
            table["id"]: {row["category"]: row["value"] for row in table["rows"]}
            for table in snapshot["tables"] if table["id"] in ("headline", "outcomes", "agencies")}
        figures["referrals"][label] = by_table["headline"]["referrals"]
        figures["under_one"][label] = by_table["headline"]["under-one"]
        for name in ("outcomes", "agencies"):
            rows = by_table[name]
            figures[name][label] = {key: n for key, n in rows.items() if n and key != "total"}
    return figures


def findings(register: Path) -> Counter[str]:
    """How many findings of each rule there are: as JSON where the program offers it, or as text."""
    try:
        text = run([PROGRAM, "check", register, "--format", "json"], allowed=(0, 1))
    except Failed:
        text = run([PROGRAM, "check", register], allowed=(0, 1))
        return Counter(re.findall(r": (?:error|warning): \[([a-z0-9-]+)\]", text))
    objects = (json.loads(line) for line in text.splitlines())
    return Counter(found["rule"] for found in objects if "rule" in found)
