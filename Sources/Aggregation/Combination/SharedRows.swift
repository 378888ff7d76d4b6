import Records

/// The rows of one table of several partnerships: each category once, and in a crossing each pair of what occurs.
struct SharedRows {
  private let first: SharedCategories
  private let second: SharedCategories?

  /// The rows of the table of an id; a partnership that lacks the table has no part in them.
  init(of id: TableID, in tables: [FigureTable]) {
    let isEmpty = tables.allSatisfy(\.rows.isEmpty)
    first = SharedCategories(
      of: tables.map { table in
        // A register that says of no referral what happened has no table of harm, and that row is what it would show.
        let isSilent = id == .harm && table.rows.isEmpty && !isEmpty
        return isSilent ? [.notRecorded] : table.rows.map(\.category)
      }, byName: id.isByBody)
    second = id.isCrossing ? SharedCategories(of: tables.map { $0.rows.compactMap(\.category2) }) : nil
  }

  /// The categories of each row.
  var all: [(category: Category, category2: Category?)] {
    guard let second else { return first.all.map { ($0, nil) } }
    return first.all.flatMap { category in second.all.map { (category, $0) } }
  }

  /// The place of the row that stands for one partnership's own; `nil` for half a crossing.
  func index(of row: FigureTable.Row) -> Int? {
    guard let index = first.index(of: row.category) else { return nil }
    guard let second else { return index }
    return row.category2.flatMap(second.index).map { index * second.all.count + $0 }
  }
}
