import Digests
import Records
import Spreadsheets
import SystemPackage

/// The rows of a table that is small enough to be kept whole, as texts, and what was found while reading it.
///
/// A register has a few hundred recommendations at most, so they are not read like referrals, of which there may be
/// millions. But the same rows count as blank, broken or a header.
struct SmallTable<Column: TableColumn> {
  /// From the top of the table: a row, by its index, or a finding that belongs to none.
  private enum Entry {
    case row(Int)
    case finding(Finding)
  }

  private(set) var rows: [SmallTableRow<Column>] = []
  private var entries: [Entry] = []
  /// How many rows cannot be read at all.
  private(set) var broken = 0
  /// Which columns of each file or sheet are used for what.
  private(set) var used: [UsedColumns] = []
  private let keepsValues: Bool

  /// A table without rows; with `keepsValues`, findings hold the text of the cell at fault.
  init(keepsValues: Bool) { self.keepsValues = keepsValues }

  /// Whether the table has no row, not even a broken one.
  var isEmpty: Bool { rows.isEmpty && broken == 0 }

  /// All findings in the order of the table, including those that were added to `rows`, which are the table's own.
  func findings(with rows: [SmallTableRow<Column>]) -> [Finding] {
    var lastRows: [Place: Int] = [:]
    for (place, entry) in entries.enumerated() {
      if case .row(let index) = entry { lastRows[rows[index].table] = place }
    }
    return entries.enumerated().flatMap { place, entry -> [Finding] in
      switch entry {
      case .row(let index): return rows[index].findings
      case .finding(let finding) where finding.dependsOnRowsBelow:
        let isBetweenRows = lastRows[finding.place.onLine(nil)].map { place < $0 } ?? false
        return [finding.settled(isBetweenRows: isBetweenRows, expecting: Column.entry)]
      case .finding(let finding): return [finding]
      }
    }
  }

  /// Reads the rows of a text, and returns the file with its digest.
  ///
  /// Throws if the file is not such a table, or if reading it fails.
  mutating func read(
    _ file: InputFile, by names: HeaderNames<Column>
  ) throws(Problem) -> Provenance.Input {
    let open = try OpenFile(at: file.path)
    try open.require(atMost: InputFile.tableLimit)
    var bytes = try RegisterBytes.file(open).head(open.count)
    try open.checkUnchanged()
    let sha256 = SHA256Digest(of: bytes.span).description
    if !UTF8Text.isValid(bytes.span) || DecodedText.isUTF16(bytes.span) {
      guard let text = DecodedText(bytes.span) else { throw .notUTF8(file.path.string) }
      add(.encoding(text.encoding, of: file.name))
      bytes = text.bytes
    }
    let table = try TextTable(.memory(bytes), of: file, by: names)
    bytes = try table.bytes.head(table.bytes.count)
    for finding in table.findings + table.use.findings { add(finding) }
    used.append(table.use.used)
    for error in table.misplaced { addBroken(error) }
    let passedOver = PassedOver(under: table.header)
    var scanner = CSVScanner(delimiter: table.delimiter.rawValue)
    scanner.begin(bytes.span, at: table.body.offset, line: table.body.line)
    var row = TableRow()
    while scanner.readRow(into: &row, of: bytes.span, isWhole: true) == .row {
      if row.lineCount > 1,
        let swallowed = passedOver.swallowedRows(
          in: row, bytes.span, separatedBy: table.delimiter, at: table.table.onLine(row.line))
      {
        addBroken(swallowed.finding)
        broken += swallowed.rows
      } else {
        if row.fields.count <= table.header.columns.width {
          addRowBeside(row, of: bytes.span, under: table.header, passedOver, at: table.table)
        }
        take(row, of: bytes.span, under: table.header, passedOver, at: table.table)
      }
      if scanner.offset == bytes.count, rows.last.map({ $0.place.line == row.line }) ?? false,
        let finding = RowLayout.cutOff(row, in: bytes.span, under: table.header.columns, table: table.table)
      {
        add(finding)
      }
    }
    return Provenance.Input(name: file.name, sha256: sha256)
  }

  /// Reads the rows of the `wanted` sheets of a workbook, one sheet after the other. One with the header of `referrals` is an
  /// error.
  mutating func read(
    _ workbook: borrowing XLSXWorkbook, in file: InputFile, sheets wanted: WantedSheets,
    by names: HeaderNames<Column>, not referrals: HeaderNames<RegisterColumn>
  ) throws(Problem) {
    var headers: [(HeaderRow<Column>, sheet: String?)] = []
    for sheet in workbook.sheets where wanted.contain(sheet) {
      let search = try HeaderSearch<Column>.search(sheet, of: workbook, in: file, by: names)
      let place = Place(file: file.name, sheet: sheet.name)
      if let line = search.line(ofHeaderBy: referrals) {
        addBroken(.sheetNotRead(of: .referrals, at: place.onLine(line)))
        continue
      }
      guard let header = search.header else {
        passOver(search, at: place, isLikely: wanted.areNamed || search.known > 1)
        continue
      }
      if sheet.state != .visible { add(.hiddenSheet(at: place)) }
      let use = ColumnUse(of: header, rows: search.below, at: place)
      for finding in search.above + use.findings { add(finding) }
      used.append(use.used)
      for error in search.misplaced { addBroken(error) }
      headers.append((header, sheet.name))
      try read(sheet, under: header, of: workbook, in: file)
    }
    for finding in MappedColumns.findings(missingFrom: headers, in: file) { add(finding) }
  }

