package import Records

/// A table of several years.
package struct ComparedTable: Hashable, Sendable {
  /// A category, its figures from the earliest year to the last, and the change from the year before the last.
  package struct Row: Hashable, Sendable {
    package let category: Category
    package let category2: Category?
    package let figures: [Figure]
    package let change: Figure
    package let unit: Unit
    /// What happened within the years to the body of the row; `nil` if nothing did.
    package let history: BodyHistory?

    /// The key of the row, as in ``FigureTable/Row``.
    package var key: String { category.key(crossedWith: category2) }
  }

  package let id: TableID
  package let rows: [Row]

  /// The table of an id in comparable snapshots, earliest first; `nil` if it has no rows in any of them.
  init?(_ id: TableID, of snapshots: [Snapshot], bodies: ComparedBodies) {
    let tables = snapshots.map { snapshot -> FigureTable? in
      let table = snapshot.tables[id]
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

  /// The rows of the last year in order; a row that only earlier years have comes after the one it follows there.
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

  /// The row of a key; `nil` if the table has none.
  package subscript(key: String) -> Row? { rows.first { $0.key == key } }

  /// The counts of all categories but the total, a list for each year; `nil` if one is not a count.
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

/// What happened to a body within the years of a comparison.
package enum BodyHistory: Hashable, Sendable {
  /// It had these names before, or took over from bodies with these names.
  case was([String])
  case began(Day)
  case ended(Day)
}

/// The bodies that refer, each one body across the years, under its name at the end of the last year.
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

  /// The table with one row for bodies that became one.
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

  /// The category under the body's name at the end of the last year.
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
    // A chain of successors is at most as long as the list, so a circle ends too.
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
  /// The figure of a year in which the category did not occur.
  fileprivate var nothing: Figure { count == nil ? .symbol(.notApplicable) : .count(0) }

  /// The difference of two counts; a symbol if one of them is something else.
  fileprivate static func change(from before: Figure?, to now: Figure?) -> Figure {
    switch (before, now) {
    case (.count(let before), .count(let now)): .change(now - before)
    case (.symbol(.suppressed), _), (_, .symbol(.suppressed)): .symbol(.suppressed)
    case (.symbol(.notAvailable), _), (_, .symbol(.notAvailable)): .symbol(.notAvailable)
    default: .symbol(.notApplicable)
    }
  }

  /// The sum of two counts; suppressed or not available if one of them is.
  fileprivate static func sum(_ one: Figure, _ other: Figure) -> Figure {
    switch (one, other) {
    case (.count(let one), .count(let other)): .count(one + other)
    case (.symbol(.suppressed), _), (_, .symbol(.suppressed)): .symbol(.suppressed)
    default: .symbol(.notAvailable)
    }
  }
}
