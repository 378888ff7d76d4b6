import Records
import Spreadsheets

/// Reads the rows of one table, a file or a sheet, into a batch.
struct TableReader: ~Copyable {
  private let header: TableHeader
  private let table: Place
  private let passedOver: PassedOver<RegisterColumn>
  private let selections: [RowSelection]
  /// Asked for every row, and cheaper than whether there are any.
  private let isSelective: Bool
  private let joinsRows: Bool
  /// Where each row is a child, what the first row of each reference says of its referral.
  private var childRows: ChildRows?
  /// What separates the fields of a text; `nil` on a sheet.
  private let delimiter: Delimiter?
  /// The fields of which nothing is read, or that may hold any text: a row that was pasted into one would go unnoticed.
  private let looseFields: [Int]
  /// The field of the reference, one of the loose ones, and the others: most tables have none.
  private let reference: Int?
  private let otherLooseFields: [Int]
  private let shiftedCells: ShiftedCells
  /// Kept here: to ask a static value for each finding takes longer.
  private let monthFirst = Rule.monthFirstDate.id
  private var reader: RowReader
  private var current: ReferralRow
  /// The kinds of findings of which no more are kept, each with its number: other findings are written out.
  var full = Findings.FullKinds()
  /// The cells of the next row that are merged over a column of days.
  var mergedOverDays: [CellRange] = []

  init(
    _ header: TableHeader, of table: Place, separatedBy delimiter: Delimiter?, by profile: Profile,
    names: VocabularyIndex, keepsValues: Bool
  ) {
    self.header = header
    self.table = table
    self.passedOver = PassedOver(under: header)
    self.selections = RowSelection.all(under: header)
    self.isSelective = !selections.isEmpty
    self.joinsRows = profile.register.row == .child
    self.childRows =
      profile.register.row == .child
      ? ChildRows(under: header.columns, with: profile.vocabulary.breakdownsOfColumns) : nil
    self.delimiter = delimiter
    self.looseFields = (0..<header.columns.namedWidth).filter { index in
      header.columns.column(at: index).map { $0.content == .reference }
        ?? (header.columns.breakdown(at: index) == nil)
    }
    let reference = header.columns[.reference]
    self.reference = reference
    self.otherLooseFields = looseFields.filter { $0 != reference }
    self.shiftedCells = ShiftedCells(under: header)
    self.reader = RowReader(
      of: table, columns: header.columns, profile: profile, names: names, keepsValues: keepsValues)
    self.current = ReferralRow(of: table, columns: header.columns, vocabulary: profile.vocabulary)
  }

  /// Reads one row: a referral, a row in error, or a row that is neither and is passed over with a note.
  ///
  /// `merged` are the cells that go on into this row from the one above, if any do.
  mutating func take(
    _ row: TableRow, of bytes: Span<UInt8>, under merged: CellRange? = nil, into batch: inout RowBatch
  ) {
    if joinsRows, let whole = childRows?.completed(row, bytes, isMerged: merged != nil) {
      return takeWhole(whole.row, of: whole.bytes.span, under: nil, into: &batch)
    }
    takeWhole(row, of: bytes, under: merged, into: &batch)
  }

  private mutating func takeWhole(
    _ row: TableRow, of bytes: Span<UInt8>, under merged: CellRange?, into batch: inout RowBatch
  ) {
    if isSelective, !isSelected(row, bytes, into: &batch) { return }
    if row.fields.count > header.columns.namedWidth, row.fields.count <= header.columns.width {
      addRowBeside(row, of: bytes, into: &batch)
    }
    let start = batch.rows.values.count
    let writesFindings = full.isEmpty || joinsRows
    guard var rowsInside = read(row, of: bytes, under: merged, writingFindings: writesFindings, into: &batch)
    else { return }
    if !current.noted.isEmpty, !current.writesFindings, !countFindings(in: &batch) {
      batch.rows.values.remove(from: start)
      rowsInside = readAgain(row, of: bytes, under: merged, into: &batch)
    }
    current.keep(reference: keepReference(row, of: bytes, in: &batch))
    current.append(to: &batch.rows)
    let place = batch.rows.all.count - 1
    // Rows that are inside a cell of this one are left out with it.
    for _ in 0..<rowsInside { current.append(to: &batch.rows) }
    if current.noted.isEmpty { return }
    for noted in current.noted where noted.rule == monthFirst {
      batch.monthFirst.append(RowBatch.MonthFirst(row: Int32(place), column: noted.column))
    }
    if !current.findings.isEmpty { current.moveFindings(to: &batch.findings, ofRow: place) }
  }

