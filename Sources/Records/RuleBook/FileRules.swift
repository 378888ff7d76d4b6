extension RuleBook {
  static let files: [Rule] = [
    .noSuchFile, .notAFile, .lockFile, .unreadableFile, .fileOverLimit, .notUTF8, .encoding, .delimiter,
    .quotedLines,
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

  package static let fileOverLimit = Rule(
    "file-over-limit", .file, .input, "The file is far larger than its kind",
    meaning: """
      A register may have millions of rows, but a template, a learning text, a snapshot or a table of reviews
      is small. Such files are read whole into memory, so the program refuses one that must be something else.
      A register that is not in UTF-8 has to be converted in memory, and has a limit too.
      """,
    example: .words("A folder of learning texts in which changes.md is really a film of 250 megabytes."),
    advice: "Check what the file is. Save a large register as \"CSV UTF-8\", or as .xlsx.")

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
}
