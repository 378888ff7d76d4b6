import Records
import Spreadsheets

/// Looks through the sheets that are passed over for rows of the register: a year on a sheet without a header would go
/// unnoticed.
struct SheetCheck {
  /// How many rows of a sheet are looked at.
  private static let depth = 1_000

  /// What was found on a sheet.
  private enum Content {
    case rows(first: Int, count: Int)
    case header(of: RegisterSheet, line: Int)
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

  /// The error about a sheet that is called like another part of the register and has the header of referrals; `nil` for any
  /// other sheet.
  func error(
    aboutOtherPart sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in file: InputFile
  ) throws(Problem) -> Finding? {
    let search = try HeaderSearch.search(sheet, of: workbook, in: file, by: referrals)
    let place = Place(file: file.name, sheet: sheet.name)
    return search.header.map { .sheetNotRead(of: .referrals, at: place.onLine($0.line)) }
  }

  /// The error about a sheet that has rows of the register, and how many of them are not read; `nil` for any other sheet.
  func error(
    about sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in file: InputFile
  ) throws(Problem) -> (finding: Finding, rows: Int)? {
    let place = Place(file: file.name, sheet: sheet.name)
    return switch try content(of: sheet, workbook, in: file) {
    case .rows(let first, let count): (.rowsNotRead(count, at: place.onLine(first)), count)
    case .header(let part, let line): (.sheetNotRead(of: part, at: place.onLine(line)), 0)
    case nil: nil
    }
  }

  private func content(
    of sheet: XLSXSheet, _ workbook: borrowing XLSXWorkbook, in file: InputFile
  ) throws(Problem) -> Content? {
    var seen = 0
    var lines: [Int] = []
    var part: Content?
    var row = TableRow()
    try file.readWorkbook { () throws(XLSXError) in
      _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        row.take(cells, width: nil)
        if part == nil { part = self.part(of: row, cells.bytes.span) }
        if isEntry(row, cells.bytes.span) { lines.append(row.line) }
        seen += 1
        return seen < Self.depth
      }
    }
    if let first = lines.first { return .rows(first: first, count: lines.count) }
    return part
  }

  /// Whether a row can be read as a referral, in the columns of another sheet or in its own.
  private func isEntry(_ row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    headers.contains { header in
      let contents = header.cells.contents(of: row, bytes, under: header.columns)
      if contents.isSuperset(of: [.day, .ages]), contents.count(where: \.identifiesEntry) > 2 { return true }
      guard row.fields.count == 1 else { return false }
      return RowsInCell(under: header.columns, by: header.cells)
        .unsplit(0, of: row, bytes, at: Place(file: "", line: row.line)) != nil
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
  fileprivate static func rowsNotRead(_ count: Int, at place: Place) -> Finding {
    Finding(
      .sheetNotRead, at: place,
      found:
        "from here on, \(count) \(count == 1 ? "row" : "rows") can be read as referrals, but the sheet is not read",
      remedy:
        "give it the header of the other sheets and name it under [sheets] of the profile, if sheets are named there; "
        + "if it is no part of the register, write its name under unused")
  }

  /// A sheet with the header of a part of the register, that is not read because of its name.
  static func sheetNotRead(of part: RegisterSheet, at place: Place) -> Finding {
    let name = part.rawValue.lowercased()
    return Finding(
      .sheetNotRead, at: place, found: "the sheet has a header of \(name), but another name, and is not read",
      remedy: "call it \(part.rawValue), or name it under [sheets] of the profile as \(name), or as unused")
  }
}
