package import Records
import Spreadsheets
import SystemPackage

extension RegisterFiles {
  /// Reads the reviews and recommendations of the register. `referrals` is the file that was read for its referrals, if
  /// there is one.
  ///
  /// They are in files of the register's folder or on sheets of its workbook. A register may have none; a text that was
  /// named by itself never has any. Throws if a file is not such a table, or if both a file and the workbook have rows,
  /// because neither says which of them is right.
  package func reviews(
    beside referrals: InputFile?, by reader: RegisterReader
  ) throws(Problem) -> ReviewReading {
    try reviews(beside: referrals, by: reader, named: nil, alone: false)
  }

  /// The same for tables that are `alone`, or for the `named` file, which is one of the two tables by itself.
  func reviews(
    beside referrals: InputFile?, by reader: RegisterReader,
    named file: (part: RegisterSheet, file: InputFile)?,
    alone isAlone: Bool
  ) throws(Problem) -> ReviewReading {
    var reviews = try TableSource<ReviewColumn>(.reviews, of: self, by: reader, named: file)
    var recommendations = try TableSource<RecommendationColumn>(
      .recommendations, of: self, by: reader, named: file)
    try reviews.readText()
    try recommendations.readText()
    let workbook = file == nil ? try workbook() : nil
    if let workbook {
      // Where the referrals are read as well, the other sheets were looked through for them.
      let others = referrals == nil && !isAlone ? reader : nil
      try RegisterFiles.read(
        workbook, lookingThroughOthersBy: others, &reviews, &recommendations)
    }
    var reading = ReviewReading(
      try reviews.rows(besides: workbook), try recommendations.rows(besides: workbook), by: reader,
      alone: isAlone)
    reading.inputs = [reviews.input, recommendations.input].compactMap(\.self)
    // A workbook that also holds the referrals is already named for them.
    if let workbook, workbook != referrals, reviews.isInWorkbook || recommendations.isInWorkbook {
      let input = Provenance.Input(name: workbook.name, sha256: try OpenFile(at: workbook.path).digest())
      reading.inputs.append(input)
    }
    return reading
  }

  /// The register's workbook, whatever its name, or `nil` if no file is one.
  private func workbook() throws(Problem) -> InputFile? {
    for file in candidates {
      let head = try RegisterBytes.file(OpenFile(at: file.path)).head(FileKind.prefixLength)
      if !FileKind(firstBytes: head.span).isReadAsText { return file }
    }
    return nil
  }

  /// Reads both tables from the workbook.
  ///
  /// A workbook without a sheet for them is not unpacked, unless the others are to be looked through.
  private static func read(
    _ file: InputFile, lookingThroughOthersBy reader: RegisterReader?,
    _ reviews: inout TableSource<ReviewColumn>, _ recommendations: inout TableSource<RecommendationColumn>
  ) throws(Problem) {
    let package = try file.readWorkbook { () throws(XLSXError) in try XLSXPackage(at: file.path) }
    let sheets = try file.readWorkbook { () throws(XLSXError) in try XLSXWorkbook.sheets(of: package) }
    try reviews.checkNames(among: sheets, of: file)
    try recommendations.checkNames(among: sheets, of: file)
    let wanted = sheets.filter { reviews.wants($0) || recommendations.wants($0) }
    let hasOthers = wanted.count < sheets.count
    guard !wanted.isEmpty || hasOthers && reader != nil else { return }
    let workbook = try file.readWorkbook { () throws(XLSXError) in
      try XLSXWorkbook(in: XLSXPackage(at: file.path))
    }
    try reviews.read(workbook, in: file)
    try recommendations.read(workbook, in: file)
    if let reader { try look(throughOthersOf: workbook, in: file, by: reader, &reviews, &recommendations) }
  }

  /// Looks for either table on the sheets that have other names than theirs.
  private static func look(
    throughOthersOf workbook: borrowing XLSXWorkbook, in file: InputFile, by reader: RegisterReader,
    _ reviews: inout TableSource<ReviewColumn>, _ recommendations: inout TableSource<RecommendationColumn>
  ) throws(Problem) {
    let unused = WantedSheets(named: reader.profile.unusedSheets)
    for sheet in workbook.sheets where sheet.part != nil && !unused.contain(sheet) {
      guard !reviews.wants(sheet), !recommendations.wants(sheet) else { continue }
      let referrals = try HeaderSearch.search(sheet, of: workbook, in: file, by: reader.headers)
      guard referrals.header == nil else { continue }
      if try !recommendations.addNotRead(sheet, of: workbook, in: file) {
        _ = try reviews.addNotRead(sheet, of: workbook, in: file)
      }
    }
  }
}

/// The two places where a small table may be, a file of its own and sheets of the workbook, and what was read there.
private struct TableSource<Column: TableColumn> {
  /// The table's own file; `nil` if there is none.
  private let text: InputFile?
  private let part: RegisterSheet
  private let wanted: WantedSheets
  private let names: HeaderNames<Column>
  private let referrals: HeaderNames<RegisterColumn>
  private var inText: SmallTable<Column>
  private var inWorkbook: SmallTable<Column>
  /// The table's own file with its digest; `nil` if it has no rows.
  private(set) var input: Provenance.Input?

  init(
    _ part: RegisterSheet, of files: RegisterFiles, by reader: RegisterReader,
    named file: (part: RegisterSheet, file: InputFile)?
  ) throws(Problem) {
    if let file {
      text = file.part == part ? file.file : nil
    } else {
      text = try files.file(of: part)
    }
    self.part = part
    wanted = WantedSheets(part, by: reader.profile)
    names = HeaderNames(by: reader.profile, reader.names)
    referrals = reader.headers
    inText = SmallTable(keepsValues: reader.keepsValues)
    inWorkbook = inText
  }

  /// Whether the table has rows in the workbook.
  var isInWorkbook: Bool { !inWorkbook.isEmpty }

  mutating func readText() throws(Problem) {
    guard let text else { return }
    let input = try inText.read(text, by: names)
    // A file without rows is not named as an input.
    if !inText.isEmpty { self.input = input }
  }

  /// Adds an error if a sheet has the header of the table and is not read; returns whether it does.
  mutating func addNotRead(
    _ sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in file: InputFile
  ) throws(Problem) -> Bool {
    let search = try HeaderSearch.search(sheet, of: workbook, in: file, by: names)
    guard let header = search.header, header.columns.kept.count > 2 else { return false }
    let place = Place(file: file.name, sheet: sheet.name, line: header.line)
    inWorkbook.addNotRead(.sheetNotRead(of: part, at: place))
    return true
  }

  /// Whether a sheet belongs to the table.
  func wants(_ sheet: XLSXSheet) -> Bool { wanted.contain(sheet) }

  /// Throws if the profile names a sheet that is not there, unless the table has its own file.
  func checkNames(among sheets: [XLSXSheet], of file: InputFile) throws(Problem) {
    guard text == nil, let missing = wanted.missing(from: sheets) else { return }
    throw .noSuchSheet(missing, in: file)
  }

  mutating func read(_ workbook: borrowing XLSXWorkbook, in file: InputFile) throws(Problem) {
    try inWorkbook.read(workbook, in: file, sheets: wanted, by: names, not: referrals)
  }

  /// The table from the one place that has rows.
  func rows(besides workbook: InputFile?) throws(Problem) -> SmallTable<Column> {
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
      .twoRegisters, at: text.string, found: "\(workbook.string) also holds \(Column.entry)s",
      remedy: "remove the rows that do not count from one of them")
  }
}
