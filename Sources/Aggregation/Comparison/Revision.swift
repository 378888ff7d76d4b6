package import Records

/// A figure that the register now gives differently from how it was published.
package struct Revision: Hashable, Sendable {
  package let year: ReportingYear
  package let table: TableID
  package let category: Category
  /// The second one in a crossing.
  package let category2: Category?
  package let unit: Unit
  package let published: Figure
  package let now: Figure

  /// The key of the row, as in ``FigureTable/Row``.
  package var key: String { category.key(crossedWith: category2) }

  /// The differences between the figures of one year as published and as the register gives them now, in the order of the
  /// tables.
  ///
  /// What was not published, or not recorded then, was not revised; nor was what was counted by another definition. Figures of
  /// another part of the year, or of another day, are no revisions.
  static func all(from published: Snapshot, to now: Snapshot) -> [Revision] {
    guard published.part == now.part else { return [] }
    let isSameDay = published.asAt == now.asAt
    let (then, ways) = (
      CountingWays(rules: published.rules, names: published.vocabulary),
      CountingWays(rules: now.rules, names: now.vocabulary)
    )
    let changed = Definition.allCases.filter {
      !published.agrees(with: ways, on: $0) || !now.agrees(with: then, on: $0)
    }
    return now.tables.filter(\.id.isPrinted).flatMap { table -> [Revision] in
      let id = table.id
      guard isSameDay || !id.isAboutReviews && id != .timeliness else { return [] }
      let (earlier, later) = (published.recordedTable(id), now.recordedTable(id))
      let added = earlier?.rows.filter { later?[$0.key] == nil } ?? []
      return ((later?.rows ?? []) + added).compactMap { row in
        guard !changed.contains(where: { $0.decides(row, of: id) }) else { return nil }
        let was = published.figure(of: row, in: id, of: earlier)
        let becomes = now.figure(of: row, in: id, of: later)
        guard was != becomes, ![was, becomes].contains(.symbol(.suppressed)), was != .symbol(.notAvailable),
          isSameDay || row.category != HeadlineRow.pending.category
        else { return nil }
        return Revision(
          year: now.year, table: id, category: row.category, category2: row.category2, unit: row.unit,
          published: was, now: becomes)
      }
    }
  }
}
