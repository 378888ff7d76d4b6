extension RuleBook {
  /// Workbooks and their sheets.
  static let workbooks = [
    Rule(
      "broken-workbook", .file, .input, "The workbook is damaged",
      meaning: """
        A part of the file is missing, cut off, or fails the checksum that the file carries. Rows may be missing too, so
        that nothing of it is counted.
        """,
      source: "ECMA-376, part 2 (Open Packaging Conventions)",
      example: .words("A workbook of which an interrupted download left the first half."),
      remedy:
        "Fetch the file again, or open it in Excel, which may repair it, and compare the number of rows."),
    Rule(
      "unsafe-workbook", .file, .input, "The workbook holds unsafe parts",
      meaning: """
        A part of the file declares a document type, or points outside the file. No spreadsheet writes that into a
        workbook; it is a known way to make a reader load other files or run out of memory.
        """,
      example: .words("A sheet that begins with <!DOCTYPE>."),
      remedy: "Ask where the file comes from. Opened and saved again in a spreadsheet, it is free of it."),
    Rule(
      "workbook-over-limit", .file, .input, "The workbook is larger than the limit",
      meaning: """
        Unpacked, a part of the file is larger than the program takes. Sizes are counted while unpacking, for a small
        file can be made to swell beyond any memory.
        """,
      example: .words("A file of a few megabytes, a sheet of which unpacks to more than four gigabytes."),
      remedy:
        "Ask where the file comes from. Delete empty rows below the last referral, or divide the workbook."),
    Rule(
      "no-sheet", .file, .input, "No sheet can hold referrals",
      meaning: """
        All sheets of the workbook are empty or are meant for something else, such as Reviews; or the profile names the
        sheets of referrals, and none of them is there.
        """,
      example: .words(
        "A profile with referrals = [\"Referral log\"] under [sheets], and a workbook whose sheet is called Log."
      ),
      remedy: "Name the sheet Referrals, or say under [sheets] of the profile what it is called."),
    Rule(
      "incomplete-header", .file, .error, "The sheet's header lacks a column",
      meaning: """
        The sheet has most of a register's columns and lacks one that must be there, while other sheets have them all.
        None of its rows is read; if it is a year of referrals, that year would be missing in the report. So is a sheet
        called Reviews or Recommendations of which the header is not whole.
        """,
      example: .words("A workbook with a sheet for each year, in one of which the outcome is called Result."),
      remedy: """
        Complete the header, or say under [columns] of the profile what the column is called. If the sheet holds no
        referrals, name those that do under [sheets].
        """),
    Rule(
      "other-sheet", .file, .note, "The sheet is no register",
      meaning: """
        No row of the sheet is a header of a register, so that the sheet is passed over. A sheet of referrals is passed
        over too where its headers are not known.
        """,
      example: .words(
        "A sheet with the lists for drop-down menus, or with notes for whoever fills in the register."),
      remedy: """
        Nothing needs doing if the sheet holds no referrals. Otherwise say under [columns] of the profile what its
        columns are called.
        """),
    Rule(
      "hidden-sheet", .file, .note, "The sheet is hidden",
      meaning: """
        The workbook hides this sheet, and its header is that of a register. Its rows are read and counted like those of
        the sheets that can be seen.
        """,
      example: .words("A sheet 2021-22 that was hidden when the year was over."),
      remedy: "Nothing needs doing. A sheet that does not count should leave the workbook."),
    Rule(
      "several-sheets", .file, .note, "Several sheets are read as one",
      meaning: """
        More than one sheet has the header of a register, commonly one for each year. Their rows are counted together;
        the date considered, and not the name of the sheet, decides the year.
        """,
      example: .words("A workbook with the sheets 2021-22, 2022-23 and 2023-24."),
      remedy: "Nothing needs doing, unless one of the sheets is a copy of another."),
  ]
}
