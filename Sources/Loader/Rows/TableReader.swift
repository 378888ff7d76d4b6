import Records
import Spreadsheets

/// Takes the rows of one table, a file's or a sheet's, and puts what they come to in a batch.
struct TableReader: ~Copyable {
  private let header: TableHeader
  private let table: Place
  private let rules: RegisterRules
  private var cells: RowReader
  private var current: ReferralRow

  init(_ header: TableHeader, of table: Place, by profile: Profile, names: VocabularyIndex, keepsValues: Bool)
  {
    self.header = header
    self.table = table
    self.cells = RowReader(columns: header.columns, profile: profile, names: names, keepsValues: keepsValues)
    self.rules = RegisterRules(vocabulary: profile.vocabulary)
    self.current = ReferralRow(of: table, columns: header.columns)
  }

  /// Takes one row: a referral, a row in error, or a row that is neither and is passed over with a note.
  mutating func take(_ row: TableRow, of bytes: Span<UInt8>, into batch: inout RowBatch) {
    current.begin(on: row.line)
    let isWhole = row.fault == nil && row.fields.count == header.columns.width
    if isWhole || readShape(row, of: bytes) {
      cells.read(row, of: bytes, into: &current)
      rules.hold(&current)
    }
    if current.isInError || current.referral.considered == nil,
      let note = PassedOver.note(of: row, bytes, at: current.place, by: cells, header: header)
    {
      guard note.severity == .error else {
        batch.findings.append(RowBatch.Found(row: nil, finding: note))
        return
      }
      // What its cells seem to say means nothing, if the row is the header of another table.
      current.begin(on: row.line)
      current.add(note)
    }
    current.keep(reference: keepReference(row, of: bytes, in: &batch))
    current.append(to: &batch.rows.rows)
    for var finding in current.findings {
      finding.year = current.referral.year
      batch.findings.append(RowBatch.Found(row: batch.rows.rows.count - 1, finding: finding))
    }
  }

  /// Tells what is wrong with the row as a whole, and returns whether its cells can be trusted all the same.
  private mutating func readShape(_ row: TableRow, of bytes: Span<UInt8>) -> Bool {
    for finding in RowShape.findings(of: row, in: bytes, width: header.columns.width, table: table) {
      current.add(finding)
    }
    return !current.isInError
  }

  /// Puts the row's reference into the batch, to be held against all others, where the row is whole enough to have one.
  ///
  /// It changes nothing: called mutating, for else the whole reader is copied to be lent to it.
  private mutating func keepReference(_ row: TableRow, of bytes: Span<UInt8>, in batch: inout RowBatch)
    -> Range<Int32>
  {
    let start = Int32(truncatingIfNeeded: batch.rows.references.count)
    guard current.filled.contains(.reference), let index = header.columns[.reference] else {
      return start..<start
    }
    if row.fields[index].kind == .quotedText {
      row.withText(of: index, in: bytes) { text in
        batch.keep(text.extracting(FieldText.withoutGuard(text)), onLine: row.line - 1)
      }
    } else {
      let text = bytes.extracting(row.fields[index].range)
      batch.keep(text.extracting(FieldText.withoutGuard(text)), onLine: row.line - 1)
    }
    return start..<Int32(truncatingIfNeeded: batch.rows.references.count)
  }
}
