package import Records

/// What happened to a body within the years of a comparison.
package enum BodyHistory: Hashable, Sendable {
  /// It had these names before, or took over from bodies of these names.
  case was([String])
  case began(Day)
  case ended(Day)
}

/// The bodies that refer, each counted as one across the years by the name that it has at the end of the last year.
struct ComparedBodies {
  private let years: [ReportingYear]
  private let entries: [String: SnapshotVocabulary.Entry]
  private let order: [SnapshotVocabulary.Entry]

  /// The bodies of the last of `snapshots`, earliest first, and those that earlier ones knew.
  init(_ snapshots: [Snapshot]) {
    var order: [SnapshotVocabulary.Entry] = []
    for snapshot in snapshots.reversed() {
      for entry in snapshot.vocabulary.agencies where !order.contains(where: { $0.key == entry.key }) {
        order.append(entry)
      }
    }
    self.order = order
    self.entries = Dictionary(order.map { ($0.key, $0) }) { first, _ in first }
    self.years = snapshots.map(\.year)
  }

  /// The table with bodies that became one in one row.
  func joined(_ table: FigureTable) -> FigureTable {
    var rows: [FigureTable.Row] = []
    for row in table.rows {
      let key = body(of: row.category.key)
      if let place = rows.firstIndex(where: { $0.category.key == key }) {
        rows[place] = FigureTable.Row(
          rows[place].category, .sum(rows[place].figure, row.figure), rows[place].unit)
      } else {
        rows.append(FigureTable.Row(Category(key, row.category.name), row.figure, row.unit))
      }
    }
    return FigureTable(table.id, rows)
  }

  /// The category under the name that the body has at the end of the last year.
  func name(of category: Category) -> Category {
    entries[category.key].map { Category($0.key, $0.name) } ?? category
  }

  func history(of key: String) -> BodyHistory? {
    guard let first = years.first?.first, let last = years.last?.last else { return nil }
    let before = order.filter {
      $0.key != key && body(of: $0.key) == key && $0.lastDay.map { $0 >= first } ?? false
    }
    if !before.isEmpty { return .was(before.map(\.name)) }
    if let to = entries[key]?.lastDay, (first...last).contains(to) { return .ended(to) }
    if let from = entries[key]?.firstDay, (first...last).contains(from) { return .began(from) }
    return nil
  }

  /// The key of the body that a body had become by the end of the last year.
  private func body(of key: String) -> String {
    var key = key
    // A chain of successors is at most as long as the list, so that a circle comes to an end too.
    for _ in order {
      guard let entry = entries[key], let next = entry.successor, let end = entry.lastDay,
        years.last.map({ end <= $0.last }) ?? false, entries[next] != nil
      else { break }
      key = next
    }
    return key
  }
}

extension Figure {
  /// The sum of two counts; what is not published makes the sum so.
  fileprivate static func sum(_ one: Figure, _ other: Figure) -> Figure {
    switch (one, other) {
    case (.count(let one), .count(let other)): .count(one + other)
    case (.symbol(.suppressed), _), (_, .symbol(.suppressed)): .symbol(.suppressed)
    default: .symbol(.notAvailable)
    }
  }
}
