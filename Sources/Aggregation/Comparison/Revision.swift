package import Records

/// A figure that the register now gives differently from how it was published.
package struct Revision: Hashable, Sendable {
  package let year: ReportingYear
  package let table: TableID
  package let category: Category
  /// The second one in a crossing.
  package let category2: Category?
  package let published: Figure
  package let now: Figure

  /// The key of the row, as in ``FigureTable/Row``.
  package var key: String { category.key(crossedWith: category2) }

  /// The differences between the figures of one year as published and as the register gives them now, in the order of the
  /// tables; a table missing from an older snapshot has no revisions, nor has a figure that was counted by another
  /// definition.
  static func all(from published: Snapshot, to now: Snapshot) -> [Revision] {
    let changed = Definition.allCases.filter { published.rules.version(of: $0) != now.rules.version(of: $0) }
    return now.tables.filter(\.id.isPrinted).flatMap { table -> [Revision] in
      guard let earlier = published.tables[table.id] else { return [] }
      let added = earlier.rows.filter { table[$0.key] == nil }
      return (table.rows + added).compactMap { row in
        guard !changed.contains(where: { $0.decides(row, of: table.id) }) else { return nil }
        // A table of what occurs has no row for zero; a figure that the register did not keep was not revised.
        let missing: Figure? = table.id.omitsUnrecordedRows ? nil : .count(0)
        guard let was = earlier[row.key] ?? missing, let becomes = table[row.key] ?? missing, was != becomes
        else { return nil }
        return Revision(
          year: now.year, table: table.id, category: row.category, category2: row.category2, published: was,
          now: becomes)
      }
    }
  }
}
