package import Records

/// A table of several years side by side.
package struct ComparedTable: Hashable, Sendable {
  /// A category, its figures from the earliest year to the last, and how the last differs from the one before.
  package struct Row: Hashable, Sendable {
    package let category: Category
    package let category2: Category?
    package let figures: [Figure]
    package let change: Figure
    package let unit: Unit
    /// What happened within the years to the body that the row is about.
    package let history: BodyHistory?

    /// The row by its keys, as in ``FigureTable/Row``.
    package var key: String { category.key(crossedWith: category2) }
  }

  package let id: TableID
  package let rows: [Row]

  /// The table of an id in snapshots that may be compared, earliest first; `nil` where it has no rows in any of them.
  init?(_ id: TableID, of snapshots: [Snapshot], bodies: ComparedBodies) {
    let tables = snapshots.map { snapshot -> FigureTable? in
      let table = snapshot.tables.first { $0.id == id }
      return id.isByAgency ? table.map(bodies.joined) : table
    }
    let categories = ComparedTable.categories(of: tables.compactMap(\.self))
    guard !categories.isEmpty else { return nil }
    self.id = id
    self.rows = categories.map { row in
      let missing = id.omitsUnrecordedRows ? Figure.symbol(.notAvailable) : row.figure.nothing
      let figures = tables.map { $0.map { $0[row.key] ?? missing } ?? .symbol(.notAvailable) }
      let isBody = id.isByAgency
      return Row(
        category: isBody ? bodies.name(of: row.category) : row.category, category2: row.category2,
        figures: figures,
        change: .change(from: figures.dropLast().last, to: figures.last), unit: row.unit,
        history: isBody ? bodies.history(of: row.category.key) : nil)
    }
  }

  /// The rows of the last year in their order, and those that only earlier years have, each behind the row that it
  /// follows there.
  private static func categories(of tables: [FigureTable]) -> [FigureTable.Row] {
    var rows: [FigureTable.Row] = []
    for table in tables.reversed() {
      var place = 0
      for row in table.rows {
        if let known = rows.firstIndex(where: { $0.key == row.key }) {
          place = known + 1
        } else {
          rows.insert(row, at: place)
          place += 1
        }
      }
    }
    return rows
  }

  /// The row of a key, or `nil` where the table has none.
  package subscript(key: String) -> Row? { rows.first { $0.key == key } }

  /// The counts of the categories, a list for each year, the total apart; `nil` where one is not a count.
  var counts: [[Int]]? {
    let categories = rows.filter { $0.category != .total }
    guard let years = categories.first?.figures.count else { return nil }
    var counts = [[Int]](repeating: [], count: years)
    for row in categories {
      for (year, figure) in row.figures.enumerated() {
        guard let count = figure.count else { return nil }
        counts[year].append(count)
      }
    }
    return counts
  }
}

extension Figure {
  /// What a row says of a year in which its category did not occur.
  fileprivate var nothing: Figure { count == nil ? .symbol(.notApplicable) : .count(0) }

  /// How many more, or fewer; a symbol where one of the two is none that can be subtracted.
  fileprivate static func change(from before: Figure?, to now: Figure?) -> Figure {
    switch (before, now) {
    case (.count(let before), .count(let now)): .change(now - before)
    case (.symbol(.suppressed), _), (_, .symbol(.suppressed)): .symbol(.suppressed)
    case (.symbol(.notAvailable), _), (_, .symbol(.notAvailable)): .symbol(.notAvailable)
    default: .symbol(.notApplicable)
    }
  }
}

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
