extension RuleBook {
  static let files: [Rule] = [
    .noSuchFile, .notAFile, .unreadableFile, .notUTF8, .encoding, .delimiter, .changedWhileRead,
  ]
}

extension Rule {
  package static let noSuchFile = Rule(
    "no-such-file", .file, .input, "There is no such file",
    meaning: "Nothing has the name that was given, or that the profile gives.",
    example: .command("hscp-report check registr/"),
    remedy: "Check the spelling of the path, and the folder in which you are.")

  package static let notAFile = Rule(
    "not-a-file", .file, .input, "This is not a regular file",
    meaning: """
      The name stands for a folder, a device or a pipe. An input must be a file on a disk, which
      can be read again and says the same.
      """,
    example: .command("hscp-report check /dev/null"),
    remedy: "Save the input as a file, and name that.")

  package static let unreadableFile = Rule(
    "unreadable-file", .file, .output, "The file cannot be read",
    meaning:
      "The file is there, and the system refuses to open or to read it. Its reason stands in the message.",
    example: .words("A register on a drive for which your account has no rights, or a failing disk."),
    remedy: "Ask whoever keeps the folder for the right to read it, or copy the file to another place.")

  package static let notUTF8 = Rule(
    "not-utf-8", .file, .input, "The text is in no encoding that is known",
    meaning: """
      The bytes are no text in UTF-8. A register may also be in UTF-16 or Windows-1252, and this one is neither;
      profiles, templates and learning texts are always in UTF-8. No character is ever replaced in silence.
      """,
    example: .words("A profile that was saved as ANSI, so that the £ in it is a single byte."),
    remedy: "Save a register as \"CSV UTF-8\", any other text as UTF-8.")

  package static let encoding = Rule(
    "encoding", .file, .note, "The text is not in UTF-8",
    meaning: """
      The register is in UTF-16 (what Excel calls "Unicode Text") or in Windows-1252 (what it calls "CSV"), and was
      read as the finding says. Every byte had a meaning in it, so that nothing was replaced.
      """,
    example: .words(
      "A register that Excel saved as \"CSV (Comma delimited)\", with a typographic apostrophe in it."),
    remedy: "Nothing needs doing. To be rid of the note, save the register as \"CSV UTF-8\".")

  package static let delimiter = Rule(
    "delimiter", .file, .note, "Another sign than a comma parts the columns",
    meaning: """
      The header names most columns of a register when it is parted by semicolons, tabs or bars, so the whole file is
      read so. Spreadsheets write semicolons where the comma is a decimal sign.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered;referring_agency;child_age;outcome
      14/06/2023;General practice;7;No further action
      """),
    remedy: "Nothing needs doing.")

  package static let changedWhileRead = Rule(
    "changed-while-read", .file, .output, "The file changed while it was read",
    meaning: """
      Somebody saved the register while the program read it. The first rows would come from one version and the last
      rows from another.
      """,
    example: .words("A register on a shared drive that a colleague has open."),
    remedy: "Run the command again, or make a copy and name that.")
}

extension RuleBook {
  /// Files that are no register, told by what is in them and not by their names.
  static let fileKinds: [Rule] = [
    .encryptedWorkbook, .oldWorkbook, .binaryWorkbook, .opendocument, .numbersDocument, .pdf, .webPage,
    .notAWorkbook,
  ]
}

extension Rule {
  package static let encryptedWorkbook = Rule(
    "encrypted-workbook", .file, .input, "The workbook is locked by a password",
    meaning: "The file is encrypted, and the program asks for no passwords.",
    example: .words("A register with a password to open it."),
    remedy:
      "Open it, remove the password under \"Protect workbook\", and save a copy where the register may lie."
  )

  package static let oldWorkbook = Rule(
    "old-workbook", .file, .input, "The workbook is of the old kind",
    meaning: """
      The file is in a format of the years before 2007, whatever its name ends in: that of Excel 97 to 2003 (.xls), the
      XML of Excel 2003, or that of another office program. It is not read.
      """,
    example: .file(
      "register.xlsx",
      """
      <?xml version="1.0"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">
      """),
    remedy: "Open it and save it as \"Excel Workbook (.xlsx)\".")

  package static let binaryWorkbook = Rule(
    "binary-workbook", .file, .input, "The workbook is a binary one",
    meaning: "The file is in Excel's binary format (.xlsb), whatever its name ends in. It is not read.",
    example: .words("A file register.xlsb."),
    remedy: "Open it and save it as \"Excel Workbook (.xlsx)\".")

  package static let opendocument = Rule(
    "opendocument", .file, .input, "The file is an OpenDocument spreadsheet",
    meaning:
      "The file is in the format of LibreOffice and others (.ods, .fods), whatever its name ends in. It is not read.",
    example: .words("A file register.ods."),
    remedy: "Save it as \"Excel 2007-365 (.xlsx)\", or its sheet of referrals as CSV in UTF-8.")

