import Records
import Spreadsheets

/// Looks through the sheets that are passed over for rows of the register: a year on a sheet without a header would go
/// unnoticed.
struct SheetCheck {
  /// How many rows of a sheet are looked at.
  private static let depth = 20_000
  /// How many of them are looked at as a whole, for headers that are below each other, and for a header.
  private static let head = 100

  /// What was found on a sheet.
  private enum Content {
    /// Rows that can be read as referrals; by the header above them, they may be something else.
    case rows(first: Int, count: Int, isDoubtful: Bool)
    case header(of: RegisterSheet, line: Int)
    /// A table that goes across; or only examples, beside the headers that they explain.
    case across(line: Int, isDoubtful: Bool)
    /// Nothing but formulas without results, or some rows of them.
    case formulas(first: Int, isDoubtful: Bool)
  }

  private let headers: [TableHeader]
  private let referrals: HeaderNames<RegisterColumn>
  private let reviews: HeaderNames<ReviewColumn>
  private let recommendations: HeaderNames<RecommendationColumn>

  /// A check beside the tables that are read, by whose columns a sheet without a header may be filled.
  init(beside tables: [SheetSearch.Table], by reader: RegisterReader) {
    headers = tables.map(\.header)
    referrals = reader.headers
    reviews = HeaderNames(by: reader.profile, reader.names)
    recommendations = HeaderNames(by: reader.profile, reader.names)
  }

  /// The error about a sheet that has rows of the register, how many of them are not read, and whether it is about rows and not
  /// about the sheet as a whole; `nil` for any other sheet.
  ///
  /// A sheet whose header is already said to lack a column needs no word about rows without a day.
  func error(
    about sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in file: InputFile, lacksColumn: Bool
  ) throws(Problem) -> (finding: Finding, rows: Int, isAboutRows: Bool)? {
    let place = Place(file: file.name, sheet: sheet.name)
    switch try content(of: sheet, workbook, in: file, looksForUndated: !lacksColumn) {
    case .rows(let first, let count, let isDoubtful):
      let finding = Finding.rowsNotRead(count, at: place.onLine(first), isDoubtful: isDoubtful)
      return (finding, isDoubtful ? 0 : count, true)
    case .header(let part, let line): return (.sheetNotRead(of: part, at: place.onLine(line)), 0, false)
    case .across(let line, let isDoubtful):
      return (.across(at: place.onLine(line), isDoubtful: isDoubtful), 0, false)
    case .formulas(let line, let isDoubtful):
      return (.onlyFormulas(at: place.onLine(line), isDoubtful: isDoubtful), 0, false)
    case nil: return nil
    }
  }

