extension RuleBook {
  static let files: [Rule] = [
    .noSuchFile, .notAFile, .lockFile, .unreadableFile, .notUTF8, .encoding, .delimiter, .quotedLines,
    .changedWhileRead, .encryptedWorkbook, .labelledWorkbook, .oldWorkbook, .binaryWorkbook, .opendocument,
    .numbersDocument, .pdf, .webPage,
    .notAWorkbook, .brokenWorkbook, .unsafeWorkbook, .workbookOverLimit, .noSheet, .incompleteHeader,
    .otherSheet, .hiddenSheet, .severalSheets,
  ]
}

extension Rule {
  package static let noSuchFile = Rule(
    "no-such-file", .file, .input, "There is no such file",
    expected: "expected a file to read",
    remedy: "check the path",
    meaning: "There is no file or folder with the name that was typed or that the profile gives.",
    example: .command("hscp-report check registr/"),
    advice: "Check the spelling of the path, and check which folder you are in.")

  package static let notAFile = Rule(
    "not-a-file", .file, .input, "This is not an ordinary file",
    expected: "expected a file",
    remedy: "save the input as a file and name that",
    meaning: """
      The name belongs to a folder, a device or a pipe. An input must be a file on a disk, so that reading it
      again gives the same result.
      """,
    example: .command("hscp-report check /dev/null"),
    advice: "Save the input as a file, and name that.")

  package static let lockFile = Rule(
    "lock-file", .file, .input, "The file is the lock of a workbook",
    expected: "expected the register itself",
    meaning: """
      While a workbook is open, Excel keeps a small hidden file beside it, whose name begins with ~$, to say
      who is using it. LibreOffice does the same, with a name that begins with .~lock. There are no referrals
      in it.
      """,
    example: .words("A file ~$register.xlsx beside register.xlsx."),
    advice: "Name the workbook without these signs. Close it first, so that the last changes are saved.")

  package static let unreadableFile = Rule(
    "unreadable-file", .file, .output, "The file cannot be read",
    expected: "expected a readable file",
    remedy: "check its permissions, nothing was written",
    meaning: "The file is there, but the system refuses to open or read it. The message gives the reason.",
    example: .words("A register on a drive that your account has no rights to, or a failing disk."),
    advice: """
      Ask the person who manages the folder for permission to read it, or copy the file to another place.
      """)

  package static let notUTF8 = Rule(
    "not-utf-8", .file, .input, "The text is in an unknown encoding",
    expected: "expected text in UTF-8",
    meaning: """
      The bytes are not text in UTF-8. A register can also be in UTF-16 or Windows-1252, but this one is
      neither. Profiles, templates and learning texts are always in UTF-8. The program never replaces a
      character silently.
      """,
    example: .words("A profile that was saved as ANSI, so the £ in it is a single byte."),
    advice: "Save a register as \"CSV UTF-8\". Save any other text as UTF-8.")

  package static let encoding = Rule(
    "encoding", .file, .note, "The text is not in UTF-8",
    expected: "expected UTF-8",
    meaning: """
      The register is in UTF-16 (which Excel calls "Unicode Text"), perhaps without the mark at its beginning
      that says so, or in Windows-1252 (which Excel calls "CSV"). It was read as the finding says. Every byte
      had a meaning in that encoding, so nothing was replaced.
      """,
    example: .words(
      "A register that Excel saved as \"CSV (Comma delimited)\", with a curly apostrophe in it."),
    advice: "No action is needed. To avoid the note, save the register as \"CSV UTF-8\".")

  package static let delimiter = Rule(
    "delimiter", .file, .note, "The columns are not separated by commas",
    expected: "expected commas",
    remedy: "read as they are",
    meaning: """
      The header names the most columns of a register when it is split at semicolons, tabs or bars, so the
      whole file is read that way. Spreadsheets write semicolons where the comma is the decimal point. Spaces
      and other signs also occur in texts, so a file that is divided by these cannot be read.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered;referring_agency;child_age;outcome
      14/06/2023;General practice;7;No further action
      """),
    advice: """
      No action is needed after the note. After an error, open the file in a spreadsheet, choose the sign that
      divides the columns, and save it as "CSV UTF-8".
      """)

  package static let quotedLines = Rule(
    "quoted-lines", .file, .note, "Each line is in quotes as a whole",
    expected: "expected quotes around cells, not lines",
    remedy: "read without the quotes around the lines",
    meaning: """
      A program put quotes around each whole line, as if the line were one cell. Inside the quotes, the
      header names the columns of a register, so the file is read as if these quotes were not there.
      """,
    example: .file(
      "referrals.csv",
      """
      "date_considered,referring_agency,child_age,outcome"
      "14/06/2023,General practice,7,No further action"
      """),
    advice: "No action is needed. To avoid the note, save the register from a spreadsheet as \"CSV UTF-8\".")

  package static let changedWhileRead = Rule(
    "changed-while-read", .file, .output, "The file changed while it was read",
    expected: "expected it to stay the same",
    remedy: "run this again once it is saved",
    meaning: """
      Someone saved the register while the program was reading it. The first rows could come from one version
      and the last rows from another.
      """,
    example: .words("A register on a shared drive that a colleague has open."),
    advice: "Run the command again, or make a copy and name that.")

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

  package static let opendocument = Rule(
    "opendocument", .file, .input, "The file is an OpenDocument spreadsheet",
    meaning: """
      The file is in the format of LibreOffice and similar programs (.ods, .fods), whatever its name ends in.
      The program does not read it.
      """,
    example: .words("A file register.ods."),
    advice: "Save it as \"Excel 2007-365 (.xlsx)\", or save its sheet of referrals as CSV in UTF-8.")

  package static let numbersDocument = Rule(
    "numbers-document", .file, .input, "The file is a Numbers document",
    meaning: """
      The file is in the format of Apple's Numbers, whatever its name ends in. The program does not read it.
      """,
    example: .words("A file register.numbers."),
    advice: "Export it to Excel, or to CSV in UTF-8.")

  package static let pdf = Rule(
    "pdf", .file, .input, "The file is a PDF",
    meaning: """
      The file is a printed page. Its tables are only drawn, so the program could only guess which text
      belongs to which column.
      """,
    example: .file("register.xlsx", "%PDF-1.7"),
    advice: "Ask for the workbook that it was made from.")

  package static let webPage = Rule(
    "web-page", .file, .input, "The file is a web page",
    meaning: """
      The file is HTML, whatever its name ends in. Some case management systems export HTML, and a download
      can save a sign-in page instead of the file.
      """,
    example: .file("register.xlsx", "<html>\n<p>Please sign in to download this file.</p>\n</html>"),
    advice: "Open it in a spreadsheet and save it as .xlsx or \"CSV UTF-8\", or download it again.")

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
