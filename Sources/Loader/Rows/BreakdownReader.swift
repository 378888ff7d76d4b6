import Records
import Spreadsheets

/// Reads the cells of a row that breakdowns count: features, harm, and what the profile declares.
///
/// What most cells say was said before, and is recalled by their bytes. The memories are large, so a reader cannot be copied.
struct BreakdownReader: ~Copyable {
  private var sources: [BreakdownSource]
  private let table: Place
  private let keepsValues: Bool
  private let isEmpty: Bool

  /// The most entries that a cell may have.
  private static let mostEntries = 1_000
  /// Room for what nearly every row says; a row that says more is read cell by cell.
  private static let roomOfRow = 1_000

  init(of table: Place, columns: ColumnMap, vocabulary: Vocabulary, names: VocabularyIndex, keepsValues: Bool)
  {
    self.table = table
    self.keepsValues = keepsValues
    isEmpty = columns.breakdowns.allSatisfy(\.isEmpty)
    sources = vocabulary.breakdownsOfColumns.enumerated().map { place, breakdown in
      let (rule, noun): (Rule, String) =
        switch breakdown.tables.all {
        case .features: (.featureNotInProfile, "feature")
        case .harm: (.harmNotInProfile, "harm")
        default: (.valueNotInProfile, "value of \"\(breakdown.name)\"")
        }
      let own = columns.breakdowns.indices.contains(place) ? columns.breakdowns[place] : []
      return BreakdownSource(
        breakdown: breakdown, columns: own, onlyColumn: own.count > 1 ? nil : own.first ?? -1,
        index: names.breakdowns[place], rule: rule, noun: noun)
    }
  }

  /// Reads the row's cells of every breakdown, after those that say how many children it has, and adds what they say to
  /// `values`, where the row's are from `result.values` on.
  mutating func read(
    _ row: TableRow, of bytes: Span<UInt8>, into result: inout ReferralRow, _ values: inout RowPool<UInt16>
  ) {
    if isEmpty { return }
    let start = values.count
    // Of those before the first of which the row says something; those after the last are left out.
    var blank = 0
    var place = 0
    while true {
      place = recall(row, of: bytes, from: place, after: &blank, into: &result, &values)
      if place == sources.count { break }
      blank = readCells(row, of: bytes, for: place, after: blank, into: &result, &values)
      place += 1
    }
    if values.count > start { result.filled.insert(.features) }
    result.keep(values: start..<values.count)
  }

  /// Adds what the row says in each breakdown from one on, as far as its cells are remembered; returns the first that is not.
  @inline(__always)
  private mutating func recall(
    _ row: TableRow, of bytes: Span<UInt8>, from first: Int, after blank: inout Int,
    into result: inout ReferralRow, _ values: inout RowPool<UInt16>
  ) -> Int {
    values.makeRoom(for: Self.roomOfRow, of: 0)
    var sources = sources.mutableSpan
    var end = values.count
    var room = values.room.mutableSpan
    var place = first
    while place < sources.count,
      sources[place].recall(row, of: bytes, after: &blank, into: &result, &room, from: &end)
    {
      place += 1
    }
    values.count = end
    return place
  }

