extension FileKind {
  /// What the file is called in a message, as in "this is …".
  package var name: String {
    switch self {
    case .empty: "an empty file"
    case .text: "plain text, such as CSV"
    case .webPage: "a web page"
    case .xmlSpreadsheet: "an XML spreadsheet of Excel 2003"
    case .pdf: "a PDF"
    case .zip: "a zip archive of other things"
    case .incompleteZip: "only the beginning of a workbook or zip archive"
    case .binaryWorkbook: "a binary workbook (.xlsb)"
    case .openDocument: "an OpenDocument file (.ods, .fods)"
    case .numbers: "a Numbers document"
    case .wordDocument: "a Word document"
    case .presentation: "a presentation"
    case .compoundFile: "a file of an older office program"
    case .encryptedWorkbook: "a workbook with a password"
    case .oldWorkbook: "an old workbook (.xls)"
    case .unknown: "a file of an unknown kind"
    }
  }

  /// What turns the file into a workbook that can be read.
  package var remedy: String {
    switch self {
    case .empty: "copy or download it again, or save as .xlsx again"
    case .text: "name it .csv, or open it in a spreadsheet program and save as .xlsx"
    case .webPage, .xmlSpreadsheet, .binaryWorkbook, .openDocument, .oldWorkbook:
      "open it in a spreadsheet program and save as .xlsx"
    case .pdf: "ask for the register that it was printed from, and save as .xlsx"
    case .zip: "unpack it, and give the .xlsx or .csv in it, or save as .xlsx"
    case .incompleteZip: "copy or download it again, or save as .xlsx again"
    case .numbers: "open it in Numbers and export (save as) .xlsx"
    case .wordDocument, .presentation: "copy its table into a spreadsheet program and save as .xlsx"
    case .compoundFile: "open it in the program that made it and save as .xlsx"
    case .encryptedWorkbook: "open it with its password and save as .xlsx without one"
    case .unknown: "open it in a spreadsheet program and save as .xlsx"
    }
  }
}
