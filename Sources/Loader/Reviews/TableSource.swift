import Records
import Spreadsheets
import SystemPackage

/// Where one of the small tables may stand, a file of its own or sheets of the workbook, and what is read there.
struct TableSource<Column: TableColumn> {
  /// The file of its own; `nil` where there is none.
  private let text: InputFile?
  private let wanted: WantedSheets
  private let names: HeaderNames<Column>
  private var inText: TextRows<Column>
  private var inWorkbook: TextRows<Column>
  /// The file of its own with its digest, where it has rows.
  private(set) var input: Provenance.Input?

  init(_ part: RegisterSheet, of files: RegisterFiles, by reader: RegisterReader) {
    let path = files.folder.appending(part.fileName)
    text = files.isWholeFolder && RegisterFiles.exists(path) ? InputFile(path) : nil
    wanted = WantedSheets(part, by: reader.profile)
    names = HeaderNames(by: reader.profile)
    inText = TextRows(keepsValues: reader.keepsValues)
    inWorkbook = inText
  }

  /// Whether the table has rows, and they stand in the workbook.
  var isInWorkbook: Bool { !inWorkbook.isEmpty }

  mutating func readText() throws(LoaderError) {
    guard let text else { return }
    let input = try inText.read(text, by: names)
    // A file with nothing in it has no part in what is made of the register.
    if !inText.isEmpty { self.input = input }
  }

  /// Whether a sheet belongs to the table.
  func wants(_ sheet: XLSXSheet) -> Bool { wanted.contain(sheet) }

  /// Throws `.unusable` where the profile names a sheet that is not there, and no file stands in for it.
  func checkNames(among sheets: [XLSXSheet], of file: InputFile) throws(LoaderError) {
    guard text == nil, let missing = wanted.missing(from: sheets) else { return }
    throw .noSuchSheet(missing, in: file)
  }

  mutating func read(_ workbook: borrowing XLSXWorkbook, in file: InputFile) throws(LoaderError) {
    try inWorkbook.read(workbook, in: file, sheets: wanted, by: names)
  }

  /// The rows of the one place that has some.
  func rows(besides workbook: InputFile?) throws(LoaderError) -> TextRows<Column> {
    if let text, let workbook, !inText.isEmpty, !inWorkbook.isEmpty {
      throw .twoTables(text.path, workbook.path, of: Column.self)
    }
    return text == nil || !inWorkbook.isEmpty ? inWorkbook : inText
  }
}

extension LoaderError {
  fileprivate static func twoTables<Column: TableColumn>(
    _ text: FilePath, _ workbook: FilePath, of table: Column.Type
  ) -> LoaderError {
    .unusable(
      Problem(
        "two-registers", at: text.string, found: "\(workbook.string) holds \(Column.entry)s too",
        expected: "expected rows in one file of a folder",
        remedy: "take the rows that do not count out of one of them"))
  }
}