  /// Counts the findings of the row that is added next, or returns false where one of them may be kept: then they are to be
  /// written out.
  @inline(__always)
  private mutating func countFindings(in batch: inout RowBatch) -> Bool {
    let start = batch.counted.count
    let (year, years) = (current.referral.year, current.affectedYears)
    for noted in current.noted {
      let kind = Findings.Kind(noted.rule, noted.severity, in: year, affecting: years)
      guard let number = full.number(of: kind) else {
        batch.counted.removeSubrange(start...)
        return false
      }
      batch.counted.append(RowBatch.Counted(row: Int32(batch.rows.all.count), kind: Int32(number)))
    }
    return true
  }

  /// Reads a row once more, to write out its findings.
  @inline(never)
  private mutating func readAgain(
    _ row: TableRow, of bytes: Span<UInt8>, under merged: CellRange?, into batch: inout RowBatch
  ) -> Int {
    read(row, of: bytes, under: merged, writingFindings: true, into: &batch) ?? 0
  }

  /// Reads a row into ``current``, and returns how many rows are inside it; `nil` for a row that is passed over with a note.
  @inline(__always)
  private mutating func read(
    _ row: TableRow, of bytes: Span<UInt8>, under merged: CellRange?, writingFindings: Bool,
    into batch: inout RowBatch
  ) -> Int? {
    current.begin(on: row.line, writingFindings: writingFindings)
    var rowsInside = 0
    let isWhole = row.fault == nil && row.fields.count == header.columns.width
    if isWhole || checkLayout(row, of: bytes) {
      reader.read(row, of: bytes, into: &current, &batch.rows.values)
      current.checkRules()
    }
    if isSelective { checkSelection(row, bytes) }
    if row.lineCount > 1 || current.isInError || current.referral.considered == nil || merged != nil
      || hasLongText(row),
      let misplaced = misplaced(row, of: bytes, under: merged)
    {
      guard misplaced.finding.severity == .error else {
        batch.findings.append(RowBatch.Found(row: nil, finding: misplaced.finding))
        return nil
      }
      // The row is not what its cells seem to say.
      current.begin(on: row.line, writingFindings: writingFindings)
      current.add(misplaced.finding)
      rowsInside = misplaced.rowsInside
    }
    var isOverDays = false
    for cells in mergedOverDays where addMergedDay(cells, in: row, of: bytes) { isOverDays = true }
    if current.isInError {
      current.settleYear()
      let year =
        current.referral.year ?? current.referral.received.map(current.vocabulary.yearStart.year(of:))
      if isOverDays || shiftedCells.mayBe(in: row, bytes, besides: year) { current.doubtYear() }
      current.leaveOut()
    }
    return rowsInside
  }

  /// Whether a row is one of those to read, or does not say it; adds the note about one that is not.
  @inline(never)
  private func isSelected(_ row: TableRow, _ bytes: Span<UInt8>, into batch: inout RowBatch) -> Bool {
    for selection in selections {
      guard let note = selection.note(on: row, bytes, at: table.onLine(row.line)) else { continue }
      batch.findings.append(RowBatch.Found(row: nil, finding: note))
      return false
    }
    return true
  }

  /// Adds the error about a row that does not say whether it is read.
  @inline(never)
  private mutating func checkSelection(_ row: TableRow, _ bytes: Span<UInt8>) {
    for selection in selections {
      if let error = selection.error(about: row, bytes, at: table.onLine(row.line)) { current.add(error) }
    }
  }

  /// Adds the error about a day in cells that are merged over a column of days, and returns whether there is one.
  private mutating func addMergedDay(_ cells: CellRange, in row: TableRow, of bytes: Span<UInt8>) -> Bool {
    let index = cells.first.column - 1
    guard row.fields.indices.contains(index), header.cells.canRead(index, of: row, bytes, as: .day) else {
      return false
    }
    let columns = header.columns.kept.filter {
      (index..<cells.last.column).contains($0.index) && $0.column.content.meaning == .day
    }
    current.add(
      .mergedDay(
        cells, over: columns.map(\.column.rawValue), at: current.place.onLine(row.line, column: index + 1)))
    return true
  }

