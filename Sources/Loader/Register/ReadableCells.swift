import Records
import Spreadsheets

/// Says what could be read in a column: a row in which nothing can be is a title, a total or a footnote, and no other row is.
///
/// A class, as those that ask it: their indices of names would be copied for each row in error.
final class ReadableCells: Sendable {
  /// A number or key with more is a sentence or a year.
  private static let longestKey = 40
  /// Nobody mistypes a name into a sentence.
  private static let longestName = 80

  private let names: VocabularyIndex
  private let ages: AgeField
  private let yearStart: YearStart

  init(by profile: Profile, names: VocabularyIndex) {
    self.names = names
    self.yearStart = profile.vocabulary.yearStart
    self.ages = AgeField(
      countsCareLeavers: profile.ages.countsCareLeavers, bands: profile.vocabulary.ageBands)
  }

  /// What can be read in the fields of a row, each in its own column.
  ///
  /// The row may be a piece of another, with the field of column `shift` as its first.
  func contents<Column: TableColumn>(
    of row: TableRow, _ bytes: Span<UInt8>, under columns: ColumnPlaces<Column>, shiftedBy shift: Int = 0,
    where isLookedAt: (Int) -> Bool = { _ in true }
  ) -> Set<CellContent> {
    Set(allContents(of: row, bytes, under: columns, shiftedBy: shift, where: isLookedAt))
  }

  /// The same, once for each field.
  private func allContents<Column: TableColumn>(
    of row: TableRow, _ bytes: Span<UInt8>, under columns: ColumnPlaces<Column>, shiftedBy shift: Int,
    where isLookedAt: (Int) -> Bool
  ) -> [CellContent] {
    columns.kept.compactMap { column, index in
      let field = index - shift
      guard row.fields.indices.contains(field), isLookedAt(field),
        canRead(field, of: row, bytes, as: column.content)
      else { return nil }
      return column.content.meaning
    }
  }

  /// Whether fields that follow each other, anywhere in a row, have what an entry has in the order of the columns.
  func holdEntry<Column: TableColumn>(
    _ row: TableRow, _ bytes: Span<UInt8>, under columns: ColumnPlaces<Column>
  ) -> Bool {
    var shifts: Set<Int> = []
    for content in [CellContent.day, .year, .number] {
      let indices = columns.kept.filter { $0.column.content == content }.map(\.index)
      guard !indices.isEmpty else { continue }
      for field in row.fields.indices where canRead(field, of: row, bytes, as: content) {
        for index in indices { shifts.insert(index - field) }
      }
    }
    return shifts.contains { shift in
      let contents = allContents(of: row, bytes, under: columns, shiftedBy: shift) { _ in true }
        .filter(\.identifiesEntry)
      let kinds = Set(contents)
      // The key of a review may be any word, and a day is found in notes too.
      if kinds.contains(.reviewKey) { return kinds.contains(.number) && kinds.count > 2 }
      return kinds.contains(.day) && (kinds.count > 2 || kinds.contains(.ages) && contents.count > 2)
    }
  }

  /// Whether a row has, in the order of the columns and with gaps, three different things that an entry has.
  func holdInOrder<Column: TableColumn>(
    _ row: TableRow, _ bytes: Span<UInt8>, under columns: ColumnPlaces<Column>
  ) -> Bool {
    let ordered = columns.kept.sorted { $0.index < $1.index }.map(\.column.content)
      .filter { $0.identifiesEntry && $0 != .reviewKey }
    // What was found in the fields so far, in the columns up to each.
    var found = Array(repeating: Set<CellContent>(), count: ordered.count + 1)
    for field in row.fields.indices.prefix(2 * columns.width) {
      for column in ordered.indices.reversed()
      where canRead(field, of: row, bytes, as: ordered[column]) {
        let more = found[column].union([ordered[column].meaning])
        if more.count > found[column + 1].count { found[column + 1] = more }
      }
      for column in ordered.indices where found[column].count > found[column + 1].count {
        found[column + 1] = found[column]
      }
    }
    return found[ordered.count].count > 2
  }

  /// Whether a row has the cells of a referral, whatever their columns: a day, an age, an outcome and a body, or else any
  /// fourth cell, for not all bodies are in the profile.
  func looksLikeReferral(_ row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    let filled = row.filledFields(in: bytes)
    guard filled.count > 3, filled.contains(where: { canRead($0, of: row, bytes, as: .day) }) else {
      return false
    }
    // The first column may number the rows, which is no age.
    return looksLikeReferral(row, bytes, in: filled, withoutAgeIn: filled.first, atLeast: 4)
      || filled.contains { canRead($0, of: row, bytes, as: .outcomes) }
        && filled.contains { canRead($0, of: row, bytes, as: .ages) }
        && looksLikeReferral(row, bytes, in: filled, withoutAgeIn: filled.first, atLeast: 3)
  }

