import Records
import Spreadsheets

/// Reads the rows of one table, a file or a sheet, into a batch.
struct TableReader: ~Copyable {
  private let header: TableHeader
  private let table: Place
  private let vocabulary: Vocabulary
  private var reader: RowReader
  private var current: ReferralRow

  init(_ header: TableHeader, of table: Place, by profile: Profile, names: VocabularyIndex, keepsValues: Bool)
  {
    self.header = header
    self.table = table
    self.reader = RowReader(columns: header.columns, profile: profile, names: names, keepsValues: keepsValues)
    self.vocabulary = profile.vocabulary
    self.current = ReferralRow(of: table, columns: header.columns)
  }

  /// Reads one row: a referral, a row in error, or a row that is neither and is passed over with a note.
  mutating func take(_ row: TableRow, of bytes: Span<UInt8>, into batch: inout RowBatch) {
    current.begin(on: row.line)
    let isWhole = row.fault == nil && row.fields.count == header.columns.width
    if isWhole || checkLayout(row, of: bytes) {
      reader.read(row, of: bytes, into: &current)
      current.checkRules(with: vocabulary)
    }
    if current.isInError || current.referral.considered == nil,
      let note = PassedOver.note(of: row, bytes, at: current.place, by: reader, header: header)
    {
      guard note.severity == .error else {
        batch.findings.append(RowBatch.Found(row: nil, finding: note))
        return
      }
      // The row is the header of another table: what its cells seem to say means nothing.
      current.begin(on: row.line)
      current.add(note)
    }
    if current.isInError { current.settleYear(by: vocabulary) }
    current.keep(reference: keepReference(row, of: bytes, in: &batch))
    current.append(to: &batch.rows)
    for var finding in current.findings {
      finding.year = current.referral.year
      finding.affectedYears = current.referral.affectedYears(by: vocabulary)
      batch.findings.append(RowBatch.Found(row: batch.rows.all.count - 1, finding: finding))
    }
  }

  /// Adds the findings about the row as a whole, and returns whether its cells can be trusted.
  private mutating func checkLayout(_ row: TableRow, of bytes: Span<UInt8>) -> Bool {
    for finding in RowLayout.findings(of: row, in: bytes, width: header.columns.width, table: table) {
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
