import Records
import Spreadsheets

/// Reads the cells of a row that breakdowns count: features, harm, and what the profile declares.
///
/// What most cells say was said before, and is recalled by their bytes. The memories are large, so a reader cannot be copied.
struct BreakdownReader: ~Copyable {
  /// A breakdown, and where its columns are.
  private struct Source {
    let breakdown: Breakdown
    let columns: [Int]
    let index: NameIndex<Term>
    let rule: Rule
    let noun: String
    var known = CellMemory<Range<Int32>>()
  }

  private var sources: [Source]
  /// What the cells that are remembered say, one after the other.
  private var pool: [UInt16] = []
  private let table: Place
  private let keepsValues: Bool
  private let isEmpty: Bool

  /// More entries than any cell has.
  private static let mostEntries = 1_000

  init(of table: Place, columns: ColumnMap, vocabulary: Vocabulary, names: VocabularyIndex, keepsValues: Bool)
  {
    self.table = table
    self.keepsValues = keepsValues
    isEmpty = columns.breakdowns.allSatisfy(\.isEmpty)
    sources = vocabulary.breakdowns.enumerated().map { place, breakdown in
      let (rule, noun): (Rule, String) =
        switch breakdown.tables.all {
        case .features: (.featureNotInProfile, "feature")
        case .harm: (.harmNotInProfile, "harm")
        default: (.valueNotInProfile, "value of \"\(breakdown.name)\"")
        }
      return Source(
        breakdown: breakdown,
        columns: columns.breakdowns.indices.contains(place) ? columns.breakdowns[place] : [],
        index: names.breakdowns[place], rule: rule, noun: noun)
    }
  }

  /// Reads the row's cells of every breakdown, after those that say how many children it has.
  mutating func read(_ row: TableRow, of bytes: Span<UInt8>, into result: inout ReferralRow) {
    if isEmpty { return }
    for place in sources.indices {
      let start = result.values.count
      result.values.append(0)
      for column in sources[place].columns where column < row.fields.count && !row.fields[column].isEmpty {
        if result.values.count > start + 1 {
          readFurther(column, of: row, bytes, for: place, after: start, into: &result)
        } else {
          readFirst(column, of: row, bytes, for: place, into: &result)
        }
      }
      let length = result.values.count - start - 1
      guard length > 0 else { continue }
      result.filled.insert(.features)
      result.values[start] = UInt16(truncatingIfNeeded: length)
      if sources[place].breakdown.subject == .children { check(start, place, row, into: &result) }
    }
  }

  /// Reads the first filled cell of a breakdown, or recalls what it says.
  private mutating func readFirst(
    _ column: Int, of row: TableRow, _ bytes: Span<UInt8>, for place: Int, into result: inout ReferralRow
  ) {
    let field = row.fields[column]
    let cell = bytes.extracting(field.range)
    let isPlain =
      switch field.kind {
      case .text, .quotedText, .number, .cellText: true
      case .date, .boolean, .error, .formula, .unclearFormat: false
      }
    if isPlain, let found = sources[place].known.index(of: cell) {
      let known = sources[place].known[found]
      result.values.append(contentsOf: pool[Int(known.lowerBound)..<Int(known.upperBound)])
      return
    }
    let findings = result.findings.count
    let entries = readNew(column, of: row, bytes, for: place, into: &result)
    result.values.append(contentsOf: entries.map(\.packed))
    guard isPlain, result.findings.count == findings, pool.count < Int(Int32.max) / 2 else { return }
    let start = Int32(pool.count)
    pool.append(contentsOf: entries.map(\.packed))
    sources[place].known.keep(start..<Int32(pool.count), of: cell)
  }

  /// Adds what another column of the same breakdown says.
  @inline(never)
  private mutating func readFurther(
    _ column: Int, of row: TableRow, _ bytes: Span<UInt8>, for place: Int, after start: Int,
    into result: inout ReferralRow
  ) {
    let known = result.values[(start + 1)...].map(BreakdownEntry.init(packed:))
    let added = readNew(column, of: row, bytes, for: place, into: &result)
    let breakdown = sources[place].breakdown
    guard breakdown.subject == .children else {
      result.values += added.filter { !known.contains($0) }.map(\.packed)
      let isOne = result.values.count == start + 2
      if !breakdown.isSeveral, !isOne {
        result.add(.severalValues(of: breakdown, at: self.place(column, row)))
      }
      return
    }
    let (one, other) = (BreakdownEntry.children(of: known), BreakdownEntry.children(of: added))
    guard one.count == other.count || one.count == 1 || other.count == 1 else {
      result.add(.valuesPerChild(of: breakdown, other.count, one.count, at: self.place(column, row)))
      return
    }
    let children = (0..<max(one.count, other.count)).map { child in
      let values = (one.count == 1 ? one[0] : one[child]) + (other.count == 1 ? other[0] : other[child])
      return values.enumerated().filter { values.firstIndex(of: $1) == $0 }.map(\.element)
    }
    if !breakdown.isSeveral, children.contains(where: { $0.count > 1 }) {
      result.add(.severalValues(of: breakdown, at: self.place(column, row)))
    }
    result.values.removeSubrange((start + 1)...)
    result.values += BreakdownEntry.packed(children).map(\.packed)
  }

