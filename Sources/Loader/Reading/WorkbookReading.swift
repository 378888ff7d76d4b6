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
  ) throws(LoaderError) -> RegisterReading {
    let descriptor = try open.duplicate()
    let workbook = try told { () throws(XLSXError) in
      try XLSXWorkbook(in: XLSXPackage(taking: descriptor))
    }
    var input: Provenance.Input?
    if hashing {
      var hasher = SHA256Hasher()
      try told { () throws(XLSXError) in
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
  ) throws(LoaderError) {
    guard search.isCandidate(sheet) else { return }
    let place = Place(file: file.name, sheet: sheet.name)
    var header = HeaderSearch(in: place, by: reader.headers)
    var row = TableRow()
    var failure: LoaderError?
    try told { () throws(XLSXError) in
      _ = try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        row.take(cells, width: nil)
        do throws(LoaderError) {
          return try header.look(at: row, of: cells.bytes.span)
        } catch {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
    search.add(sheet, header)
  }

  /// Reads the rows below the header of a sheet.
  private func read<Counter: RegisterCounter>(
    _ sheet: SheetSearch.Table, of workbook: borrowing XLSXWorkbook, into counter: inout Counter,
    _ ledger: inout RegisterLedger
  ) throws(LoaderError) {
    let place = Place(file: file.name, sheet: sheet.sheet.name)
    let columns = sheet.header.columns
    var table = reader.table(sheet.header, at: place)
    var batch = RowBatch(at: Place(file: file.name, sheet: sheet.sheet.name, line: 1), columns: columns)
    var row = TableRow()
    var bytes: [UInt8] = []
    let countsFrom1904 = workbook.dateSystem == .from1904
    let summary = try told { () throws(XLSXError) in
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
        if batch.rows.rows.count >= Self.batchSize || batch.findings.count >= Self.batchSize {
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

  /// Does what may fail in the workbook, and tells its failure as one of the register.
  private func told<Answer: ~Copyable>(
    _ body: () throws(XLSXError) -> Answer
  ) throws(LoaderError) -> Answer {
    do throws(XLSXError) {
      return try body()
    } catch {
      throw .workbook(error, at: file.path)
    }
  }
}

extension TableRow {
  /// Takes the cells of a sheet's row, each as the field of its column; those beyond `width` have no header.
  fileprivate mutating func take(_ cells: borrowing SheetRow, width: Int?) {
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
