"""Times hscp-report beside its peers, which do the same work, and writes RESULTS.md.

Start it with `make bench`. Everything else that it makes is in .build-bench-peers/.
"""

import argparse
import statistics
import sys

import agreement
import commands
import contenders
import environment
import listing
import machine
import registers
import report
import results
import targets
from measure import Contender, Failed, alternate, cost, summary
from places import PROGRAM, RESULTS

START_UP_RUNS = 20


def main() -> None:
    options = arguments()
    if not PROGRAM.exists():
        sys.exit("bench: the program has not been built; run: make bench")
    found = results.Run(options.rounds, machine.load())
    environment.install()
    try:
        # First, before large files are written, after which the disk is at work for a while.
        found.report = timed(contenders.reporting(), START_UP_RUNS)
        found.start_up = start_up(options)
        print("Comparing faults …", flush=True)
        agreement.check_faults(registers.faulty(2_000))
        agreement.check_unknown_names(registers.unknown(registers.sample(2_000, "csv", keep=False)))
        for rows in options.rows:
            found.registers[rows] = count(rows, options, all_tables=rows == options.rows[0])
        if options.workbook:
            found.workbook_rows = options.workbook
            found.workbook = read(options.workbook, options)
        if options.findings:
            found.findings_rows = options.findings
            found.findings = with_findings(options)
        if options.commands:
            found.commands = timed(commands.all(options.commands, keep=options.keep), options.rounds)
        if options.listing:
            found.listing_rows = options.listing
            found.listing = listing.measured(options.listing, options.rounds, told, keep=options.keep)
    except (agreement.Disagreement, Failed) as failure:
        sys.exit(f"bench: {failure}")
    verdicts = [
        *targets.verdicts(found.registers, found.workbook, found.report, found.listing, found.start_up[0]),
        *targets.with_findings(found.findings), *targets.of_commands(found.commands)]
    tables = results.tables(found, verdicts)
    print(f"\n{tables}")
    if options.write:
        RESULTS.write_text(report.text(found, tables), encoding="utf-8")
        print(f"Wrote {RESULTS.name}.")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time hscp-report beside its peers.")
    parser.add_argument(
        "--rows", type=lambda text: sorted(map(int, text.split(","))), metavar="N,N",
        default=[50_000, 500_000, 5_000_000], help="the sizes of the registers")
    parser.add_argument("--workbook", type=int, metavar="N", default=500_000,
                        help="the rows of the workbook; 0 for none")
    parser.add_argument("--listing", type=int, metavar="N", default=500_000,
                        help="the rows of the board's listing; 0 for none")
    parser.add_argument("--findings", type=int, metavar="N", default=5_000_000,
                        help="the rows of the registers with findings; 0 for none")
    parser.add_argument("--commands", type=int, metavar="N", default=500_000,
                        help="the rows of the register with breakdowns, beside other commands; 0 for none of these")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is timed")
    parser.add_argument("--keep", action="store_true", help="use the registers of an earlier run")
    parser.add_argument("--no-write", dest="write", action="store_false",
                        help="leave RESULTS.md as it is")
    return parser.parse_args()


def count(rows: int, options: argparse.Namespace, *, all_tables: bool) -> targets.Costs:
    register = registers.sample(rows, "csv", keep=options.keep)
    print("Comparing counts …", flush=True)
    agreement.check_counts(register, all_tables=all_tables)
    return timed(contenders.counting(register), options.rounds)


def read(rows: int, options: argparse.Namespace) -> targets.Costs:
    workbook = registers.sample(rows, "xlsx", keep=options.keep)
    with_ours = agreement.reads_workbooks(workbook)
    same = registers.sample(rows, "csv", keep=True) if with_ours else None
    print("Comparing cells …", flush=True)
    agreement.check_workbook(workbook, rows, same)
    return timed(contenders.reading(workbook, with_ours=with_ours), options.rounds)


def with_findings(options: argparse.Namespace) -> dict[str, targets.Costs]:
    """Registers with findings in 40 % of the rows or in all, and a workbook."""
    rows, keep = options.findings, options.keep
    faulty = registers.faulty(rows, share=0.4, keep=keep)
    clean = registers.sample(rows, "csv", keep=True)
    found = {
        targets.FAULTS: timed(contenders.finding(faulty), options.rounds),
        targets.UNKNOWN: timed(contenders.finding(registers.unknown(faulty, keep=keep)), options.rounds),
        targets.EVERY: timed([
            contenders.check(registers.unknown(clean, 5, keep=keep)),
            contenders.check(clean, name=targets.CLEAN)], options.rounds)}
    if options.workbook:
        workbook = registers.sample(options.workbook, "xlsx", keep=keep, faults=0.4)
        readers = contenders.reading(workbook, with_ours=True)
        found[targets.WORKBOOK] = timed([each for each in readers if each.name in ("fastexcel", contenders.OURS)], options.rounds)
    return found


def timed(entrants: list[Contender], rounds: int) -> targets.Costs:
    return {name: summary(costs) for name, costs in alternate(entrants, rounds, told).items()}


def told(text: str) -> None:
    print(f"Timing, {text} …", flush=True)


def start_up(options: argparse.Namespace) -> tuple[float, float]:
    register = registers.sample(300, "csv", keep=options.keep)
    check = contenders.check(register)
    times = [cost(check.command, allowed=check.codes).wall for _ in range(START_UP_RUNS)]
    return min(times), statistics.median(times)


if __name__ == "__main__":
    main()
