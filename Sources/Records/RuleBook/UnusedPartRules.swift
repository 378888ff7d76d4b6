extension RuleBook {
  static let unusedParts: [Rule] = [
    .sheetNotRead, .guidanceSheet, .rowsAlike, .noReference, .unitBesideAges, .unusedColumn, .unusedFile,
  ]
}

extension Rule {
  package static let sheetNotRead = Rule(
    "sheet-not-read", .register, .error, "A sheet that is not read has rows",
    expected: "expected such rows on the sheets that are read",
    meaning: """
      The sheet is not read, because it has no header, another one, or a name that the profile does not list.
      But its rows or columns can be read as referrals, perhaps without their days, or it has the header of reviews or recommendations, or
      nothing but formulas without results. A whole year could be missing from the figures. It is a warning where
      the header says that the numbers may be something else than ages, as in a list of training days.
      """,
    example: .words(
      "A workbook with the referrals of April to September on a sheet with a header, and the others on one without."
    ),
    advice: """
      Give the sheet the header of the others, or name it under [sheets]. If it is no part of the register, write
      its name there too, as in unused = ["Old copy"].
      """)

  package static let guidanceSheet = Rule(
    "guidance-sheet", .register, .warning, "A sheet of examples is counted",
    expected: "expected referrals on a sheet called like them",
    remedy:
      "if its rows are examples, write its name under unused in [sheets] of the profile; they are counted",
    meaning: """
      The name of the sheet says guidance, example, template or similar, and it has the header of the register and
      rows below it. Rows that only show how to fill in the register would be counted as referrals. Where the profile
      names the sheets of referrals, nothing is said.
      """,
    example: .words("A workbook with a sheet Guidance, on which one row shows how to write a referral."),
    advice:
      "Name the sheet in the profile, as in unused = [\"Guidance\"] under [sheets], or take the example out.")

  package static let rowsAlike = Rule(
    "rows-alike", .register, .warning, "Rows say the same",
    expected: "expected each referral once",
    remedy: "take out the copy, or write it under [sheets] as unused; all rows are counted",
    meaning: """
      Rows without a reference say exactly the same as rows of another sheet, which is most likely a copy,
      perhaps a hidden one, so that every referral in it counts twice. Or, in a register with references, a row
      without one says the same as another row of its sheet. With references, the program knows copies by
      these. Of a very large register, only the first 5,000 rows are compared.
      """,
    example: .words(
      "A workbook with a hidden copy of the sheet of referrals, in a register without references."),
    advice: "Remove the copy, or name it in the profile, as in unused = [\"Copy\"] under [sheets].")

  package static let noReference = Rule(
    "no-reference", .register, .warning, "The register has no references",
    expected: "expected a reference for each referral",
    remedy: "add a column \"reference\"",
    meaning: """
      No column with references was found, or it is blank. Without references the program cannot tell whether a
      referral was entered twice.
      """,
    example: .file(
      "referrals.csv",
      "date_considered,referring_agency,child_age,outcome\n14/06/2023,General practice,7,No further action"),
    advice: """
      Give every referral a reference without initials. If there is a column for it, name it in the profile, as in
      reference = ["Log entry"] under [columns].
      """)

  package static let unitBesideAges = Rule(
    "unit-beside-ages", .register, .error, "The units of the ages are in another column",
    expected: "expected the unit in the cell of each age, as in 9 weeks",
    remedy: "write each unit behind its number, in the cell of the age",
    meaning: """
      A column that is not read holds days, weeks, months or years, beside the column of the ages. A number alone is
      read as years, so a child of nine weeks would be counted as a child of nine. It is a warning where the first
      rows all say years.
      """,
    example: .file(
      "referrals.csv",
      "date_considered,referring_agency,child_age,age_unit,outcome\n14/06/2023,General practice,9,weeks,No further action"
    ),
    advice:
      "Write the unit in the cell of the age, as in 9 weeks. In a spreadsheet, a formula can join the two columns."
  )

  package static let unusedColumn = Rule(
    "unused-column", .register, .note, "A column is not used",
    expected: "expected a header that the program or the profile knows",
    remedy: "passed over",
    meaning: """
      The program does not know the header, so it does not read the column. If the column could be one that the
      register seems to lack, the note says which, and the line for the profile. It is a warning where its cells can be
      read as outcomes, or as the agencies or ages that its header promises: they may be second entries that no
      figure has.
      """,
    example: .file(
      "referrals.csv",
      "date_considered,referring_agency,child_age,outcome,room\n14/06/2023,General practice,7,No further action,B12"
    ),
    advice: "If the column belongs to the figures, name its header under [columns] of the profile.")

  package static let unusedFile = Rule(
    "unused-file", .register, .note, "A file in the folder is not read",
    expected: "expected referrals.csv or register.xlsx, reviews.csv and recommendations.csv",
    remedy: "passed over",
    meaning: """
      The folder of the register holds another table, which the program does not read. A file whose name begins
      like that of a part of the register, such as reviews-2023.csv, is a warning.
      """,
    example: .words("A folder with referrals.csv and referrals-old.csv."),
    advice: "Give the file the exact name if it belongs to the register. Otherwise move it elsewhere.")
}
