import Digests
import Records
import Spreadsheets
import SystemPackage

/// The rows of a small table, which are kept as texts, and what was found on the way to them.
///
/// A register has some hundred recommendations at most: no need for the ways in which referrals are read, of which there
/// are millions, but the same rows pass for blank, broken or a header.
struct TextRows<Column: TableColumn> {
  /// What was met, from the top of the table on: a row, by its index, or something to say.
  private enum Met {
    case row(Int)
    case finding(Finding)
  }

  private(set) var rows: [TextRow<Column>] = []
  private var met: [Met] = []
  /// How many rows cannot be read at all.
  private(set) var broken = 0
  private let keepsValues: Bool

  /// No rows yet; with `keepsValues`, findings hold the text of the cell at fault.
  init(keepsValues: Bool) { self.keepsValues = keepsValues }

  /// Whether the table has a row, if only a broken one.
  var isEmpty: Bool { rows.isEmpty && broken == 0 }

  mutating func add(_ finding: Finding) { met.append(.finding(finding)) }

  /// Adds that a part of the table cannot be read.
  mutating func addBroken(_ finding: Finding) {
    add(finding)
    broken += 1
  }

  /// All that there is to say, in the order of the table, once `rows`, which were made of its own, were looked at.
  func findings(with rows: [TextRow<Column>]) -> [Finding] {
    met.flatMap { met in
      switch met {
      case .row(let index): rows[index].findings
      case .finding(let finding): [finding]
      }
    }
  }

  /// Takes one row of the table that stands at `table`: an entry, a row in error, or a row that is passed over with a
  /// note.
  mutating func take(
    _ row: TableRow, of bytes: Span<UInt8>, under header: HeaderRow<Column>, at table: Place
  ) {
    let place = table.onLine(row.line)
    if let note = PassedOver.note(of: row, bytes, at: place, header: header) {
      if note.severity == .error { addBroken(note) } else { add(note) }
      return
    }
    for finding in RowLayout.findings(of: row, in: bytes, width: header.columns.width, table: table) {
      guard finding.severity != .error else { return addBroken(finding) }
      add(finding)
    }
    var texts = TextRow(of: table, line: row.line, columns: header.columns, keepsValues: keepsValues)
    for (column, index) in header.columns.kept {
      row.withText(of: index, in: bytes) { cell in
        let text = cell.extracting(FieldText.withoutGuard(cell))
        guard !text.isEmpty else { return }
        texts.set(column, to: CellText.string(text))
        if NeutralText.isNeutral(cell) {
          texts.add(.textNeutralised(at: texts.place(of: column)), about: column)
        }
        if let finding = SpreadsheetDamage.finding(
          row.fields[index].kind, text, in: column, at: texts.place(of: column))
        {
          texts.add(finding, about: column)
          // What an error stands in the place of is unknown.
          if finding.severity == .error { texts.set(column, to: "") }
        }
      }
    }
    met.append(.row(rows.count))
    rows.append(texts)
  }
}

extension TextRows {
  /// Reads the rows of a text, which is small enough to be held whole; the digest is that of its bytes.
  ///
  /// Throws where the file is no such table, and where reading it fails.
  mutating func read(
    _ file: InputFile, by names: HeaderNames<Column>
  ) throws(Problem) -> Provenance.Input {
    let open = try OpenFile(at: file.path)
    var bytes = try RegisterBytes.file(open).head(open.count)
    try open.checkUnchanged()
    let sha256 = SHA256Digest(of: bytes.span).description
    if !UTF8Piece.isText(bytes.span) {
      guard let text = DecodedText(bytes.span) else { throw .notUTF8(file.path.string) }
      add(.encoding(text.encoding, of: file.name))
      bytes = text.bytes
    }
    let table = try TextTable(.memory(bytes), of: file, by: names)
    for finding in table.findings { add(finding) }
    var scanner = CSVScanner(delimiter: table.delimiter.rawValue)
    scanner.begin(bytes.span, at: table.body.offset, line: table.body.line)
    var row = TableRow()
    while scanner.readRow(into: &row, of: bytes.span, isWhole: true) == .row {
      take(row, of: bytes.span, under: table.header, at: table.table)
    }
    return Provenance.Input(name: file.name, sha256: sha256)
  }
}

extension TextRows {
  /// Reads the rows of the sheets of a workbook that are called `wanted`, one after the other.
  mutating func read(
    _ workbook: borrowing XLSXWorkbook, in file: InputFile, sheets wanted: WantedSheets,
    by names: HeaderNames<Column>
  ) throws(Problem) {
    for sheet in workbook.sheets where wanted.contain(sheet) {
      let search = try HeaderSearch<Column>.search(sheet, of: workbook, in: file, by: names)
      let place = Place(file: file.name, sheet: sheet.name)
      guard let header = search.header else {
        passOver(search, at: place, isLikely: wanted.areNamed || search.known > 1)
        continue
      }
      if sheet.state != .visible { add(.hiddenSheet(at: place)) }
      for finding in search.above { add(finding) }
      try read(sheet, under: header, of: workbook, in: file)
    }
  }

  /// A blank sheet needs no word said about it; one with a header that is not whole was meant to be read.
  private mutating func passOver(_ search: HeaderSearch<Column>, at place: Place, isLikely: Bool) {
    guard !search.isBlank else { return }
    let finding = Finding.otherSheet(than: Column.self, at: place, isLikely: isLikely)
    if isLikely { addBroken(finding) } else { add(finding) }
  }

  private mutating func read(
    _ sheet: XLSXSheet, under header: HeaderRow<Column>, of workbook: borrowing XLSXWorkbook,
    in file: InputFile
  ) throws(Problem) {
    let place = Place(file: file.name, sheet: sheet.name)
    let countsFrom1904 = workbook.dateSystem == .from1904
    var row = TableRow()
    let summary = try file.told { () throws(XLSXError) in
      try workbook.forEachRow(of: sheet) { (cells: borrowing SheetRow) throws(XLSXError) -> Bool in
        guard cells.number > header.line else { return true }
        row.take(cells, width: header.columns.width)
        if cells.isHidden { add(.hiddenRow(at: place.onLine(cells.number))) }
        var bytes = cells.bytes
        if countsFrom1904 { row.countDaysFrom1900(in: header.columns, &bytes) }
        take(row, of: bytes.span, under: header, at: place)
        return true
      }
    }
    for range in summary.mergedRanges { add(.mergedCells(range, at: place)) }
  }
}
