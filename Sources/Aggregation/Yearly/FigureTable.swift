package import Records

/// Figures under one id, each with what it counts: rows of a category and its figure.
package struct FigureTable: Hashable, Sendable {
  /// A category, its figure, and what that counts.
  package struct Row: Hashable, Sendable {
    package let category: Category
    package let figure: Figure
    package let unit: Unit

    package init(_ category: Category, _ figure: Figure, _ unit: Unit) {
      self.category = category
      self.figure = figure
      self.unit = unit
    }
  }

  package let id: TableID
  package let rows: [Row]

  package init(_ id: TableID, _ rows: [Row]) {
    self.id = id
    self.rows = rows
  }

  /// The figure of a category, or `nil` where the table has no such row.
  package subscript(key: String) -> Figure? { rows.first { $0.category.key == key }?.figure }

  /// The figure of a row that every headline has, or `nil` in any other table.
  package subscript(row: HeadlineRow) -> Figure? { self[row.rawValue] }

  /// The names of the categories that occur, for prose: without the total, and without the row of names that the
  /// profile lacks, which is no name.
  package var occurringNames: [String] {
    rows.filter { $0.category != .total && $0.category != .notInProfile && $0.figure != .count(0) }
      .map(\.category.name)
  }
}
