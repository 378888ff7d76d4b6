import Records
import Spreadsheets

/// What is known of the rows of a sheet that is not read.
struct SheetRows {
  /// All rows so far.
  private(set) var count = 0
  /// The rows that are not blank.
  private(set) var filled = 0
  /// The rows of at least three cells, the first of them that say a referral without its day, and how many do.
  private var inTable = 0
  private(set) var firstUndated: Int?
  private(set) var undated = 0
  /// The rows of at least four cells, all of them formulas without results.
  private(set) var ofFormulas = 0
  private(set) var firstOfFormulas: Int?
  /// The first rows that are not blank.
  private(set) var head = LooseRows()
  private(set) var firstLine: Int?
  /// Whether a referral has an age that is more than a number, as in "9 weeks".
  private var hasSpelledAge = false

  /// Whether most rows say a referral without its day.
  var areMostlyUndated: Bool { undated > 0 && 2 * undated >= inTable }

  /// Adds a row that says a referral without its day.
  mutating func addUndated(_ row: TableRow, _ bytes: Span<UInt8>, by cells: ReadableCells) {
    undated += 1
    firstUndated = firstUndated ?? row.line
    addEntry(row, bytes, by: cells)
  }

  mutating func add(_ row: TableRow, _ bytes: Span<UInt8>, upTo limit: Int) {
    count += 1
    let fields = row.filledFields(in: bytes)
    guard !fields.isEmpty else { return }
    filled += 1
    if fields.count > 2 { inTable += 1 }
    firstLine = firstLine ?? row.line
    if head.count < limit { head.add(row, bytes) }
    guard fields.count > 3, fields.allSatisfy({ row.fields[$0].kind == .formula }) else { return }
    ofFormulas += 1
    firstOfFormulas = firstOfFormulas ?? row.line
  }

  /// Adds a row that can be read as a referral.
  mutating func addEntry(_ row: TableRow, _ bytes: Span<UInt8>, by cells: ReadableCells) {
    guard !hasSpelledAge else { return }
    // A whole row in one cell says enough.
    hasSpelledAge =
      row.filledFields(in: bytes, atMost: 2).count == 1
      || row.fields.indices.contains { index in
        cells.canRead(index, of: row, bytes, as: .ages)
          && row.withText(of: index, in: bytes) { text in
            text.indices.contains { FieldText.isLetter(text[$0]) }
              && (CellBytes.haveDigit(text) || AgeWords.nameChild(text))
          }
      }
  }

  /// Whether rows that can be read as referrals are some: their ages are more than numbers, or nothing above them says that
  /// their columns hold something else.
  func holdReferrals(under first: Int) -> Bool {
    guard !hasSpelledAge, let header = head.texts(above: first) else { return true }
    let named = RegisterColumn.allCases.filter { [.ages, .outcomes].contains($0.content.meaning) }
    return header.contains { text in
      named.contains { column in
        column.mayBeMeant(by: text)
          || ([column.rawValue] + column.commonSpellings).contains {
            NameFold.fold($0) == NameFold.fold(text)
          }
      }
    }
  }
}