  /// Reads a cell that is not remembered.
  @inline(never)
  private func readNew(
    _ column: Int, of row: TableRow, _ bytes: Span<UInt8>, for place: Int, into result: inout ReferralRow
  ) -> [BreakdownEntry] {
    let source = sources[place]
    let at = self.place(column, row)
    return row.withVisibleText(of: column, in: bytes) { text in
      let value = text.extracting(FieldText.withoutGuard(text))
      guard FieldText.hasEntry(value) || row.fields[column].kind == .unclearFormat else { return [] }
      if NeutralText.isNeutral(text) { add(.textNeutralised(at: at), about: text, to: &result) }
      if FieldText.isInFormula(text) { add(.textInFormula(at: at), about: text, to: &result) }
      // A yes or no may be a value of it.
      if let damage = SpreadsheetDamage.finding(
        row.fields[column].kind, value, in: RegisterColumn.panelAgreed, at: at)
      {
        add(damage, about: value, to: &result)
        if damage.severity == .error { return [] }
      }
      let entries =
        source.breakdown.subject == .children
        ? childEntries(in: value, source, at, &result) : referralEntries(in: value, source, at, &result)
      guard entries.count <= Self.mostEntries else {
        result.add(.crowded(at: at))
        return []
      }
      return entries
    }
  }

  private func referralEntries(
    in text: Span<UInt8>, _ source: Source, _ at: Place, _ result: inout ReferralRow
  ) -> [BreakdownEntry] {
    var entries: [BreakdownEntry] = []
    FieldText.forEachEntry(of: text) { entry in
      guard let value = value(entry, source, at, &result), !entries.contains(value) else { return }
      entries.append(value)
    }
    if !source.breakdown.isSeveral, entries.count > 1 {
      result.add(.severalValues(of: source.breakdown, at: at))
    }
    return entries
  }

  /// A blank piece between two `;` is a child of whom nothing is said.
  private func childEntries(
    in text: Span<UInt8>, _ source: Source, _ at: Place, _ result: inout ReferralRow
  ) -> [BreakdownEntry] {
    var pieces: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == UInt8(ascii: ";") {
      pieces.append(start..<index)
      start = index + 1
    }
    if pieces.count > 1, let last = pieces.last, FieldText.trimmed(text.extracting(last)).isEmpty {
      pieces.removeLast()
    }
    let separator = source.breakdown.isSeveral ? source.breakdown.separator.asciiValue : nil
    let children = pieces.map { piece -> [BreakdownEntry] in
      var values: [BreakdownEntry] = []
      var first = piece.lowerBound
      for index in piece.lowerBound...piece.upperBound
      where index == piece.upperBound || text[index] == separator {
        let entry = text.extracting(first..<index)
        let trimmed = entry.extracting(FieldText.trimmed(entry))
        if !trimmed.isEmpty, let value = value(trimmed, source, at, &result), !values.contains(value) {
          values.append(value)
        }
        first = index + 1
      }
      return values
    }
    return BreakdownEntry.packed(children)
  }

  /// The value of an entry; `nil` for a word that says that nobody knows it.
  private func value(
    _ entry: Span<UInt8>, _ source: Source, _ at: Place, _ result: inout ReferralRow
  ) -> BreakdownEntry? {
    if let code = source.index.code(of: entry) { return BreakdownEntry(Int(code.index)) }
    let isOwn = ![.features, .harm].contains(source.breakdown.tables.all)
    if isOwn, UnknownWords.contain(entry) { return nil }
    add(
      .notInProfile(
        source.rule, called: source.noun, at: at,
        remedy: (source.index.advice(about: entry) ?? source.index.adviceOnNames(in: entry))?.remedy),
      about: entry, to: &result)
    return BreakdownEntry(nil)
  }

  /// Checks that a row says as much of each child: one entry stands for all of them.
  private func check(_ start: Int, _ place: Int, _ row: TableRow, into result: inout ReferralRow) {
    let entries = result.values[(start + 1)...]
    let said = entries.count { BreakdownEntry(packed: $0).beginsChild }
    let children = result.referral.children.count
    guard said > 1, said != children, !result.isInError else { return }
    let column = sources[place].columns.first { $0 < row.fields.count && !row.fields[$0].isEmpty } ?? 0
    result.add(.valuesPerChild(of: sources[place].breakdown, said, children, at: self.place(column, row)))
  }

  private func place(_ column: Int, _ row: TableRow) -> Place { table.onLine(row.line, column: column + 1) }

  private func add(_ finding: Finding, about text: Span<UInt8>, to row: inout ReferralRow) {
    var finding = finding
    if keepsValues { finding.value = FieldText.string(text) }
    row.add(finding)
  }
}

extension BreakdownEntry {
  /// The values of each child.
  fileprivate static func children(of entries: [BreakdownEntry]) -> [[BreakdownEntry]] {
    var children: [[BreakdownEntry]] = []
    for entry in entries {
      if entry.beginsChild || children.isEmpty { children.append([]) }
      if entry.index != notRecorded { children[children.count - 1].append(BreakdownEntry(entry.index)) }
    }
    return children
  }

  /// The entries of children with these values.
  fileprivate static func packed(_ children: [[BreakdownEntry]]) -> [BreakdownEntry] {
    guard children.contains(where: { !$0.isEmpty }) else { return [] }
    return children.flatMap { values in
      values.isEmpty
        ? [childWithoutValue]
        : values.enumerated().map { place, value in BreakdownEntry(value.index, beginsChild: place == 0) }
    }
  }
}

/// Words that say that a value is not known: it is not recorded.
enum UnknownWords {
  static func contain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return contain(bytes.span)
  }

  static func contain(_ text: Span<UInt8>) -> Bool { words[text] != nil }

  private static let words = WordList([
    (
      [
        "unknown", "not known", "nk", "n/k", "not recorded", "not stated", "not yet known", "tbc", "-", "?",
        "n/a",
        "not applicable",
      ], true
    )
  ])
}

extension Finding {
  fileprivate static func crowded(at place: Place) -> Finding {
    Finding(
      .crowdedCell, at: place, found: "the cell has more than 1000 entries",
      expected: "expected at most 1000 in one referral")
  }
}
