"""Says what python-calamine finds in a workbook: how many sheets and cells, and how many of them are numbers."""

import sys

import python_calamine

workbook = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
sheets = [workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names]
cells = [cell for rows in sheets for row in rows for cell in row if cell != ""]
numbers = [cell for cell in cells if isinstance(cell, (int, float))]
if not all(sheets):
    sys.exit("a sheet is empty")
print(f"{len(sheets)} sheets, {len(cells)} cells, {len(numbers)} of them numbers")