  /// A blank sheet needs no finding. A sheet with part of a header, or with entries, was meant to be read.
  private mutating func passOver(_ search: HeaderSearch<Column>, at place: Place, isLikely: Bool) {
    guard !search.isBlank else { return }
    let firstEntry = search.firstEntry
    let finding = Finding.otherSheet(
      search, at: place.onLine(firstEntry), isLikely: isLikely || firstEntry != nil)
    if finding.severity == .error { addBroken(finding) } else { add(finding) }
  }

  private mutating func read(
    _ sheet: XLSXSheet, under header: HeaderRow<Column>, of workbook: borrowing XLSXWorkbook,
    in file: InputFile
  ) throws(Problem) {
    let place = Place(file: file.name, sheet: sheet.name)
    let countsFrom1904 = workbook.dateSystem == .from1904
    let passedOver = PassedOver(under: header)
    var row = TableRow()
    let summary = try file.readWorkbook { () throws(XLSXError) in
      try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        guard cells.number > header.line else { return true }
        row.take(cells, width: nil)
        addRowBeside(row, of: cells.bytes.span, under: header, passedOver, at: place)
        row.take(cells, width: header.columns.width)
        if cells.isHidden { add(.hiddenRow(at: place.onLine(cells.number))) }
        var bytes = cells.bytes
        if countsFrom1904 { row.countDaysFrom1900(in: header.columns, &bytes) }
        take(row, of: bytes.span, under: header, passedOver, at: place)
        return true
      }
    }
    let merged = MergedRows(summary.mergedRanges, under: header, on: sheet)
    for index in rows.indices where rows[index].table == place {
      guard let cells = merged[sheet, rows[index].place.line ?? 0] else { continue }
      rows[index].add(.partOfRow(cells, at: rows[index].place, expecting: Column.entry))
    }
    sortOutFootnotes(under: merged, on: sheet, at: place)
    for range in summary.mergedRanges { add(.mergedCells(range, at: place)) }
  }

  /// Makes an error of each footnote that is under merged cells: it belongs to the row above.
  private mutating func sortOutFootnotes(under merged: MergedRows, on sheet: XLSXSheet, at table: Place) {
    for index in entries.indices {
      guard case .finding(let finding) = entries[index], [.footnoteRow, .partOfRow].contains(finding.rule),
        finding.place.onLine(nil) == table, let cells = merged[sheet, finding.place.line ?? 0]
      else { continue }
      if finding.rule == .footnoteRow { broken += 1 }
      entries[index] = .finding(.partOfRow(cells, at: finding.place, expecting: Column.entry))
    }
  }

  /// Adds an error about cells beside the table that can be read as an entry.
  private mutating func addRowBeside(
    _ row: TableRow, of bytes: Span<UInt8>, under header: HeaderRow<Column>, _ passedOver: PassedOver<Column>,
    at table: Place
  ) {
    guard row.fields.count > header.columns.namedWidth else { return }
    let place = table.onLine(row.line)
    if let error = passedOver.beside(row, bytes, from: header.columns.namedWidth, at: place) {
      addBroken(error)
    }
  }

  /// Takes one row of the table at `table`, a file or a sheet: an entry, a row in error, or a row that is passed over
  /// with a note.
  private mutating func take(
    _ row: TableRow, of bytes: Span<UInt8>, under header: HeaderRow<Column>, _ passedOver: PassedOver<Column>,
    at table: Place
  ) {
    if let note = passedOver.finding(about: row, bytes, at: table.onLine(row.line)) {
      if note.severity == .error { addBroken(note) } else { add(note) }
      return
    }
    if let error = passedOver.bodyAlone(in: row, bytes, at: table.onLine(row.line)) {
      return addBroken(error)
    }
    if let pasted = passedOver.pastedRow(
      into: Array(row.fields.indices), of: row, bytes, at: table.onLine(row.line))
    {
      addBroken(pasted)
      broken += 1
      return
    }
    for finding in RowLayout.findings(of: row, in: bytes, under: header.columns, table: table) {
      guard finding.severity != .error else { return addBroken(finding) }
      add(finding)
    }
    var texts = SmallTableRow(of: table, line: row.line, columns: header.columns, keepsValues: keepsValues)
    for (column, index) in header.columns.kept where index < row.fields.count {
      row.withText(of: index, in: bytes) { cell in
        let text = cell.extracting(FieldText.withoutGuard(cell))
        guard !text.isEmpty else { return }
        texts.set(column, to: Self.withLineFeeds(text))
        if NeutralText.isNeutral(cell) {
          texts.add(.textNeutralised(at: texts.place(of: column)), about: column)
        }
        if FieldText.isInFormula(cell) {
          texts.add(.textInFormula(at: texts.place(of: column)), about: column)
        }
        if let finding = SpreadsheetDamage.finding(
          row.fields[index].kind, text, in: column, at: texts.place(of: column))
        {
          texts.add(finding, about: column)
          // Nobody knows which value the error replaces.
          if finding.severity == .error { texts.set(column, to: "") }
        }
      }
    }
    for (header, index) in header.columns.ofTracker where index < row.fields.count {
      row.withText(of: index, in: bytes) { cell in
        let text = cell.extracting(FieldText.withoutGuard(cell))
        if !text.isEmpty { texts.keep(Self.withLineFeeds(text), under: header) }
      }
    }
    entries.append(.row(rows.count))
    rows.append(texts)
  }

  private mutating func add(_ finding: Finding) { entries.append(.finding(finding)) }

  /// Adds the error about a sheet that was not read.
  mutating func addNotRead(_ error: Finding) { addBroken(error) }

  /// Adds a finding about a part of the table that cannot be read.
  private mutating func addBroken(_ finding: Finding) {
    add(finding)
    broken += 1
  }

  /// A cell's text with its paragraphs and lists; every line end becomes LF.
  private static func withLineFeeds(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "\n") where at > 0 && text[at - 1] == UInt8(ascii: "\r"): break
      case let byte: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
