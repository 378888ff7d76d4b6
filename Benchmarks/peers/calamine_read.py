"""python-calamine reads all cells of a workbook.

Why this is honest: rows are taken one by one and let go, which is its fastest way and needs least
memory; the rows are counted, the cells are looked at once.
"""

from pathlib import Path

from answer import read
from python_calamine import CalamineWorkbook


def read_with_calamine(workbook: Path) -> tuple[int, int]:
    rows = cells = 0
    sheet = iter(CalamineWorkbook.from_path(workbook).get_sheet_by_index(0).iter_rows())
    next(sheet)
    for row in sheet:
        rows += 1
        cells += len(row) - row.count("")
    return rows, cells


if __name__ == "__main__":
    read(read_with_calamine)
