package import Records

/// What happened to a body within the years of a comparison.
package enum BodyHistory: Hashable, Sendable {
  /// It had these names before, or took over from bodies with these names.
  case was([String])
  case began(Day)
  case ended(Day)
}

/// The bodies that refer, each one body across the years, under its name on the last day of the last year or, if that year is
/// not over, on the day on which it is counted.
struct ComparedBodies {
  /// The first day of the first year, and the day on which the last one is counted.
  private let first: Day?
  private let last: Day?
  private let entries: [String: SnapshotVocabulary.Entry]
  /// The key of the body that each has become, and the others that have become a body, in the order of ``init(_:)``.
  private let bodies: [String: String]
  private let others: [String: [SnapshotVocabulary.Entry]]

  /// The bodies of the last of `snapshots`, earliest first, and those that earlier ones knew.
  init(_ snapshots: [Snapshot]) {
    var order: [SnapshotVocabulary.Entry] = []
    var entries: [String: SnapshotVocabulary.Entry] = [:]
    for entry in snapshots.reversed().flatMap(\.vocabulary.agencies) where entries[entry.key] == nil {
      entries[entry.key] = entry
      order.append(entry)
    }
    let last = snapshots.last.map { $0.year.counted(asAt: $0.asAt) }
    var bodies: [String: String] = [:]
    for entry in order where bodies[entry.key] == nil {
      var path: [String] = []
      var key = entry.key
      // A chain of successors is at most as long as the list, so a circle ends too.
      while bodies[key] == nil, path.count < order.count, let last,
        let next = Self.successor(of: key, on: last, among: entries)
      {
        path.append(key)
        key = next
      }
      let body = bodies[key] ?? key
      for key in path + [key] { bodies[key] = body }
    }
    var others: [String: [SnapshotVocabulary.Entry]] = [:]
    for entry in order {
      if let body = bodies[entry.key], body != entry.key { others[body, default: []].append(entry) }
    }
    self.entries = entries
    self.bodies = bodies
    self.others = others
    self.first = snapshots.first?.year.first
    self.last = last
  }

  private static func successor(
    of key: String, on last: Day, among entries: [String: SnapshotVocabulary.Entry]
  ) -> String? {
    guard let entry = entries[key], let end = entry.lastDay, end < last, let next = entry.successor,
      let successor = entries[next], successor.firstDay.map({ $0 <= last }) ?? true
    else { return nil }
    return next
  }

  /// The table of a snapshot with one row for bodies that became one.
  ///
  /// Such a body counts once for a referral that several of them made together. Where published figures do not say how
  /// many there were, its figure is not available.
  func joined(_ table: FigureTable, of snapshot: Snapshot) -> FigureTable {
    var rows: [FigureTable.Row] = []
    var parts: [[FigureTable.Row]] = []
    var places: [String: Int] = [:]
    for row in table.rows {
      let key = body(of: row.category.key)
      if let place = places[key] {
        parts[place].append(row)
      } else {
        places[key] = rows.count
        rows.append(FigureTable.Row(Category(key, row.category.name), row.figure, row.unit))
        parts.append([row])
      }
    }
    let joined = zip(rows, parts).map { row, parts in
      parts.count == 1
        ? row : FigureTable.Row(row.category, sum(of: parts, in: table, of: snapshot), row.unit)
    }
    return FigureTable(table.id, joined)
  }

  /// The referrals of several bodies together; not available if some may be of more than one of them.
  private func sum(of parts: [FigureTable.Row], in table: FigureTable, of snapshot: Snapshot) -> Figure {
    let figures = parts.map(\.figure)
    guard let counts = figures.counts else {
      return .symbol(figures.contains(.symbol(.suppressed)) ? .suppressed : .notAvailable)
    }
    let all = table.rows.filter { $0.category != .total }.map(\.figure).counts?.reduce(0, +)
    // Rows that add up to the total are of referrals by one body each. So is a body that is never named after another.
    let isDistinct =
      table.id == .agenciesNamedFirst || all.map { table[Category.total.key] == .count($0) } ?? false
      || parts.allSatisfy { snapshot[.agenciesNamedFirst][$0.key] == $0.figure }
    return isDistinct ? .count(counts.reduce(0, +)) : .symbol(.notAvailable)
  }

  /// The category under the body's name at the end of the last year.
  func name(of category: Category) -> Category {
    entries[category.key].map { Category($0.key, $0.name) } ?? category
  }

  func history(of key: String) -> BodyHistory? {
    guard let first, let last, first <= last else { return nil }
    let before = others[key, default: []].filter { $0.lastDay.map { $0 >= first } ?? false }
    if !before.isEmpty { return .was(before.map(\.name)) }
    if let to = entries[key]?.lastDay, (first...last).contains(to) { return .ended(to) }
    if let from = entries[key]?.firstDay, (first...last).contains(from) { return .began(from) }
    return nil
  }

  /// The key of the body that a body had become by the day on which the last year is counted, as in ``Vocabulary/bodies(on:)``.
  func body(of key: String) -> String { bodies[key] ?? key }
}
