"""Writes the tables of a yearly report that was counted before: a sheet for each in a workbook, and all as CSV.

Less than the program does, which counts them first, reads the workbook back and flushes all files to the disk.
"""

import json
import sys
from pathlib import Path

import pandas

figures, folder = Path(sys.argv[1]), Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
tables = {table["id"]: pandas.DataFrame(table["rows"]) for table in json.loads(figures.read_text())["tables"]}
with pandas.ExcelWriter(folder / "yearly-report.xlsx", engine="xlsxwriter") as workbook:
    for name, table in tables.items():
        table.to_excel(workbook, sheet_name=name, index=False)
pandas.concat(tables, names=["table"]).to_csv(folder / "figures.csv")
