"""Work that only the program does: breakdowns, responses to many recommendations, a region of many partnerships."""

import shutil
from pathlib import Path

import registers
import series
from contenders import check
from measure import Contender
from places import PROFILE, PROGRAM, SCRATCH

WITH_BREAKDOWNS = "check, with six breakdowns"
WITHOUT_BREAKDOWNS = "check of the same, without"
RESPOND = "respond, 20,000 recommendations of 2,000 reviews"
RESPOND_TENTH = "respond, 2,000 recommendations of 200 reviews"
COMBINE = "combine, 500 snapshots"
BREAKDOWNS = 6


def all(rows: int, *, keep: bool) -> list[Contender]:
    """All of it; the breakdowns in a register of so many rows."""
    sample = registers.sample(rows, "csv", keep=keep)
    wide = registers.with_breakdowns(sample, BREAKDOWNS, keep=keep)
    return [
        check(wide, "--profile", profile("with", BREAKDOWNS), name=WITH_BREAKDOWNS),
        check(wide, "--profile", profile("without", 0), name=WITHOUT_BREAKDOWNS),
        respond(2_000, RESPOND), respond(200, RESPOND_TENTH), combine(500)]


def profile(name: str, breakdowns: int) -> Path:
    """The built-in profile, with so many breakdowns."""
    path = SCRATCH / "profiles" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    own = [
        f'''
[[breakdowns]]
key = "b{each}"
name = "Breakdown {each}"
columns = ["breakdown_{each}"]
of = "referrals"
values = [{", ".join(f'{{ key = "v{value}", name = "Value {value}" }}' for value in range(8))}]
''' for each in range(breakdowns)]
    built_in = PROFILE.read_text(encoding="utf-8")
    path.write_text(built_in + "".join(own), encoding="utf-8")
    return path


def respond(reviews: int, name: str) -> Contender:
    """The responses to ten recommendations of each of so many reviews."""
    folder = emptied(f"reviews-{reviews}")
    series.reviewed(
        folder, [series.review(each) for each in range(reviews)],
        [series.recommendation(f"review-{each:06}", number + 1) for each in range(reviews) for number in range(10)])
    return Contender(name, (
        PROGRAM, "respond", folder, "--profile", "hscp", "--output", folder / "out", "--quiet", "--overwrite"))


def combine(partnerships: int) -> Contender:
    """The report of a region of so many partnerships, whose bodies have names of their own."""
    folder = emptied("region")
    command = series.snapshots(folder, partnerships)
    return Contender(COMBINE, (PROGRAM, *command, "--overwrite"))


def emptied(name: str) -> Path:
    folder = SCRATCH / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
