import Digests
import Records
import Spreadsheets
import SystemPackage

/// Reads a register that is a workbook: every sheet with a register's header, one after the other, as one register.
struct WorkbookReading {
  /// How many rows are passed to the counter together.
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
    hashing: Bool, into counter: inout Counter, onFinding: ((Finding) -> Void)?
  ) throws(Problem) -> RegisterReading {
    let descriptor = try open.duplicate()
    let workbook = try file.readWorkbook { () throws(XLSXError) in
      try XLSXWorkbook(in: XLSXPackage(taking: descriptor))
    }
    var input: Provenance.Input?
    if hashing {
      var hasher = SHA256Hasher()
      try file.readWorkbook { () throws(XLSXError) in
        try workbook.forEachChunk { (chunk: Span<UInt8>) in hasher.update(chunk) }
      }
      input = Provenance.Input(name: file.name, sha256: hasher.finish().description)
    }
    var search = SheetSearch(of: file, by: reader.profile)
    for sheet in workbook.sheets {
      guard search.consider(sheet) else { continue }
      search.add(sheet, try .search(sheet, of: workbook, in: file, by: reader.headers))
    }
    let tables = try search.tables()
    var unread = 0
    let check = SheetCheck(beside: tables, by: reader)
    var references: TrackedReferences?
    for sheet in search.passedOver {
      let lacksColumn = search.lacksColumn(sheet)
      let error = try check.error(about: sheet, of: workbook, in: file, lacksColumn: lacksColumn)
      if search.mayFollowUp(sheet), error?.isAboutRows ?? lacksColumn {
        if references == nil { references = try self.references(of: tables, in: workbook) }
        if let references, try check.isAbout(references, sheet, of: workbook, in: file) {
          search.excuse(sheet)
          continue
        }
      }
      guard let error else { continue }
      search.correct(error.finding)
      unread += error.rows
    }
    // Where cells are merged is at the end of a sheet, after its rows. Few registers have such cells, so the rows are read
    // again where it turns out that some are; but a reported finding cannot be taken back.
    let empty = counter
    var merged = onFinding == nil ? MergedRows() : try mergedRows(of: tables, in: workbook)
    while true {
      var ledger = RegisterLedger(
        by: reader, ofSeveralSheets: tables.count > 1, onFinding: onFinding)
      for finding in search.findings { ledger.enter(finding) }
      ledger.enterLeftOut(unread, in: Place(file: file.name), &counter)
      var met = MergedRows()
      for (index, table) in tables.enumerated() {
        let onProgress = reader.onProgress.map { onProgress in
          { (part: Double) in onProgress((Double(index) + part) / Double(tables.count)) }
        }
        met.add(try read(table, of: workbook, under: merged, into: &counter, &ledger, onProgress))
      }
      guard met == merged else {
        (counter, merged) = (empty, met)
        continue
      }
      var reading = ledger.close()
      reading.input = input
      return reading
    }
  }

  /// The references of all rows that are read.
  private func references(
    of tables: [SheetSearch.Table], in workbook: borrowing XLSXWorkbook
  ) throws(Problem) -> TrackedReferences {
    var references = TrackedReferences(by: reader.headers.cells)
    var row = TableRow()
    for table in tables {
      try file.readWorkbook { () throws(XLSXError) in
        _ = try workbook.forEachRow(of: table.sheet) { (cells: borrowing SheetRow) throws(XLSXError) in
          guard cells.number > table.header.line else { return true }
          row.take(cells, width: table.header.columns.width)
          references.add(row, cells.bytes.span, under: table.header.columns)
          return true
        }
      }
    }
    return references
  }

  private func mergedRows(
    of tables: [SheetSearch.Table], in workbook: borrowing XLSXWorkbook
  ) throws(Problem) -> MergedRows {
    var merged = MergedRows()
    for table in tables {
      let summary = try file.readWorkbook { () throws(XLSXError) in
        try workbook.forEachRow(of: table.sheet) { (_: borrowing SheetRow) throws(XLSXError) in true }
      }
      merged.add(MergedRows(summary.mergedRanges, under: table.header, on: table.sheet))
    }
    return merged
  }

  /// Reads the rows below the header of a sheet, and returns which of them lie under merged cells.
  private func read<Counter: RegisterCounter>(
    _ sheet: SheetSearch.Table, of workbook: borrowing XLSXWorkbook, under merged: MergedRows,
    into counter: inout Counter, _ ledger: inout RegisterLedger, _ onProgress: ((Double) -> Void)?
  ) throws(Problem) -> MergedRows {
    let place = Place(file: file.name, sheet: sheet.sheet.name)
    let columns = sheet.header.columns
    var table = reader.table(sheet.header, at: place)
    table.full = ledger.full
    var batch = RowBatch(at: Place(file: file.name, sheet: sheet.sheet.name, line: 1), columns: columns)
    ledger.begin(sheet.use)
    for finding in sheet.misplaced { batch.addLeftOut(finding) }
    var row = TableRow()
    var bytes: [UInt8] = []
    let size = reader.profile.register.row == .child ? Int.max : Self.batchSize
    let countsFrom1904 = workbook.dateSystem == .from1904
    let summary = try file.readWorkbook { () throws(XLSXError) in
      try workbook.forEachRow(
        of: sheet.sheet,
        {
          (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
          guard cells.number > sheet.header.line else { return true }
          if cells.cells.last.map({ Int($0.column) > columns.width }) ?? false {
            row.take(cells, width: nil)
            table.addRowBeside(row, of: cells.bytes.span, into: &batch)
          }
          row.take(cells, width: columns.width)
          if cells.isHidden {
            batch.findings.append(
              RowBatch.Found(row: nil, finding: .hiddenRow(at: place.onLine(cells.number))))
          }
          let above = merged.isEmpty ? nil : merged[sheet.sheet, row.line]
          table.mergedOverDays = merged.isEmpty ? [] : merged.overDays(of: sheet.sheet, row: row.line)
          if countsFrom1904 {
            bytes = cells.bytes
            row.countDaysFrom1900(in: columns, &bytes)
            table.take(row, of: bytes.span, under: above, into: &batch)
          } else {
            table.take(row, of: cells.bytes.span, under: above, into: &batch)
          }
          if batch.rows.all.count >= size || batch.findings.count >= size {
            pass(&batch, to: &counter, &ledger, columns)
            table.full = ledger.full
          }
          return true
        }, onProgress: onProgress)
    }
    pass(&batch, to: &counter, &ledger, columns)
    ledger.endTable()
    for range in summary.mergedRanges { ledger.enter(.mergedCells(range, at: place)) }
    return MergedRows(summary.mergedRanges, under: sheet.header, on: sheet.sheet)
  }

  private func pass<Counter: RegisterCounter>(
    _ batch: inout RowBatch, to counter: inout Counter, _ ledger: inout RegisterLedger, _ columns: ColumnMap
  ) {
    ledger.enter(&batch, movedDownBy: 0, columns: columns)
    counter.count(batch.rows)
    batch.removeAll()
  }
}

/// How the row of a sheet becomes a row of a table.
extension TableRow {
  /// How many days later a workbook that counts from 1904 begins to count.
  private static let daysTo1904 = 1462

  /// Takes the cells of a sheet's row, each as the field of its column. Cells beyond `width` have no header.
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

  /// Changes dates that lost their format, and are now bare numbers, to the numbers of a workbook that counts from 1900.
  ///
  /// Later steps see a bare number without its workbook. The new numbers are added at the end of `bytes`.
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

extension TableField.Kind {
  fileprivate init(_ kind: SheetCell.Kind) {
    switch kind {
    case .text: self = .cellText
    case .number: self = .number
    case .date: self = .date
    case .boolean: self = .boolean
    case .error: self = .error
    case .formula: self = .formula
    case .unclearFormat: self = .unclearFormat
    }
  }
}
