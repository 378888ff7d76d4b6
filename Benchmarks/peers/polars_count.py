"""Polars counts a register.

Why this is honest: one lazy query, so that only the columns asked for are read, and once; types are
given, so nothing is inferred; columns with few different texts are read as categories, which are
grouped by their numbers; Polars parses each different date once (`to_date` keeps a cache); the
streaming engine, on both cores. Other plans (in memory, a table first, without categories) were as
fast or slower, and took more memory.
"""

import os
from pathlib import Path

# Read when Polars is imported: one thread for each core of the machine that this is written for.
os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl  # noqa: E402
from answer import count  # noqa: E402
from judgement import COLUMNS, DATES, KEYS, Figures, Group, Judgement, figures  # noqa: E402

RECEIVED, CONSIDERED = pl.col("date_received"), pl.col("date_considered")


def count_with_polars(register: Path, with_checks: bool) -> Figures:
    judgement = Judgement()
    schema = {name: pl.Categorical if name in KEYS else pl.String for name in COLUMNS}
    rows = pl.scan_csv(register, schema=schema)
    rows = checked(rows) if with_checks else unchecked(rows)
    withdrawn = pl.col("outcome").cast(pl.String).is_in(judgement.not_counted).fill_null(False)
    year = CONSIDERED.dt.year() - (CONSIDERED.dt.month() < 4).cast(pl.Int32)
    rows = rows.with_columns(year=year, counted=~withdrawn & ~pl.col("late"))
    tables = [
        rows.filter(~pl.col("unreadable")).group_by("year", key).agg(pl.len(), pl.sum("counted"))
        for key in KEYS]
    if with_checks:
        tables.append(rows.select(
            date=pl.sum("unreadable"), order=pl.sum("late"),
            reference=pl.count("reference") - pl.col("reference").drop_nulls().n_unique()))
    found = pl.collect_all(tables, engine="streaming")
    groups = [
        Group(key, *row) for key, table in zip(KEYS, found) for row in table.iter_rows()]
    return figures(groups, judgement, found[-1].row(0, named=True) if with_checks else {})


def checked(rows: pl.LazyFrame) -> pl.LazyFrame:
    """All dates, and whether one of them cannot be read or comes too early."""
    unreadable = pl.any_horizontal(
        pl.col(name).is_not_null() & day(name).is_null() for name in DATES)
    rows = rows.with_columns([day(name) for name in DATES], unreadable=unreadable)
    return rows.with_columns(late=(CONSIDERED < RECEIVED).fill_null(False))


def unchecked(rows: pl.LazyFrame) -> pl.LazyFrame:
    return rows.with_columns(
        day("date_considered"), late=pl.lit(False), unreadable=pl.lit(False))


def day(name: str) -> pl.Expr:
    return pl.col(name).str.to_date("%d/%m/%Y", strict=False)


if __name__ == "__main__":
    count(count_with_polars)
