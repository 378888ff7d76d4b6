"""What the cells of a register mean, asked once for each text and not once for each row.

A sample has some hundred ways to write an age, an outcome or an agency, whatever its length. So a
peer groups its rows by year and cell, which it is fast at, and what stands in the cells is judged
here, on the groups. This is the cheapest way to the answer; hscp-report remembers cells too.

Names are taken as the profile prints them, which is how a sample spells them: a peer needs no
folding of case and punctuation, and is spared the aliases.
"""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

PROFILE = Path(__file__).parents[2] / "fixtures" / "profiles" / "hscp.toml"

COLUMNS = [
    "reference", "date_received", "date_considered", "referring_agency", "child_age", "outcome",
    "harm", "features", "date_aware", "date_notified", "date_rapid_review", "panel_agreed",
]
DATES = [column for column in COLUMNS if column.startswith("date_")]
KEYS = ["outcome", "referring_agency", "child_age"]

AGE = re.compile(
    r"(?P<years>\d{1,2})(?: yrs|y \d{1,2}m)?"
    r"|(?P<months>\d{1,2})(?: months|/12)"
    r"|(?P<weeks>\d{1,2})(?: weeks|-week-old)"
    r"|(?P<days>\d{1,3}) days"
    r"|(?P<newborn>newborn)|unborn|\d{1,2}/40|unknown")
UNDER_ONE = {"years": 1, "months": 12, "weeks": 52, "days": 365}


@dataclass(frozen=True)
class Group:
    """Rows of one year that have the same text in one column.

    `counted` are those that were neither withdrawn nor left out because their dates are in the
    wrong order.
    """

    column: str
    year: int | None
    cell: str | None
    rows: int
    counted: int


class Judgement:
    """The built-in profile's word on outcomes, agencies and ages."""

    def __init__(self) -> None:
        profile = tomllib.loads(PROFILE.read_text(encoding="utf-8"))
        self.outcomes = {outcome["name"]: outcome for outcome in profile["outcomes"]}
        self.agencies = {agency["name"]: agency for agency in profile["agencies"]}
        self.agency_keys = {agency["key"]: agency for agency in profile["agencies"]}
        self.not_counted = [
            name for name, outcome in self.outcomes.items() if outcome["kind"] == "not-counted"]

    def outcome_fault(self, cell: str) -> bool:
        entries = cell.split("; ")
        if any(entry not in self.outcomes for entry in entries):
            return True
        return any(self.outcomes[entry]["kind"] == "primary" for entry in entries[1:])

    def infant(self, cell: str) -> bool | None:
        """Whether one of the children is under one; None where an age cannot be read."""
        return any(ages) if None not in (ages := [under_one(e) for e in cell.split("; ")]) else None

    def bodies(self, cell: str, year: int) -> set[str]:
        """The agencies of a cell, each as the body that it is at the end of the year."""
        known = (self.agencies.get(entry) for entry in cell.split("; "))
        return {self.body(agency, year) for agency in known if agency}

    def body(self, agency: dict, year: int) -> str:
        ended = agency.get("to")
        if ended and ended <= date(year + 1, 3, 31) and "successor" in agency:
            return self.body(self.agency_keys[agency["successor"]], year)
        return agency["key"]


@cache
def under_one(entry: str) -> bool | None:
    age = AGE.fullmatch(entry)
    if age is None:
        return None
    unit = age.lastgroup
    if unit is None:
        return False
    if unit == "newborn":
        return True
    number = int(age[unit])
    return None if unit == "years" and number > 17 else number < UNDER_ONE[unit]


@dataclass
class Figures:
    """What is compared: the counts by year, and how many rows each check objects to."""

    referrals: Counter = field(default_factory=Counter)
    under_one: Counter = field(default_factory=Counter)
    outcomes: dict = field(default_factory=lambda: defaultdict(Counter))
    agencies: dict = field(default_factory=lambda: defaultdict(Counter))
    faults: Counter = field(default_factory=Counter)


def figures(groups: Iterable[Group], judgement: Judgement, faults: dict[str, int]) -> Figures:
    """The figures of all groups, with the faults that were found row by row."""
    result = Figures(faults=Counter(faults))
    for group in groups:
        label = None if group.year is None else f"{group.year}-{(group.year + 1) % 100:02}"
        add = {"outcome": add_outcome, "referring_agency": add_agency, "child_age": add_age}
        add[group.column](result, group, label, judgement)
    return result


def add_outcome(result: Figures, group: Group, label: str | None, judge: Judgement) -> None:
    if group.cell is None:
        result.faults["outcome"] += group.rows if label else 0
        return
    if judge.outcome_fault(group.cell):
        result.faults["outcome"] += group.rows
        return
    outcome = judge.outcomes[group.cell.split("; ")[0]]
    if label is None:
        result.faults["outcome"] += 0 if outcome["kind"] == "undecided" else group.rows
    elif group.counted:
        result.referrals[label] += group.counted
        result.outcomes[label][outcome["key"]] += group.counted


def add_agency(result: Figures, group: Group, label: str | None, judge: Judgement) -> None:
    if group.cell is None:
        result.faults["blank"] += group.rows
        return
    if any(entry not in judge.agencies for entry in group.cell.split("; ")):
        result.faults["agency"] += group.rows
    if label and group.counted:
        for body in judge.bodies(group.cell, group.year):
            result.agencies[label][body] += group.counted


def add_age(result: Figures, group: Group, label: str | None, judge: Judgement) -> None:
    if group.cell is None:
        result.faults["blank"] += group.rows
        return
    infant = judge.infant(group.cell)
    if infant is None:
        result.faults["age"] += group.rows
    elif infant and label and group.counted:
        result.under_one[label] += group.counted
