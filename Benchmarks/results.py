"""The results as Markdown, which is also what a run prints."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from contenders import OURS
from measure import Cost, own_memory
from targets import Costs, Verdict, per_further_row

Row = Sequence[str]


@dataclass
class Run:
    """All that a run has found."""

    rounds: int
    load: float  # before it began
    registers: dict[int, Costs] = field(default_factory=dict)
    workbook_rows: int = 0
    workbook: Costs = field(default_factory=dict)
    findings_rows: int = 0
    findings: dict[str, Costs] = field(default_factory=dict)
    commands: Costs = field(default_factory=dict)
    report: Costs = field(default_factory=dict)
    listing_rows: int = 0
    listing: Costs = field(default_factory=dict)
    start_up: tuple[float, float] = (0, 0)  # least and median


def tables(run: Run, verdicts: Sequence[Verdict]) -> str:
    """The targets first, then what was measured."""
    parts = ["## Targets", table(
        ["target", "measured", ""], [[v.target, v.measured, v.word] for v in verdicts], "lll")]
    for rows, costs in run.registers.items():
        parts += [f"## CSV, {rows:,} rows", costs_table(costs)]
    if len(run.registers) > 1:
        parts += ["## Each further row", growth_table(run.registers)]
    if run.workbook:
        parts += [f"## Workbook, {run.workbook_rows:,} rows of 12 columns",
                  costs_table(run.workbook)]
    for title, costs in run.findings.items():
        parts += [f"## {title[0].upper()}{title[1:]}", costs_table(costs)]
    if run.commands:
        parts += ["## Other work", "Only the program does this.", commands_table(run.commands)]
    if run.report:
        parts += ["## The yearly report of the fixture",
                  "Every file, flushed to the disk, the workbook read back. The difference to the run without a "
                  "workbook is what writing it and reading it back take; the peer writes tables that were counted "
                  "before.", report_table(run.report)]
    if run.listing:
        parts += [f"## The board's listing, {run.listing_rows:,} rows of 5 columns",
                  "The program reads the register, counts it, writes all other sheets too, flushes the file and "
                  "reads it back; the peers write the listing alone, from cells that were prepared, as one marked-up "
                  "table, the one in C with a flush.", listing_table(run.listing)]
    least, median = run.start_up
    parts += ["## A register of 300 rows",
              f"`check`, the whole process: {least * 1000:.1f} ms at least, "
              f"{median * 1000:.1f} ms in the median of 20 runs."]
    return "\n\n".join(parts) + "\n"


def costs_table(costs: Costs) -> str:
    ours = costs.get(OURS)
    rows = [[
        name, seconds(cost.wall), f"{cost.wall / ours.wall:.2f}" if ours else "",
        seconds(cost.processor), memory(cost)] for name, cost in costs.items()]
    if ours is None:
        rows.insert(0, [OURS, "not read yet", "", "", ""])
    rows[0] = [f"**{cell}**" if cell else "" for cell in rows[0]]
    return table(["", "time, s", "ratio", "processor, s", "memory, MiB"], rows, "lrrrr")


def commands_table(costs: Costs) -> str:
    rows = [[name, seconds(cost.wall), memory(cost)] for name, cost in costs.items()]
    return table(["", "time, s", "memory, MiB"], rows, "lrr")


def report_table(costs: Costs) -> str:
    ours = next(iter(costs.values()))
    rows = [[name, f"{cost.wall * 1000:.1f}", f"{cost.wall / ours.wall:.2f}", memory(cost)]
            for name, cost in costs.items()]
    rows[0] = [f"**{cell}**" for cell in rows[0]]
    return table(["", "time, ms", "ratio", "memory, MiB"], rows, "lrrr")


def listing_table(costs: Costs) -> str:
    ours = next(iter(costs.values()))
    rows = [[name, seconds(cost.wall), f"{cost.wall / ours.wall:.2f}", memory(cost)]
            for name, cost in costs.items()]
    rows[0] = [f"**{cell}**" for cell in rows[0]]
    return table(["", "time, s", "ratio", "memory, MiB"], rows, "lrrr")


def growth_table(registers: dict[int, Costs]) -> str:
    sizes = sorted(registers)
    steps = [f"{small:,} to {large:,}, ns" for small, large in zip(sizes, sizes[1:])]
    rows = [
        [name, *(f"{step * 1e9:.0f}" for step in per_further_row(registers, name))]
        for name in registers[sizes[0]]]
    return table(["", *steps], rows, "l" + "r" * len(steps))


def seconds(time: float) -> str:
    return f"{time:.3f}" if time < 1 else f"{time:.2f}"


def memory(cost: Cost) -> str:
    """The peak; a child is never said to take less than the process that started it."""
    floor = own_memory()
    return f"under {floor + 1:.0f}" if cost.memory <= floor + 1 else f"{cost.memory:.0f}"


def table(header: Row, rows: Sequence[Row], alignment: str) -> str:
    """A Markdown table whose columns stand in line in the source too."""
    widths = [max(3, *(len(row[at]) for row in [header, *rows])) for at in range(len(header))]
    rule = ["-" * (width - 1) + ":" if side == "r" else "-" * width
            for width, side in zip(widths, alignment)]

    def line(cells: Row) -> str:
        padded = (cell.rjust(width) if side == "r" else cell.ljust(width)
                  for cell, width, side in zip(cells, widths, alignment))
        return f"| {' | '.join(padded)} |"

    return "\n".join([line(header), line(rule), *map(line, rows)])