  package static let numbersDocument = Rule(
    "numbers-document", .file, .input, "The file is a Numbers document",
    meaning: "The file is in the format of Apple's Numbers, whatever its name ends in. It is not read.",
    example: .words("A file register.numbers."),
    remedy: "Export it to Excel, or to CSV in UTF-8.")

  package static let pdf = Rule(
    "pdf", .file, .input, "The file is a PDF",
    meaning:
      "The file is a printed page. Its tables are drawn, and which text belongs to which column is a guess.",
    example: .file("register.xlsx", "%PDF-1.7"),
    remedy: "Ask for the workbook that it was made from.")

  package static let webPage = Rule(
    "web-page", .file, .input, "The file is a web page",
    meaning: """
      The file is HTML, whatever its name ends in. Case systems export so, and a download gives one where a sign-in
      page came in place of the file.
      """,
    example: .file("register.xlsx", "<html>\n<p>Please sign in to download this file.</p>\n</html>"),
    remedy: "Open it in a spreadsheet and save it as .xlsx or \"CSV UTF-8\", or download it again.")

  package static let notAWorkbook = Rule(
    "not-a-workbook", .file, .input, "The file is no workbook",
    meaning: """
      The file is packed as a workbook is, and holds something else: a Word document, a presentation, or an archive of
      files. A name that ends in .xlsx makes no workbook of it.
      """,
    example: .words("A zip archive with a workbook in it that was named register.xlsx."),
    remedy: "Unpack an archive, copy a table into a spreadsheet, and name the workbook or the CSV file.")
}

extension RuleBook {
  /// Workbooks and their sheets.
  static let workbooks: [Rule] = [
    .brokenWorkbook, .unsafeWorkbook, .workbookOverLimit, .noSheet, .incompleteHeader, .otherSheet,
    .hiddenSheet, .severalSheets,
  ]
}

extension Rule {
  package static let brokenWorkbook = Rule(
    "broken-workbook", .file, .input, "The workbook is damaged",
    meaning: """
      A part of the file is missing, cut off, or fails the checksum that the file carries. Rows may be missing too, so
      that nothing of it is counted.
      """,
    source: "ECMA-376, part 2 (Open Packaging Conventions)",
    example: .words("A workbook of which an interrupted download left the first half."),
    remedy:
      "Fetch the file again, or open it in Excel, which may repair it, and compare the number of rows.")

  package static let unsafeWorkbook = Rule(
    "unsafe-workbook", .file, .input, "The workbook holds unsafe parts",
    meaning: """
      A part of the file declares a document type, or points outside the file. No spreadsheet writes that into a
      workbook; it is a known way to make a reader load other files or run out of memory.
      """,
    example: .words("A sheet that begins with <!DOCTYPE>."),
    remedy: "Ask where the file comes from. Opened and saved again in a spreadsheet, it is free of it.")

  package static let workbookOverLimit = Rule(
    "workbook-over-limit", .file, .input, "The workbook is larger than the limit",
    meaning: """
      Unpacked, a part of the file is larger than the program takes. Sizes are counted while unpacking, for a small
      file can be made to swell beyond any memory.
      """,
    example: .words("A file of a few megabytes, a sheet of which unpacks to more than four gigabytes."),
    remedy:
      "Ask where the file comes from. Delete empty rows below the last referral, or divide the workbook.")

  package static let noSheet = Rule(
    "no-sheet", .file, .input, "No sheet can hold referrals",
    meaning: """
      All sheets of the workbook are empty or are meant for something else, such as Reviews; or the profile names the
      sheets of referrals, and none of them is there.
      """,
    example: .words(
      "A profile with referrals = [\"Referral log\"] under [sheets], and a workbook whose sheet is called Log."
    ),
    remedy: "Name the sheet Referrals, or say under [sheets] of the profile what it is called.")

  package static let incompleteHeader = Rule(
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
      """)

  package static let otherSheet = Rule(
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
      """)

  package static let hiddenSheet = Rule(
    "hidden-sheet", .file, .note, "The sheet is hidden",
    meaning: """
      The workbook hides this sheet, and its header is that of a register. Its rows are read and counted like those of
      the sheets that can be seen.
      """,
    example: .words("A sheet 2021-22 that was hidden when the year was over."),
    remedy: "Nothing needs doing. A sheet that does not count should leave the workbook.")

  package static let severalSheets = Rule(
    "several-sheets", .file, .note, "Several sheets are read as one",
    meaning: """
      More than one sheet has the header of a register, commonly one for each year. Their rows are counted together;
      the date considered, and not the name of the sheet, decides the year.
      """,
    example: .words("A workbook with the sheets 2021-22, 2022-23 and 2023-24."),
    remedy: "Nothing needs doing, unless one of the sheets is a copy of another.")
}
