"""The targets for speed and memory, and whether a run meets them."""

from collections.abc import Iterator
from dataclasses import dataclass

import commands
import listing
from contenders import OURS, REPORT, REPORT_PEER
from measure import Cost

Costs = dict[str, Cost]

LARGEST = 5_000_000
START_UP = 0.015  # seconds
GROWTH = 1.3

# The registers with findings.
FAULTS = "CSV with faults in 40 % of the rows"
UNKNOWN = "the same, with names that no profile knows"
WORKBOOK = "a workbook with faults in 40 % of the rows"
EVERY = "CSV with findings in every row"
CLEAN = "hscp-report check, without findings"


@dataclass(frozen=True)
class Verdict:
    target: str
    measured: str
    met: bool | None  # None where the run did not measure it

    @property
    def word(self) -> str:
        return {True: "met", False: "**missed**", None: "not measured"}[self.met]


def per_further_row(runs: dict[int, Costs], name: str) -> list[float]:
    """Seconds that each row adds, from one size of register to the next."""
    sizes = sorted(runs)
    return [
        (runs[large][name].wall - runs[small][name].wall) / (large - small)
        for small, large in zip(sizes, sizes[1:])]


def verdicts(
    runs: dict[int, Costs], workbook: Costs, report: Costs, listed: Costs, start_up: float
) -> Iterator[Verdict]:
    yield from of_largest(runs.get(LARGEST))
    yield from of_workbook(workbook if OURS in workbook else None)
    yield of_growth(runs)
    yield of_report(report)
    yield from of_listing(listed)
    yield Verdict("`check` on 300 rows, the whole process: under 15 ms",
                  f"{start_up * 1000:.1f} ms", start_up < START_UP)


def of_largest(costs: Costs | None) -> Iterator[Verdict]:
    faster = "CSV, 5 million rows: 3 times as fast as the faster of DuckDB and polars"
    least = "the same, the least that will do: 2 times"
    memory = "its memory: at most a third of DuckDB's"
    if costs is None:
        yield from (Verdict(target, "", None) for target in (faster, least, memory))
        return
    ratio = min(costs["DuckDB"].wall, costs["polars"].wall) / costs[OURS].wall
    share = costs[OURS].memory / costs["DuckDB"].memory
    yield Verdict(faster, f"{ratio:.2f} times", ratio >= 3)
    yield Verdict(least, f"{ratio:.2f} times", ratio >= 2)
    yield Verdict(memory, f"{share:.3f} of it", share <= 1 / 3)


def of_workbook(costs: Costs | None) -> Iterator[Verdict]:
    faster = "workbook: 1.5 times as fast as fastexcel"
    memory = "its memory: at most a tenth of fastexcel's"
    if costs is None:
        yield from (Verdict(target, "not read yet", None) for target in (faster, memory))
        return
    ratio = costs["fastexcel"].wall / costs[OURS].wall
    share = costs[OURS].memory / costs["fastexcel"].memory
    yield Verdict(faster, f"{ratio:.2f} times", ratio >= 1.5)
    yield Verdict(memory, f"{share:.3f} of it", share <= 0.1)


def of_report(costs: Costs) -> Verdict:
    share = costs[REPORT].wall / costs[REPORT_PEER].wall
    target = "the whole yearly report: at most a twentieth of the time of pandas with XlsxWriter"
    return Verdict(target, f"{share:.3f} of it", share <= 1 / 20)


def of_listing(costs: Costs) -> Iterator[Verdict]:
    writing = "the board's listing of 500 thousand rows: written in 1.15 times the time of libxlsxwriter in C"
    whole = "the same with flush and read-back: 1.6 times"
    memory = "its memory: at most 1.3 times"
    if not costs:
        yield from (Verdict(target, "", None) for target in (writing, whole, memory))
        return
    library = costs[listing.LIBRARY]
    for target, ratio, limit in [
        (writing, costs[listing.WRITTEN].wall / library.wall, 1.15),
        (whole, costs[listing.OURS].wall / library.wall, 1.6),
        (memory, costs[listing.OURS].memory / library.memory, 1.3)]:
        yield Verdict(target, f"{ratio:.2f} times", ratio <= limit)


def with_findings(found: dict[str, Costs]) -> Iterator[Verdict]:
    for title, peers, least in [
        (FAULTS, ("DuckDB", "polars"), 2.5), (UNKNOWN, ("DuckDB", "polars"), 2.5), (WORKBOOK, ("fastexcel",), 2.5)]:
        costs = found.get(title)
        target = f"{title}: {least} times as fast as {' and '.join(peers)}"
        if costs is None:
            yield Verdict(target, "", None)
            continue
        ratio = min(costs[peer].wall for peer in peers) / costs[OURS].wall
        yield Verdict(target, f"{ratio:.2f} times", ratio >= least)
    target = f"{EVERY}: at most 1.2 times the memory of one without"
    if EVERY not in found:
        yield Verdict(target, "", None)
        return
    share = found[EVERY][OURS].memory / found[EVERY][CLEAN].memory
    yield Verdict(target, f"{share:.2f} times", share <= 1.2)


def of_commands(costs: Costs) -> Iterator[Verdict]:
    six = "six breakdowns: at most 1.3 times the time without"
    respond = "`respond` on 20,000 recommendations: at most 2 s"
    linear = "the same: at most 12.5 times as long as on a tenth"
    combine = "`combine` of 500 snapshots: at most 1 s"
    if not costs:
        yield from (Verdict(target, "", None) for target in (six, respond, linear, combine))
        return
    wall = {name: cost.wall for name, cost in costs.items()}
    share = wall[commands.WITH_BREAKDOWNS] / wall[commands.WITHOUT_BREAKDOWNS]
    yield Verdict(six, f"{share:.2f} times", share <= 1.3)
    yield Verdict(respond, f"{wall[commands.RESPOND]:.2f} s", wall[commands.RESPOND] <= 2)
    growth = wall[commands.RESPOND] / wall[commands.RESPOND_TENTH]
    yield Verdict(linear, f"{growth:.1f} times", growth <= 12.5)
    yield Verdict(combine, f"{wall[commands.COMBINE]:.2f} s", wall[commands.COMBINE] <= 1)


def of_growth(runs: dict[int, Costs]) -> Verdict:
    target = "each further row up to 5 million costs at most 1.3 times one up to 500 thousand"
    steps = per_further_row(runs, OURS)
    if len(steps) != 2 or LARGEST not in runs:
        return Verdict(target, "", None)
    growth = steps[1] / steps[0]
    return Verdict(target, f"{growth:.2f} times", growth <= GROWTH)