  /// Whether a row has the cells of an entry of a table, whatever their columns: three cells, and two of them what only some
  /// columns hold, or one where the table has just one such column.
  func looksLikeEntry<Column: TableColumn>(
    _ row: TableRow, _ bytes: Span<UInt8>, of columns: Column.Type
  ) -> Bool {
    let kinds = Set(Column.allCases.map(\.content.meaning).filter { $0.identifiesEntry && $0 != .reviewKey })
    guard !kinds.contains(.outcomes) else { return looksLikeReferral(row, bytes) }
    let filled = row.filledFields(in: bytes)
    let readable = kinds.map { kind in Set(filled.filter { canRead($0, of: row, bytes, as: kind) }) }
      .filter { !$0.isEmpty }
    let least = min(kinds.count, 2)
    return filled.count > 2 && readable.count >= least
      && readable.reduce(Set()) { $0.union($1) }.count >= least
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
  func canRead(_ text: Span<UInt8>, as content: CellContent) -> Bool {
    switch content {
    case .reference: Self.isReference(text)
    case .day: if case .success = DateField.read(text) { true } else { false }
    case .year: yearStart.year(named: FieldText.string(text)) != nil
    case .ages: anyEntry(of: text) { if case .success = ages.read($0) { true } else { false } }
    case .births: anyEntry(of: text) { if case .success = BirthField.read($0) { true } else { false } }
    case .agencies: anyEntry(of: text) { names.agencies.code(of: $0) != nil }
    case .outcomes: anyEntry(of: text) { names.outcomes.code(of: $0) != nil }
    case .harms: anyEntry(of: text) { names.harms.code(of: $0) != nil }
    case .features: anyEntry(of: text) { names.features.code(of: $0) != nil }
    case .status: names.statuses.code(of: text) != nil
    case .answer: names.panelAnswers.code(of: text) != nil || PanelField.isNotApplicable(text)
    case .number: text.count <= 3 && FieldText.isDigit(text[0])
    case .reviewKey: Self.isKey(text)
    case .prose: true
    }
  }

  /// Whether a text has a value of a breakdown, by its place in the vocabulary.
  func holdValue(_ text: Span<UInt8>, ofBreakdown place: Int) -> Bool {
    anyEntry(of: text) { names.breakdowns[place].code(of: $0) != nil }
  }

  /// Whether a word is one of the longer words of a name of the profile.
  func isWord(_ word: Span<UInt8>, of content: CellContent) -> Bool {
    switch content {
    case .agencies: names.agencies.hasWord(word)
    case .outcomes: names.outcomes.hasWord(word)
    case .harms: names.harms.hasWord(word)
    case .features: names.features.hasWord(word)
    default: false
    }
  }

  /// Whether a text is nearly a name of the profile, so that it is most likely that name mistyped.
  func isNearName(_ text: Span<UInt8>, in content: CellContent) -> Bool {
    guard text.count <= Self.longestName else { return false }
    return switch content {
    case .agencies: names.agencies.advice(about: text) != nil
    case .outcomes: names.outcomes.advice(about: text) != nil
    case .harms: names.harms.advice(about: text) != nil
    case .features: names.features.advice(about: text) != nil
    case .status: names.statuses.advice(about: text) != nil
    default: false
    }
  }

  /// Whether one text is short for the other, a name of the profile: `RR` and `Rapid review`.
  func isAbbreviation(_ short: Span<UInt8>, of long: Span<UInt8>) -> Bool {
    func areSame<Entry>(_ index: NameIndex<Entry>) -> Bool {
      guard let code = index.code(of: long) else { return false }
      return index.code(of: short).map { $0 == code } ?? Self.areInitials(short, of: long)
    }
    return short.count < long.count
      && (areSame(names.outcomes) || areSame(names.agencies) || areSame(names.harms)
        || areSame(names.features) || areSame(names.statuses))
  }

  /// Whether a text is the first letters of the words of another.
  private static func areInitials(_ short: Span<UInt8>, of long: Span<UInt8>) -> Bool {
    let initials = FieldText.string(long).split { !$0.isLetter }.compactMap(\.first)
    let text = FieldText.string(short.extracting(FieldText.trimmed(short)))
    return initials.count > 1 && text.lowercased() == String(initials).lowercased()
  }

  /// The day in a field, if it holds one that is more than a number.
  func day(of index: Int, in row: TableRow, _ bytes: Span<UInt8>) -> Day? {
    row.withVisibleText(of: index, in: bytes) { cell in
      let text = cell.extracting(FieldText.withoutGuard(cell))
      guard !text.isEmpty, !FieldText.isNumber(text), case .success(let day) = DateField.read(text) else {
        return nil
      }
      return day
    }
  }

  /// The reporting year of a day, or the year itself, in a field that can be read as one.
  func year(of index: Int, in row: TableRow, _ bytes: Span<UInt8>, as content: CellContent) -> ReportingYear?
  {
    guard content == .year else { return day(of: index, in: row, bytes).map(yearStart.year(of:)) }
    return row.withVisibleText(of: index, in: bytes) { cell in
      yearStart.year(named: FieldText.string(cell.extracting(FieldText.withoutGuard(cell))))
    }
  }

  private func anyEntry(of text: Span<UInt8>, _ isReadable: (Span<UInt8>) -> Bool) -> Bool {
    var found = false
    FieldText.forEachEntry(of: text) { entry in found = found || isReadable(entry) }
    return found
  }

  /// Whether a text looks like a reference, which has a digit, and not like a sentence.
  private static func isReference(_ text: Span<UInt8>) -> Bool {
    text.count <= longestKey && words(of: text) <= 3 && CellBytes.haveDigit(text)
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
