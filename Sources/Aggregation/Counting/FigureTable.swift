package import Records

/// A table of figures: each row has a category (a crossing has two), a figure and the unit of what it counts.
package struct FigureTable: Hashable, Sendable {
  /// A category and its figure; a row of a crossing has a second category.
  package struct Row: Hashable, Sendable {
    package let category: Category
    package let category2: Category?
    package let figure: Figure
    package let unit: Unit
    /// The 95 % confidence limits of a published figure; `nil` for a figure that chance does not move.
    package private(set) var limits: Figure.Limits?

    package init(_ category: Category, and category2: Category? = nil, _ figure: Figure, _ unit: Unit) {
      self.category = category
      self.category2 = category2
      self.figure = figure
      self.unit = unit
    }

    /// The same row with confidence limits.
    package func with(_ limits: Figure.Limits?) -> Row {
      var row = self
      row.limits = limits
      return row
    }

    /// The key of the row: `rapid-review` or, in a crossing, `rapid-review,under-1`.
    package var key: String { category.key(crossedWith: category2) }

    /// Both categories of a crossing as one, for lists of single figures: "Rapid review, Under 1".
    package var joinedCategory: Category {
      category2.map { Category(key, "\(category.name), \($0.name)") } ?? category
    }
  }

  package let id: TableID
  package let rows: [Row]

  package init(_ id: TableID, _ rows: [Row]) {
    self.id = id
    self.rows = rows
  }

  /// The figure of a row by its ``Row/key``; `nil` if the table has no such row.
  package subscript(key: String) -> Figure? { rows.first { $0.key == key }?.figure }

  /// Whether the table has rows and all their figures are suppressed: only the names are published.
  package var isNamesOnly: Bool { !rows.isEmpty && rows.allSatisfy { $0.figure == .symbol(.suppressed) } }

  /// The figure of a row of the headline; `nil` in any other table.
  package subscript(row: HeadlineRow) -> Figure? { self[row.rawValue] }

  /// The names of the categories that occur, for prose: without the total and the row of names not in the profile.
  package var occurringNames: [String] {
    rows.filter { $0.category != .total && $0.category != .notInProfile && $0.figure != .count(0) }
      .map(\.category.name)
  }
}

extension [FigureTable] {
  /// The table of an id; `nil` if there is none.
  subscript(id: TableID) -> FigureTable? { first { $0.id == id } }
}

extension Sequence<Figure> {
  /// The numbers of the figures if all are counts; `nil` if one is not.
  var counts: [Int]? {
    var counts: [Int] = []
    for figure in self {
      guard let count = figure.count else { return nil }
      counts.append(count)
    }
    return counts
  }
}
