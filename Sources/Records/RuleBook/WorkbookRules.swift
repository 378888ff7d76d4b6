/// The rules about workbooks and their sheets, which the rule book has among those about files.
extension Rule {
  package static let encryptedWorkbook = Rule(
    "encrypted-workbook", .file, .input, "The workbook is locked with a password",
    meaning: "The file is encrypted, and the program does not ask for passwords.",
    example: .words("A register that needs a password to open."),
    advice: """
      Open it, remove the password under "Protect workbook", and save a copy in a place where the register is
      allowed to be.
      """)

  package static let labelledWorkbook = Rule(
    "labelled-workbook", .file, .input, "A sensitivity label encrypts the workbook",
    meaning: """
      The label, such as Confidential, encrypts the file, so that only people who are signed in to your
      organisation can open it. No password is involved, and the program cannot sign in.
      """,
    source: "Microsoft, Office document cryptography structure, section 2.2",
    example: .words("A register with the label Confidential, which Excel shows beside its name."),
    advice: """
      Open it in Excel. If you may, choose a label that does not encrypt, and save a copy in a place where the
      register is allowed to be. Otherwise, ask your IT service desk how the register may be exported.
      """)

  package static let oldWorkbook = Rule(
    "old-workbook", .file, .input, "The workbook is in an old format",
    meaning: """
      The file is in a format from before 2007, whatever its name ends in: that of Excel 2 to 2003 (.xls), the
      XML of Excel 2003, or that of another office program. The program does not read it.
      """,
    example: .file(
      "register.xlsx",
      """
      <?xml version="1.0"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">
      """),
    advice: "Open it and save it as \"Excel Workbook (.xlsx)\".")

  package static let binaryWorkbook = Rule(
    "binary-workbook", .file, .input, "The workbook is in a binary format",
    meaning: """
      The file is in Excel's binary format (.xlsb), whatever its name ends in. The program does not read it.
      """,
    example: .words("A file register.xlsb."),
    advice: "Open it and save it as \"Excel Workbook (.xlsx)\".")

  package static let notAWorkbook = Rule(
    "not-a-workbook", .file, .input, "The file is not a workbook",
    meaning: """
      The file is something else: a Word document, a presentation, a picture, a database, a mail, JSON, or an
      archive of files. A name that ends in .xlsx does not make it a workbook.
      """,
    example: .words("A zip archive with a workbook in it that was named register.xlsx."),
    advice: "Unpack an archive, or copy a table into a spreadsheet. Then name the workbook or the CSV file.")

  package static let brokenWorkbook = Rule(
    "broken-workbook", .file, .input, "The workbook is damaged",
    meaning: """
      A part of the file is missing, cut off or there twice, or does not match the checksum in the file, or
      has rows where no rows can be. Rows may be missing too, so the program counts nothing in it.
      """,
    source: "ECMA-376, part 2 (Open Packaging Conventions)",
    example: .words("A workbook that lost its second half in an interrupted download."),
    advice: "Get the file again, or open it in Excel, which may repair it, and compare the number of rows.")

  package static let unsafeWorkbook = Rule(
    "unsafe-workbook", .file, .input, "The workbook contains unsafe parts",
    meaning: """
      A part of the file declares a document type, or points outside the file. No spreadsheet program writes
      that in a workbook. It is a known way to make a program load other files or run out of memory.
      """,
    example: .words("A sheet that begins with <!DOCTYPE>."),
    advice: """
      Ask where the file comes from. Opening it in a spreadsheet and saving it again removes these parts.
      """)

  package static let workbookOverLimit = Rule(
    "workbook-over-limit", .file, .input, "The workbook is larger than the limit",
    meaning: """
      Once unpacked, a part of the file is larger than the program accepts. The program checks sizes while it
      unpacks, because a small file can be made to expand beyond any memory.
      """,
    example: .words("A file of a few megabytes with a sheet that unpacks to more than four gigabytes."),
    advice: """
      Ask where the file comes from. Delete empty rows below the last referral, or split the workbook.
      """)

  package static let noSheet = Rule(
    "no-sheet", .file, .input, "No sheet can hold referrals",
    meaning: """
      All sheets of the workbook are empty or meant for something else, such as Reviews. Or the profile names
      the sheets of referrals, and the workbook has none of them.
      """,
    example: .words(
      "A profile with referrals = [\"Referral log\"] under [sheets], and a workbook whose sheet is called Log."
    ),
    advice: "Name the sheet Referrals, or say under [sheets] in the profile what it is called.")

  package static let incompleteHeader = Rule(
    "incomplete-header", .file, .error, "The sheet's header lacks a column",
    meaning: """
      The sheet has most columns of a register but lacks a required one, while other sheets have them all.
      None of its rows is read, so the report would miss any year of referrals in it. The same applies to a
      sheet called Reviews or Recommendations with an incomplete header.
      """,
    example: .words("A workbook with a sheet for each year, where one sheet calls the outcome Result."),
    advice: """
      Complete the header, or say under [columns] in the profile what the column is called. If the sheet holds
      no referrals, name those that do under [sheets].
      """)

  package static let otherSheet = Rule(
    "other-sheet", .file, .note, "The sheet is not a register",
    remedy: "passed over",
    meaning: """
      No row of the sheet is the header of a register, so the sheet is skipped. A sheet of referrals is also
      skipped if its headers are not known.
      """,
    example: .words(
      "A sheet with the lists for drop-down menus, or with notes for the people who fill in the register."),
    advice: """
      No action is needed if the sheet holds no referrals. Otherwise, say under [columns] in the profile what
      its columns are called.
      """)

  package static let hiddenSheet = Rule(
    "hidden-sheet", .file, .note, "The sheet is hidden",
    expected: "expected visible sheets",
    remedy: "read like the others",
    meaning: """
      The workbook hides this sheet, but its header is that of a register. Its rows are read and counted like
      those of the visible sheets.
      """,
    example: .words("A sheet called 2021-22 that was hidden when the year was over."),
    advice: "No action is needed. If the sheet should not count, delete it from the workbook.")

  package static let severalSheets = Rule(
    "several-sheets", .file, .note, "Several sheets are read as one",
    expected: "expected one sheet, or one for each year",
    remedy: "read as one register",
    meaning: """
      More than one sheet has the header of a register, often one for each year. Their rows are counted
      together. The date considered decides the year, not the name of the sheet.
      """,
    example: .words("A workbook with the sheets 2021-22, 2022-23 and 2023-24."),
    advice: "No action is needed, unless one of the sheets is a copy of another.")
}
