"""Writes the cells of a board workbook's listing as text: a line for each row, tabs between cells, days by their number."""

import sys
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

workbook, cells = sys.argv[1], Path(sys.argv[2])
rows = iter(CalamineWorkbook.from_path(workbook).get_sheet_by_name("listing").to_python(skip_empty_area=False))
for row in rows:
    if row[0] == "Reference":
        break
with cells.open("w", encoding="utf-8") as file:
    for reference, day, *others in rows:
        file.write("\t".join([reference, str((day - date(1899, 12, 30)).days), *others]) + "\n")
