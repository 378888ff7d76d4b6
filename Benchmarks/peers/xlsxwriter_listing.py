"""Writes the cells of a listing with XlsxWriter, as its documentation says; nothing is read back or flushed.

The cells come from a file with a line for each row and tabs between cells.
"""

import sys
from pathlib import Path

import xlsxwriter

cells, workbook_path, rows = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
headers = ["Reference", "Date considered", "Agency", "Age band", "Outcome"]
with xlsxwriter.Workbook(workbook_path) as workbook:
    worksheet = workbook.add_worksheet("listing")
    body = workbook.add_format({"text_wrap": True})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    for column, width in enumerate([40, 14, 44, 14, 44]):
        worksheet.set_column(column, column, width)
    worksheet.add_table(0, 0, rows, len(headers) - 1, {
        "name": "table_listing", "autofilter": False, "banded_rows": False,
        "columns": [{"header": header} for header in headers]})
    with cells.open(encoding="utf-8") as lines:
        for row, line in enumerate(lines, start=1):
            for column, cell in enumerate(line.rstrip("\n").split("\t")):
                if column == 1:
                    worksheet.write_number(row, column, int(cell), day)
                else:
                    worksheet.write_string(row, column, cell, body)
