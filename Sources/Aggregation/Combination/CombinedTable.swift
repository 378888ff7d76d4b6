import Records

/// A table of a region: one row for each category that a partnership has.
struct CombinedTable {
  let table: FigureTable
  /// For each row the figure of each partnership, in their order; `nil` where its table has no such row.
  let parts: [[Figure?]]

  /// The table of an id; `nil` where no partnership has it.
  ///
  /// Throws the key of a row whose parts are figures of different kinds.
  init?(_ id: TableID, of partnerships: [CombinedPartnership]) throws(DifferentKinds) {
    let tables = partnerships.map { part in part.figures.tables.first { $0.id == id } }
    guard tables.contains(where: { $0 != nil }) else { return nil }
    let shared = SharedCategories(of: id, in: tables.compactMap(\.self))
    let none = [FigureTable.Row?](repeating: nil, count: tables.count)
    var rows = shared.all.map { _ in none }
    for (place, table) in tables.enumerated() {
      for row in table?.rows ?? [] {
        if let index = shared.index(of: row.category) { rows[index][place] = row }
      }
    }
    var table: [FigureTable.Row] = []
    var parts: [[Figure?]] = []
    for (category, own) in zip(shared.all, rows) {
      let figures = own.indices.map { place in
        own[place]?.figure ?? CombinedTable.missing(category, id, in: partnerships[place].figures)
      }
      let given = own.indices.filter { own[$0] != nil }
      guard let one = given.first, let first = own[one] else { continue }
      for other in given {
        guard let row = own[other], row.unit == first.unit,
          CombinedFigure.sum(of: [first.figure, row.figure], of: category.key) != nil
        else { throw DifferentKinds(table: id, category: category, one: one, other: other) }
      }
      let sum = CombinedFigure.sum(of: figures, of: category.key) ?? .symbol(.notAvailable)
      table.append(FigureTable.Row(category, sum, first.unit))
      parts.append(figures)
    }
    self.table = FigureTable(id, table)
    self.parts = parts
  }

  /// What a partnership without a row for a category has to say of it: nothing, where the category did not occur.
  private static func missing(_ category: Category, _ id: TableID, in snapshot: Snapshot) -> Figure? {
    guard let table = snapshot.tables.first(where: { $0.id == id }) else { return .symbol(.notAvailable) }
    if table.rows.isEmpty {
      // The names of a single referral are kept back whole, and look like none.
      return NamesOnly.describesOneReferral(id, in: snapshot.tables) && snapshot.edition == .public
        ? .symbol(.suppressed) : nil
    }
    let isNamesOnly = table.rows.allSatisfy { $0.figure == .symbol(.suppressed) }
    return category == .total && isNamesOnly ? .symbol(.suppressed) : nil
  }
}

/// A row that is a count in one place and something else in another.
struct DifferentKinds: Error, Hashable {
  let table: TableID
  let category: Category
  /// The places of the two partnerships.
  let one: Int
  let other: Int
}
