import Records
import Spreadsheets

/// Says what could be read in a column: a row in which nothing can be is a title, a total or a footnote, and no other row is.
struct ReadableCells: Sendable {
  /// A number or key with more is a sentence or a year.
  private static let longestKey = 40

  private let names: VocabularyIndex
  private let ages: AgeField

  init(by profile: Profile, names: VocabularyIndex) {
    self.names = names
    self.ages = AgeField(countsCareLeavers: profile.ages.countsCareLeavers)
  }

  /// What can be read in the fields of a row, each in its own column.
  ///
  /// The row may be a piece of another, with the field of column `shift` as its first.
  func contents<Column: TableColumn>(
    of row: TableRow, _ bytes: Span<UInt8>, under columns: ColumnPlaces<Column>, shiftedBy shift: Int = 0,
    where isLookedAt: (Int) -> Bool = { _ in true }
  ) -> Set<CellContent> {
    var contents: Set<CellContent> = []
    for (column, index) in columns.kept
    where row.fields.indices.contains(index - shift) && isLookedAt(index - shift) {
      if canRead(index - shift, of: row, bytes, as: column.content) {
        contents.insert(column.content.meaning)
      }
    }
    return contents
  }

  /// Whether a row has the cells of a referral, whatever their columns: a day, a body, an age and an outcome.
  func looksLikeReferral(_ row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    // The first column may number the rows, which is no age.
    let first = row.fields.indices.first { !row.fields[$0].isEmpty }
    return looksLikeReferral(row, bytes, in: Array(row.fields.indices), withoutAgeIn: first, atLeast: 4)
  }

  /// Whether these fields have a day, and as many of what a referral has, each in a field of its own.
  func looksLikeReferral(
    _ row: TableRow, _ bytes: Span<UInt8>, in fields: [Int], withoutAgeIn other: Int? = nil,
    atLeast least: Int
  ) -> Bool {
    let readable = [CellContent.day, .agencies, .ages, .outcomes].map { content in
      Set(
        fields.filter { index in
          (content != .ages || index != other) && canRead(index, of: row, bytes, as: content)
        })
    }
    return !readable[0].isEmpty && readable.count { !$0.isEmpty } >= least
      && readable.reduce(Set()) { $0.union($1) }.count >= least
  }

  /// Whether a field holds something, and that can be read as `content`.
  func canRead(_ index: Int, of row: TableRow, _ bytes: Span<UInt8>, as content: CellContent) -> Bool {
    row.withVisibleText(of: index, in: bytes) { cell in
      let text = cell.extracting(FieldText.withoutGuard(cell))
      return !text.isEmpty && canRead(text, as: content)
    }
  }

  /// Whether a text can be read as `content`; it is not blank.
  private func canRead(_ text: Span<UInt8>, as content: CellContent) -> Bool {
    switch content {
    case .reference: Self.isReference(text)
    case .day: if case .success = DateField.read(text) { true } else { false }
    case .year: ReportingYear(FieldText.string(text)) != nil
    case .ages: anyEntry(of: text) { if case .success = ages.read($0) { true } else { false } }
    case .births: anyEntry(of: text) { if case .success = BirthField.read($0) { true } else { false } }
    case .agencies: anyEntry(of: text) { names.agencies.code(of: $0) != nil }
    case .outcomes: anyEntry(of: text) { names.outcomes.code(of: $0) != nil }
    case .harms: anyEntry(of: text) { names.harms.code(of: $0) != nil }
    case .features: anyEntry(of: text) { names.features.code(of: $0) != nil }
    case .status: names.statuses.code(of: text) != nil
    case .answer: PanelField.read(text) != nil || PanelField.isNotApplicable(text)
    case .number: text.count <= 3 && FieldText.isDigit(text[0])
    case .reviewKey: Self.isKey(text)
    case .prose: true
    }
  }

  private func anyEntry(of text: Span<UInt8>, _ isReadable: (Span<UInt8>) -> Bool) -> Bool {
    var found = false
    FieldText.forEachEntry(of: text) { entry in found = found || isReadable(entry) }
    return found
  }

  /// Whether a text looks like a reference, which has a digit, and not like a sentence.
  private static func isReference(_ text: Span<UInt8>) -> Bool {
    guard text.count <= longestKey, words(of: text) <= 3 else { return false }
    for at in text.indices where FieldText.isDigit(text[at]) { return true }
    return false
  }

  /// Whether a text looks like the key of a review, and not like a note or a number.
  private static func isKey(_ text: Span<UInt8>) -> Bool {
    guard text.count <= longestKey, words(of: text) <= 3,
      FieldText.isLetter(text[0]) || FieldText.isDigit(text[0])
    else { return false }
    return text.indices.contains { FieldText.isLetter(text[$0]) }
      && !text.indices.contains { text[$0] == UInt8(ascii: ":") }
  }

  private static func words(of text: Span<UInt8>) -> Int {
    var words = 1
    for at in text.indices where text[at] == UInt8(ascii: " ") { words += 1 }
    return words
  }
}

extension Set<CellContent> {
  /// Whether a row that says this is an entry of its table: one cell may fit its column by chance, two hardly.
  var identifyEntry: Bool { count { $0.identifiesEntry } >= 2 }

  /// Whether a line inside a cell that says this is an entry: a note may list agencies and numbers, but hardly a day or the
  /// name of a review in its column as well.
  var identifyEntryInside: Bool { identifyEntry && (contains(.day) || contains(.reviewKey)) }
}
