package import Records

/// A figure that a register now gives otherwise than it was published.
package struct Revision: Hashable, Sendable {
  package let year: ReportingYear
  package let table: TableID
  package let category: Category
  /// The second one in a crossing.
  package let category2: Category?
  package let published: Figure
  package let now: Figure

  /// The row by its keys, as in ``FigureTable/Row``.
  package var key: String { category.key(crossedWith: category2) }

  /// What differs between the figures of one year as they were published and as the register gives them now, in the
  /// order of the tables; a table that the snapshot is too old for has no revisions.
  static func all(from published: Snapshot, to now: Snapshot) -> [Revision] {
    now.tables.filter(\.id.isPrinted).flatMap { table -> [Revision] in
      guard let earlier = published.tables.first(where: { $0.id == table.id }) else { return [] }
      let added = earlier.rows.filter { table[$0.key] == nil }
      return (table.rows + added).compactMap { row in
        // A table that shows only what occurs has no row for nought; what nobody kept was not revised.
        let missing: Figure? = table.id.hasRowsOfWhatIsKept ? nil : .count(0)
        guard let was = earlier[row.key] ?? missing, let becomes = table[row.key] ?? missing, was != becomes
        else { return nil }
        return Revision(
          year: now.year, table: table.id, category: row.category, category2: row.category2, published: was,
          now: becomes)
      }
    }
  }
}