  /// Adds a row that is left out for cells beside the table that can be read as a referral.
  func addRowBeside(_ row: TableRow, of bytes: Span<UInt8>, into batch: inout RowBatch) {
    let place = table.onLine(row.line)
    guard let error = passedOver.beside(row, bytes, from: header.columns.namedWidth, at: place) else {
      return
    }
    batch.addLeftOut(error)
  }

  /// What is to be said of a row that is not one referral; `nil` for a referral.
  ///
  /// Mutating although it changes nothing: otherwise the call would copy the whole reader.
  private mutating func misplaced(
    _ row: TableRow, of bytes: Span<UInt8>, under merged: CellRange?
  ) -> MisplacedRow? {
    if row.lineCount > 1, let delimiter,
      let swallowed = passedOver.swallowedRows(in: row, bytes, separatedBy: delimiter, at: current.place)
    {
      return MisplacedRow(swallowed.finding, rowsInside: swallowed.rows)
    }
    let fields = fieldsWithRoom(in: row, of: bytes)
    if !fields.isEmpty,
      let pasted = passedOver.pastedRow(into: fields, of: row, bytes, at: current.place)
    {
      return MisplacedRow(pasted, rowsInside: 1)
    }
    if let merged, current.filled != RegisterColumns() {
      return MisplacedRow(.partOfRow(merged, at: current.firstFilled))
    }
    guard current.isInError || current.referral.considered == nil, !current.isPlainlyReferral else {
      return nil
    }
    return (passedOver.finding(about: row, bytes, at: current.place) ?? current.partOfRow)
      .map { MisplacedRow($0) }
  }

  /// The fields that may hold a whole row: of any text, or not what they should be. In a row whose cells were not read, any.
  private mutating func fieldsWithRoom(in row: TableRow, of bytes: Span<UInt8>) -> [Int] {
    var fields: [Int] = []
    for field in looseFields where hasRoom(field, of: row, bytes) { fields.append(field) }
    if !current.noted.isEmpty, current.filled == RegisterColumns() {
      for field in row.fields.indices where hasRoom(field, of: row, bytes) { fields.append(field) }
      return fields
    }
    var last = -1
    for noted in current.noted where !noted.isRemembered && Int(noted.column) - 1 != last {
      // A cell may have thousands of findings, and is looked at once.
      last = Int(noted.column) - 1
      if hasRoom(last, of: row, bytes) { fields.append(last) }
    }
    return fields
  }

  @inline(__always)
  private func hasRoom(_ field: Int, of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    row.fields.indices.contains(field)
      && RowsInCell<RegisterColumn>.mayHoldRow(bytes.extracting(row.fields[field].range))
  }

  /// Whether a field of any text may have room for a whole row, or a cell is not what it should be.
  ///
  /// Asked for every row: most have neither.
  @inline(__always)
  private func hasLongText(_ row: TableRow) -> Bool {
    if let reference, reference < row.fields.count, row.fields[reference].range.count >= 16 { return true }
    for index in otherLooseFields where index < row.fields.count && row.fields[index].range.count >= 16 {
      return true
    }
    return current.hasNewFinding
  }

  /// Adds the findings about the row as a whole, and returns whether its cells can be trusted.
  private mutating func checkLayout(_ row: TableRow, of bytes: Span<UInt8>) -> Bool {
    for finding in RowLayout.findings(of: row, in: bytes, under: header.columns, table: table) {
      current.add(finding)
    }
    return !current.isInError
  }

  /// Adds the row's reference, if it has one, to those of the batch, and returns where it is among them.
  ///
  /// Mutating although it changes nothing: otherwise the call would copy the whole reader.
  private mutating func keepReference(_ row: TableRow, of bytes: Span<UInt8>, in batch: inout RowBatch)
    -> Range<Int32>
  {
    let start = Int32(truncatingIfNeeded: batch.rows.references.count)
    guard current.filled.contains(.reference), let index = reference else {
      return start..<start
    }
    let text = bytes.extracting(row.fields[index].range)
    if current.hasCommonReference {
      batch.keep(text, onLine: row.line - 1)
    } else if row.fields[index].kind == .quotedText || !ReferenceLook.isPlain(text) {
      row.withLook(of: index, in: bytes) { text in
        batch.keep(text.extracting(FieldText.withoutGuard(text)), onLine: row.line - 1)
      }
    } else {
      batch.keep(text.extracting(FieldText.withoutGuard(text)), onLine: row.line - 1)
    }
    return start..<Int32(truncatingIfNeeded: batch.rows.references.count)
  }
}
