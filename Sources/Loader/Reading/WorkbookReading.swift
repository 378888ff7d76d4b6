import Digests
import Records
import Spreadsheets
import SystemPackage

/// The reading of a register that is a workbook: every sheet whose header fits, one after the other, as one register.
struct WorkbookReading {
  /// How many rows are handed on together.
  private static let batchSize = 1_000

  private let file: InputFile
  private let open: OpenFile
  private let reader: RegisterReader

  init(file: InputFile, open: OpenFile, by reader: RegisterReader) {
    self.file = file
    self.open = open
    self.reader = reader
  }

  func read<Counter: RegisterCounter>(
    hashing: Bool, into counter: inout Counter, telling tell: ((Finding) -> Void)?
  ) throws(Problem) -> RegisterReading {
    let descriptor = try open.duplicate()
    let workbook = try file.told { () throws(XLSXError) in
      try XLSXWorkbook(in: XLSXPackage(taking: descriptor))
    }
    var input: Provenance.Input?
    if hashing {
      var hasher = SHA256Hasher()
      try file.told { () throws(XLSXError) in
        try workbook.forEachChunk { (chunk: Span<UInt8>) in hasher.update(chunk) }
      }
      input = Provenance.Input(name: file.name, sha256: hasher.finish().description)
    }
    var search = SheetSearch(of: file, by: reader.profile)
    for sheet in workbook.sheets { try look(at: sheet, of: workbook, in: &search) }
    let tables = try search.tables()
    var ledger = RegisterLedger(ofSeveralSheets: tables.count > 1, telling: tell)
    for finding in search.findings { ledger.enter(finding) }
    for table in tables { try read(table, of: workbook, into: &counter, &ledger) }
    var reading = ledger.close()
    reading.input = input
    return reading
  }

  /// Reads a sheet down to its header.
  private func look(
    at sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in search: inout SheetSearch
  ) throws(Problem) {
    guard search.isCandidate(sheet) else { return }
    search.add(sheet, try .search(sheet, of: workbook, in: file, by: reader.headers))
  }

  /// Reads the rows below the header of a sheet.
  private func read<Counter: RegisterCounter>(
    _ sheet: SheetSearch.Table, of workbook: borrowing XLSXWorkbook, into counter: inout Counter,
    _ ledger: inout RegisterLedger
  ) throws(Problem) {
    let place = Place(file: file.name, sheet: sheet.sheet.name)
    let columns = sheet.header.columns
    var table = reader.table(sheet.header, at: place)
    var batch = RowBatch(at: Place(file: file.name, sheet: sheet.sheet.name, line: 1), columns: columns)
    var row = TableRow()
    var bytes: [UInt8] = []
    let countsFrom1904 = workbook.dateSystem == .from1904
    let summary = try file.told { () throws(XLSXError) in
      try workbook.forEachRow(of: sheet.sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        guard cells.number > sheet.header.line else { return true }
        row.take(cells, width: columns.width)
        if cells.isHidden {
          batch.findings.append(RowBatch.Found(row: nil, finding: .hiddenRow(at: place.onLine(cells.number))))
        }
        if countsFrom1904 {
          bytes = cells.bytes
          row.countDaysFrom1900(in: columns, &bytes)
          table.take(row, of: bytes.span, into: &batch)
        } else {
          table.take(row, of: cells.bytes.span, into: &batch)
        }
        if batch.rows.all.count >= Self.batchSize || batch.findings.count >= Self.batchSize {
          hand(&batch, to: &counter, &ledger, columns)
        }
        return true
      }
    }
    hand(&batch, to: &counter, &ledger, columns)
    for range in summary.mergedRanges { ledger.enter(.mergedCells(range, at: place)) }
  }

  private func hand<Counter: RegisterCounter>(
    _ batch: inout RowBatch, to counter: inout Counter, _ ledger: inout RegisterLedger, _ columns: ColumnMap
  ) {
    ledger.enter(&batch, movedDownBy: 0, columns: columns)
    counter.count(batch.rows)
    batch.removeAll()
  }
}

extension TableRow {
  /// Takes the cells of a sheet's row, each as the field of its column; those beyond `width` have no header.
  mutating func take(_ cells: borrowing SheetRow, width: Int?) {
    line = cells.number
    fault = nil
    fields.removeAll(keepingCapacity: true)
    let count = width ?? cells.cells.last.map { Int($0.column) } ?? 0
    for cell in cells.cells {
      let column = Int(cell.column)
      if column > count { break }
      while fields.count < column - 1 { fields.append(.empty) }
      fields.append(TableField(cell.range, TableField.Kind(cell.kind)))
    }
    while fields.count < count { fields.append(.empty) }
  }
}

extension TableField.Kind {
  fileprivate init(_ kind: SheetCell.Kind) {
    switch kind {
    case .text: self = .cellText
    case .number: self = .number
    case .date: self = .date
    case .boolean: self = .boolean
    case .error: self = .error
    }
  }
}

extension TableRow {
  /// How many days later a workbook begins to count that does so in 1904.
  private static let daysTo1904 = 1462

  /// Gives days that lost their format, and are bare numbers now, the numbers that they have in other workbooks.
  ///
  /// Whoever reads a bare number no longer knows of which workbook it is. What is put in its place stands behind `bytes`.
  mutating func countDaysFrom1900(in columns: ColumnPlaces<some TableColumn>, _ bytes: inout [UInt8]) {
    for (column, index) in columns.kept where column.holdsDays && fields[index].kind == .number {
      let number = String(decoding: bytes[fields[index].range], as: UTF8.self)
      guard let serial = Double(number).flatMap({ Int(exactly: $0.rounded(.down)) }) else { continue }
      let start = bytes.count
      bytes.append(contentsOf: String(serial + TableRow.daysTo1904).utf8)
      fields[index] = TableField(start..<bytes.count, .number)
    }
  }
}

extension HeaderSearch {
  /// The search for the header of a sheet, which is read down to it, or as far as one can stand.
  static func search(
    _ sheet: XLSXSheet, of workbook: borrowing XLSXWorkbook, in file: InputFile, by names: HeaderNames<Column>
  ) throws(Problem) -> HeaderSearch {
    var header = HeaderSearch(in: Place(file: file.name, sheet: sheet.name), by: names)
    var row = TableRow()
    var failure: Problem?
    try file.told { () throws(XLSXError) in
      _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        row.take(cells, width: nil)
        do throws(Problem) {
          return try header.look(at: row, of: cells.bytes.span)
        } catch {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
    return header
  }
}