  /// Reads the cells of a breakdown that are not remembered, or are several, after `blank` breakdowns of which the row says
  /// nothing. Returns how many these are with it.
  @inline(never)
  private mutating func readCells(
    _ row: TableRow, of bytes: Span<UInt8>, for place: Int, after blank: Int, into result: inout ReferralRow,
    _ values: inout RowPool<UInt16>
  ) -> Int {
    var entries: [BreakdownEntry] = []
    let columns = sources[place].columns
    for column in columns where column < row.fields.count && !row.fields[column].isEmpty {
      let cell = bytes.extracting(row.fields[column].range)
      let isPlain = SpreadsheetDamage.allowsRecall(row.fields[column].kind, cell, in: .features)
      let noted = result.noted.count
      var added: [BreakdownEntry]
      if isPlain, let found = sources[place].known.index(of: cell, at: column, notingIn: &result) {
        added = sources[place].entries(of: found)
      } else {
        added = readNew(column, of: row, bytes, for: place, into: &result)
        if isPlain { sources[place].keep(added, of: cell, from: noted, of: result) }
      }
      if sources[place].breakdown.subject == .children, Self.endsWithSeparator(cell),
        added.count(where: \.beginsChild) == result.referral.children.count + 1
      {
        // A ; after the last child begins no other.
        added.removeLast()
      }
      entries = entries.isEmpty ? added : joined(entries, added, of: row, column, for: place, into: &result)
    }
    if entries.isEmpty { return blank + 1 }
    values.append(repeatElement(0, count: blank) + [UInt16(truncatingIfNeeded: entries.count)])
    values.append(entries.map(\.packed))
    result.filled.insert(.features)
    if sources[place].breakdown.subject == .children { check(entries, place, row, into: &result) }
    return 0
  }

  /// What two columns of the same breakdown say together.
  private func joined(
    _ known: [BreakdownEntry], _ added: [BreakdownEntry], of row: TableRow, _ column: Int, for place: Int,
    into result: inout ReferralRow
  ) -> [BreakdownEntry] {
    if added.isEmpty { return known }
    let breakdown = sources[place].breakdown
    guard breakdown.subject == .children else {
      let entries = known + added.filter { !known.contains($0) }
      if !breakdown.isSeveral, entries.count > 1 {
        result.add(.severalValues(of: breakdown, at: self.place(column, row)))
      }
      return entries
    }
    let (one, other) = (ChildEntries.children(of: known), ChildEntries.children(of: added))
    guard one.count == other.count || one.count == 1 || other.count == 1 else {
      result.add(.valuesPerChild(of: breakdown, other.count, one.count, at: self.place(column, row)))
      return known
    }
    let children = (0..<max(one.count, other.count)).map { child in
      let values = (one.count == 1 ? one[0] : one[child]) + (other.count == 1 ? other[0] : other[child])
      return values.enumerated().filter { values.firstIndex(of: $1) == $0 }.map(\.element)
    }
    if !breakdown.isSeveral, children.contains(where: { $0.count > 1 }) {
      result.add(.severalValues(of: breakdown, at: self.place(column, row)))
    }
    return ChildEntries.packed(children)
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
        result.add(.crowdedBreakdown(at: at))
        return []
      }
      return entries
    }
  }

  private static func endsWithSeparator(_ cell: Span<UInt8>) -> Bool {
    guard let last = FieldText.trimmed(cell).last else { return false }
    return cell[last] == UInt8(ascii: ";")
  }

  private func referralEntries(
    in text: Span<UInt8>, _ source: BreakdownSource, _ at: Place, _ result: inout ReferralRow
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
    in text: Span<UInt8>, _ source: BreakdownSource, _ at: Place, _ result: inout ReferralRow
  ) -> [BreakdownEntry] {
    var pieces: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == UInt8(ascii: ";") {
      pieces.append(start..<index)
      start = index + 1
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
    return ChildEntries.packed(children)
  }

  /// The value of an entry; `nil` for a word that says that nobody knows it.
  private func value(
    _ entry: Span<UInt8>, _ source: BreakdownSource, _ at: Place, _ result: inout ReferralRow
  ) -> BreakdownEntry? {
    if let code = source.index.code(of: entry) { return BreakdownEntry(Int(code.index)) }
    let isOwn = source.breakdown.isOwn
    if isOwn, UnknownWords.contain(entry) { return nil }
    add(
      .notInProfile(
        source.rule, called: source.noun, at: at,
        remedy: source.index.advice(onCell: entry).map { $0.remedy(in: source.breakdown) }),
      about: entry, to: &result)
    return BreakdownEntry(nil)
  }

  /// Checks that a row says as much of each child: one entry stands for all of them.
  private func check(
    _ entries: [BreakdownEntry], _ place: Int, _ row: TableRow, into result: inout ReferralRow
  ) {
    let said = entries.count(where: \.beginsChild)
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