  /// Whether each row of a sheet is about one of these referrals.
  func isAbout(
    _ references: TrackedReferences, _ sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook,
    in file: InputFile
  ) throws(Problem) -> Bool {
    var rows = LooseRows()
    var row = TableRow()
    try file.readWorkbook { () throws(XLSXError) in
      _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        row.take(cells, width: nil)
        rows.add(row, cells.bytes.span)
        return rows.count < Self.depth
      }
    }
    return rows.count < Self.depth && references.areFollowed(by: rows)
  }

  private func content(
    of sheet: XLSXSheet, _ workbook: borrowing XLSXWorkbook, in file: InputFile, looksForUndated: Bool
  ) throws(Problem) -> Content? {
    var seen = SheetRows()
    var entries: [Int] = []
    var part: Content?
    var row = TableRow()
    try file.readWorkbook { () throws(XLSXError) in
      _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        row.take(cells, width: nil)
        let bytes = cells.bytes.span
        if part == nil, seen.count < Self.head { part = self.part(of: row, bytes) }
        if isEntry(row, bytes) {
          entries.append(row.line)
          seen.addEntry(row, bytes, by: referrals.cells)
        } else if looksForUndated, referrals.cells.looksLikeUndatedReferral(row, bytes) {
          seen.addUndated(row, bytes, by: referrals.cells)
        }
        seen.add(row, bytes, upTo: Self.head)
        return seen.count < Self.depth
      }
    }
    if let first = entries.first {
      return .rows(first: first, count: entries.count, isDoubtful: !seen.holdReferrals(under: first))
    }
    if let part { return part }
    // Numbers below other headers are counts, not ages.
    if let first = seen.firstUndated, seen.areMostlyUndated, seen.holdReferrals(under: first) {
      return .rows(first: first, count: seen.undated, isDoubtful: false)
    }
    if let line = seen.firstLine, let across = seen.head.goAcross(by: referrals) {
      return .across(line: line, isDoubtful: across == .examples)
    }
    if let line = seen.firstLine, seen.head.areEntriesAcross(by: referrals.cells) {
      return .across(line: line, isDoubtful: false)
    }
    return seen.firstOfFormulas.map { .formulas(first: $0, isDoubtful: seen.filled > seen.ofFormulas + 1) }
  }

  /// Whether a row can be read as a referral, in the columns of another sheet or in its own.
  private func isEntry(_ row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    let filled = row.filledFields(in: bytes, atMost: 2)
    if filled.count == 1 {
      let place = Place(file: "", line: row.line)
      return headers.contains { header in
        RowsInCell(under: header.columns, by: header.cells).unsplit(filled[0], of: row, bytes, at: place)
          != nil
      }
    }
    // Most rows of other sheets have no day.
    guard row.fields.indices.contains(where: { referrals.cells.canRead($0, of: row, bytes, as: .day) }) else {
      return false
    }
    return headers.contains { header in
      let contents = header.cells.contents(of: row, bytes, under: header.columns)
      return contents.isSuperset(of: [.day, .ages]) && contents.count(where: \.identifiesEntry) > 2
    } || referrals.cells.looksLikeReferral(row, bytes)
  }

  /// The part of the register of which a row is the header.
  private func part(of row: TableRow, _ bytes: Span<UInt8>) -> Content? {
    if recommendations.areNamed(by: row, of: bytes) { return .header(of: .recommendations, line: row.line) }
    if reviews.areNamed(by: row, of: bytes) { return .header(of: .reviews, line: row.line) }
    return nil
  }
}

extension Finding {
  /// Rows are doubtful where numbers look like ages, below a header that says that they are none.
  fileprivate static func rowsNotRead(_ count: Int, at place: Place, isDoubtful: Bool) -> Finding {
    Finding(
      .sheetNotRead, as: isDoubtful ? .warning : .error, at: place,
      found:
        "from here on, \(count) \(count == 1 ? "row" : "rows") can be read as referrals, but the sheet is not read",
      remedy:
        "give it the header of the other sheets and name it under [sheets] of the profile, if sheets are named there; "
        + "if it is no part of the register, write its name under unused")
  }

  /// A table that goes across.
  fileprivate static func across(at place: Place, isDoubtful: Bool) -> Finding {
    Finding(
      .sheetNotRead, as: isDoubtful ? .warning : .error, at: place,
      found: "the sheet seems to have a referral in each column, and is not read",
      remedy: "copy the table and paste it with Transpose; if it is no part of the register, "
        + "write its name under unused in [sheets] of the profile")
  }

  /// A sheet with rows of formulas without results.
  fileprivate static func onlyFormulas(at place: Place, isDoubtful: Bool) -> Finding {
    Finding(
      .sheetNotRead, as: isDoubtful ? .warning : .error, at: place,
      found: "from here on, the sheet has formulas without results, and what they show may be referrals",
      remedy:
        "open the workbook in a spreadsheet program and save it; if the sheet is no part of the register, "
        + "write its name under unused in [sheets] of the profile")
  }

  /// A sheet with the header of a part of the register, that is not read because of its name.
  static func sheetNotRead(of part: RegisterSheet, at place: Place) -> Finding {
    let name = part.rawValue.lowercased()
    return Finding(
      .sheetNotRead, at: place, found: "the sheet has a header of \(name), but another name, and is not read",
      remedy: "call it \(part.rawValue), or name it under [sheets] of the profile as \(name), or as unused")
  }
}
