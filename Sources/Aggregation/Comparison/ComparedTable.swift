package import Records

/// A table of several years.
package struct ComparedTable: Hashable, Sendable {
  /// A category, its figures from the earliest year to the last, and the change from the year before the last.
  package struct Row: Hashable, Sendable {
    package let category: Category
    package let category2: Category?
    package let figures: [Figure]
    /// The confidence limits of those figures that are counts which chance moves.
    package let limits: [Figure.Limits?]
    package let change: Figure
    package let unit: Unit
    /// What happened within the years to the body of the row; `nil` if nothing did.
    package let history: BodyHistory?
    /// The places of the figures that the register now gives differently from how they were published.
    package let revised: Set<Int>

    /// The key of the row, as in ``FigureTable/Row``.
    package var key: String { category.key(crossedWith: category2) }
  }

  package let id: TableID
  package let rows: [Row]

  /// The table of an id in comparable snapshots, earliest first; `nil` if it has no rows in any of them.
  ///
  /// `revisions` are those of figures that the table shows.
  init?(_ id: TableID, of snapshots: [Snapshot], bodies: ComparedBodies, revisions: [Revision]) {
    let own = snapshots.map { $0.tables[id] }
    guard own.contains(where: { $0.map { !$0.rows.isEmpty } ?? false }) else { return nil }
    let tables = snapshots.map { snapshot in
      let table = snapshot.recordedTable(id)
      return id.isByAgency ? table.map { bodies.joined($0, of: snapshot) } : table
    }
    let (before, last) = (snapshots.dropLast().last, snapshots.last)
    let isYearBefore = before?.year == last?.year.previous
    let isSamePart = before?.part == last?.part
    let isBody = id.isByAgency
    let revised = revisions.filter { $0.table == id }.map { revision in
      (key: isBody ? bodies.body(of: revision.key) : revision.key, year: revision.year)
    }
    self.id = id
    self.rows = ComparedTable.categories(of: tables.compactMap(\.self)).map { row in
      let figures = zip(snapshots, tables).map { $0.figure(of: row, in: id, of: $1) }
      return Row(
        category: isBody ? bodies.name(of: row.category) : row.category, category2: row.category2,
        figures: figures,
        limits: figures.map { ConfidenceLimits.ofCount($0, row.category, row.unit, in: id) },
        change: !isYearBefore
          ? .symbol(.notAvailable)
          : isSamePart
            ? .change(from: figures.dropLast().last, to: figures.last) : .symbol(.notApplicable),
        unit: row.unit, history: isBody ? bodies.history(of: row.category.key) : nil,
        revised: Set(
          snapshots.indices.filter { place in
            revised.contains { $0.key == row.key && $0.year == snapshots[place].year }
          }))
    }
  }

  /// The rows of the last year in order; a row that only earlier years have comes after the one it follows there, and what
  /// was not recorded comes last.
  private static func categories(of tables: [FigureTable]) -> [FigureTable.Row] {
    var rows: [FigureTable.Row] = []
    for table in tables.reversed() {
      var place = 0
      for row in table.rows {
        if let known = rows.firstIndex(where: { $0.key == row.key }) {
          place = known + 1
        } else {
          let last = rows.firstIndex { $0.category == .total } ?? rows.count
          rows.insert(row, at: row.category == .notRecorded ? last : place)
          place += 1
        }
      }
    }
    return rows
  }

  /// The row of a key; `nil` if the table has none.
  package subscript(key: String) -> Row? { rows.first { $0.key == key } }
}

extension Figure {
  /// The difference of two counts; a symbol if one of them is something else.
  fileprivate static func change(from before: Figure?, to now: Figure?) -> Figure {
    switch (before, now) {
    case (.count(let before), .count(let now)): .change(now - before)
    case (.symbol(.suppressed), _), (_, .symbol(.suppressed)): .symbol(.suppressed)
    case (.symbol(.notAvailable), _), (_, .symbol(.notAvailable)): .symbol(.notAvailable)
    default: .symbol(.notApplicable)
    }
  }
}
