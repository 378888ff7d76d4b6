package import Records

/// A figure that a register now gives otherwise than it was published.
package struct Revision: Hashable, Sendable {
  package let year: ReportingYear
  package let table: TableID
  package let category: Category
  package let published: Figure
  package let now: Figure

  /// What differs between the figures of one year as they were published and as the register gives them now, in the
  /// order of the tables; a table that the snapshot is too old for has no revisions.
  static func all(from published: Snapshot, to now: Snapshot) -> [Revision] {
    now.tables.flatMap { table -> [Revision] in
      guard let earlier = published.tables.first(where: { $0.id == table.id }) else { return [] }
      let added = earlier.rows.filter { table[$0.category.key] == nil }.map(\.category)
      return (table.rows.map(\.category) + added).compactMap { category in
        let (was, becomes) = (earlier.figure(of: category), table.figure(of: category))
        return was == becomes
          ? nil : Revision(year: now.year, table: table.id, category: category, published: was, now: becomes)
      }
    }
  }
}

extension FigureTable {
  /// The figure of a category; nought where the table shows only what occurs, and this did not.
  func figure(of category: Category) -> Figure { self[category.key] ?? .count(0) }
}
