extension RuleBook {
  /// Files that are no register, told by what is in them and not by their names.
  static let fileKinds = [
    Rule(
      "encrypted-workbook", .file, .input, "The workbook is locked by a password",
      meaning: "The file is encrypted, and the program asks for no passwords.",
      example: .words("A register with a password to open it."),
      remedy:
        "Open it, remove the password under \"Protect workbook\", and save a copy where the register may lie."
    ),
    Rule(
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
      remedy: "Open it and save it as \"Excel Workbook (.xlsx)\"."),
    Rule(
      "binary-workbook", .file, .input, "The workbook is a binary one",
      meaning: "The file is in Excel's binary format (.xlsb), whatever its name ends in. It is not read.",
      example: .words("A file register.xlsb."),
      remedy: "Open it and save it as \"Excel Workbook (.xlsx)\"."),
    Rule(
      "opendocument", .file, .input, "The file is an OpenDocument spreadsheet",
      meaning:
        "The file is in the format of LibreOffice and others (.ods, .fods), whatever its name ends in. It is not read.",
      example: .words("A file register.ods."),
      remedy: "Save it as \"Excel 2007-365 (.xlsx)\", or its sheet of referrals as CSV in UTF-8."),
    Rule(
      "numbers-document", .file, .input, "The file is a Numbers document",
      meaning: "The file is in the format of Apple's Numbers, whatever its name ends in. It is not read.",
      example: .words("A file register.numbers."),
      remedy: "Export it to Excel, or to CSV in UTF-8."),
    Rule(
      "pdf", .file, .input, "The file is a PDF",
      meaning:
        "The file is a printed page. Its tables are drawn, and which text belongs to which column is a guess.",
      example: .file("register.xlsx", "%PDF-1.7"),
      remedy: "Ask for the workbook that it was made from."),
    Rule(
      "web-page", .file, .input, "The file is a web page",
      meaning: """
        The file is HTML, whatever its name ends in. Case systems export so, and a download gives one where a sign-in
        page came in place of the file.
        """,
      example: .file("register.xlsx", "<html>\n<p>Please sign in to download this file.</p>\n</html>"),
      remedy: "Open it in a spreadsheet and save it as .xlsx or \"CSV UTF-8\", or download it again."),
    Rule(
      "not-a-workbook", .file, .input, "The file is no workbook",
      meaning: """
        The file is packed as a workbook is, and holds something else: a Word document, a presentation, or an archive of
        files. A name that ends in .xlsx makes no workbook of it.
        """,
      example: .words("A zip archive with a workbook in it that was named register.xlsx."),
      remedy: "Unpack an archive, copy a table into a spreadsheet, and name the workbook or the CSV file."),
  ]
}
