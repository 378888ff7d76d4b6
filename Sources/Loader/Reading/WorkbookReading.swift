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
  ) throws(LoaderError) {
    guard search.isCandidate(sheet) else { return }
    search.add(sheet, try .search(sheet, of: workbook, in: file, by: reader.headers))
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
}
