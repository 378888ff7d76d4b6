import Records

/// A table of a region: one row for each category that a partnership has.
struct CombinedTable {
  let table: FigureTable
  /// For each row the figure of each partnership, in their order; `nil` where its table has no such row.
  let parts: [[Figure?]]

  /// The table of an id; `nil` where no partnership has it.
  ///
  /// Throws where the parts of a row are figures of different kinds.
  init?(_ id: TableID, of partnerships: [CombinedPartnership]) throws(DifferentKinds) {
    let tables = partnerships.map { part in part.figures.tables.first { $0.id == id } }
    guard tables.contains(where: { $0 != nil }) else { return nil }
    let shared = SharedRows(of: id, in: tables.compactMap(\.self))
    let unit = tables.lazy.compactMap { $0?.rows.first?.unit }.first ?? .referrals
    let none = [FigureTable.Row?](repeating: nil, count: tables.count)
    var given = shared.all.map { _ in none }
    for (place, table) in tables.enumerated() {
      for row in table?.rows ?? [] {
        if let index = shared.index(of: row) { given[index][place] = row }
      }
    }
    var rows: [FigureTable.Row] = []
    var parts: [[Figure?]] = []
    for (categories, own) in zip(shared.all, given) {
      let category = categories.category
      if let (one, other) = CombinedTable.differing(own, category.key) {
        throw DifferentKinds(table: id, category: category, one: one, other: other)
      }
      let figures = own.indices.map { place in
        own[place]?.figure ?? MissingRow.figure(of: category, id, in: partnerships[place].figures)
      }
      // A pair of which each half occurs, and both together nowhere, is nought.
      let isNowhere = id.isCrossing && figures.allSatisfy { $0 == nil }
      let sum = isNowhere ? .count(0) : CombinedFigure.sum(of: figures, of: category.key)
      rows.append(
        FigureTable.Row(
          category, and: categories.category2, sum ?? .symbol(.notAvailable),
          own.lazy.compactMap { $0?.unit }.first ?? unit))
      parts.append(figures)
    }
    self.table = FigureTable(id, rows)
    self.parts = parts
  }

  /// The places of the first row and of one that is of another kind.
  private static func differing(_ rows: [FigureTable.Row?], _ key: String) -> (Int, Int)? {
    guard let one = rows.firstIndex(where: { $0 != nil }), let first = rows[one] else { return nil }
    let other = rows.firstIndex { row in
      guard let row else { return false }
      return row.unit != first.unit || CombinedFigure.sum(of: [first.figure, row.figure], of: key) == nil
    }
    return other.map { (one, $0) }
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
