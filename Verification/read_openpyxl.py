"""Says what openpyxl finds in a workbook: its title and language, and how many sheets, tables and cells it has."""

import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
faults = []
tables = cells = charts = 0
for sheet in workbook:
    if sheet["A1"].value is None:
        faults.append(f"{sheet.title} has nothing in A1")
    # A sheet to fill in begins with its header, which stays in sight, and its cells may be blank.
    is_form = sheet.freeze_panes is not None
    if sheet["A1"].style != "Heading 1" and not is_form:
        faults.append(f"{sheet.title} has no heading in A1, but the style {sheet['A1'].style}")
    cells += sum(1 for row in sheet.iter_rows() for cell in row if cell.value is not None)
    charts += len(sheet._charts)
    for table in sheet.tables.values():
        tables += 1
        first, *rows = sheet[table.ref]
        names = [column.name for column in table.tableColumns]
        if [cell.value for cell in first] != names:
            faults.append(f"the headers of {table.name} are not its columns")
        above = [sheet.cell(row, 1).value or "" for row in range(1, first[0].row)]
        explained = any(line.startswith("A blank cell means ") for line in above)
        if not explained and not is_form and any(cell.value is None for row in rows for cell in row):
            faults.append(f"{table.name} has an empty cell")
properties = workbook.properties
if not properties.title or properties.language != "en-GB":
    faults.append(f"its title is {properties.title!r}, its language {properties.language!r}")
if faults:
    sys.exit("; ".join(faults))
print(f"{len(workbook.sheetnames)} sheets, {tables} tables, {charts} charts, {cells} cells, {properties.language}")
