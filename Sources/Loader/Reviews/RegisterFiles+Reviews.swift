package import Records
import Spreadsheets
import SystemPackage

extension RegisterFiles {
  /// Reads the reviews and recommendations that the register keeps beside the referrals of `referrals`, or, without that
  /// file, these two parts of it alone.
  ///
  /// They stand in files of the register's folder or on sheets of its workbook; a register may have none, and a text
  /// that was named by itself has none. Throws where a file is no such table, and where both a file and the
  /// workbook have rows, since neither says which of them is right.
  package func reviews(
    beside referrals: InputFile?, by reader: RegisterReader
  ) throws(Problem) -> ReviewReading {
    var reviews = TableSource<ReviewColumn>(.reviews, of: self, by: reader)
    var recommendations = TableSource<RecommendationColumn>(.recommendations, of: self, by: reader)
    try reviews.readText()
    try recommendations.readText()
    let workbook = try workbook()
    var holdsMore = false
    if let workbook { holdsMore = try RegisterFiles.read(workbook, &reviews, &recommendations) }
    var reading = ReviewSheets(
      try reviews.rows(besides: workbook), try recommendations.rows(besides: workbook), by: reader
    ).reading
    reading.inputs = [reviews.input, recommendations.input].compactMap(\.self)
    // The workbook that holds the referrals too is named with them.
    if let workbook, workbook != referrals, reviews.isInWorkbook || recommendations.isInWorkbook {
      let input = Provenance.Input(name: workbook.name, sha256: try OpenFile(at: workbook.path).digest())
      // Nobody looked at its other sheets: there may be referrals on them.
      reading.inputs.append(referrals == nil && holdsMore ? input.withoutDigest : input)
    }
    return reading
  }

  /// The register's workbook, where one of its files is one, whatever its name.
  private func workbook() throws(Problem) -> InputFile? {
    for file in candidates {
      let head = try RegisterBytes.file(OpenFile(at: file.path)).head(FileKind.prefixLength)
      if !FileKind(firstBytes: head.span).isReadAsText { return file }
    }
    return nil
  }

  /// Reads both parts from one look at the workbook, which is not unpacked where it has no sheet for them, and says whether
  /// it has other sheets as well.
  private static func read(
    _ file: InputFile, _ reviews: inout TableSource<ReviewColumn>,
    _ recommendations: inout TableSource<RecommendationColumn>
  ) throws(Problem) -> Bool {
    let package = try file.told { () throws(XLSXError) in try XLSXPackage(at: file.path) }
    let sheets = try file.told { () throws(XLSXError) in try XLSXWorkbook.sheets(of: package) }
    try reviews.checkNames(among: sheets, of: file)
    try recommendations.checkNames(among: sheets, of: file)
    let wanted = sheets.filter { reviews.wants($0) || recommendations.wants($0) }
    guard !wanted.isEmpty else { return !sheets.isEmpty }
    let workbook = try file.told { () throws(XLSXError) in try XLSXWorkbook(in: XLSXPackage(at: file.path)) }
    try reviews.read(workbook, in: file)
    try recommendations.read(workbook, in: file)
    return wanted.count < sheets.count
  }
}

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

  mutating func readText() throws(Problem) {
    guard let text else { return }
    let input = try inText.read(text, by: names)
    // A file with nothing in it has no part in what is made of the register.
    if !inText.isEmpty { self.input = input }
  }

  /// Whether a sheet belongs to the table.
  func wants(_ sheet: XLSXSheet) -> Bool { wanted.contain(sheet) }

  /// Throws where the profile names a sheet that is not there, and no file stands in for it.
  func checkNames(among sheets: [XLSXSheet], of file: InputFile) throws(Problem) {
    guard text == nil, let missing = wanted.missing(from: sheets) else { return }
    throw .noSuchSheet(missing, in: file)
  }

  mutating func read(_ workbook: borrowing XLSXWorkbook, in file: InputFile) throws(Problem) {
    try inWorkbook.read(workbook, in: file, sheets: wanted, by: names)
  }

  /// The rows of the one place that has some.
  func rows(besides workbook: InputFile?) throws(Problem) -> TextRows<Column> {
    if let text, let workbook, !inText.isEmpty, !inWorkbook.isEmpty {
      throw .twoTables(text.path, workbook.path, of: Column.self)
    }
    return text == nil || !inWorkbook.isEmpty ? inWorkbook : inText
  }
}

extension Problem {
  fileprivate static func twoTables<Column: TableColumn>(
    _ text: FilePath, _ workbook: FilePath, of table: Column.Type
  ) -> Problem {
    Problem(
      .twoRegisters, at: text.string, found: "\(workbook.string) holds \(Column.entry)s too",
      expected: "expected rows in one file of a folder",
      remedy: "take the rows that do not count out of one of them")
  }
}
