package import Records

/// Figures under one id, each with what it counts: rows of a category, or of two in a crossing, and their figure.
package struct FigureTable: Hashable, Sendable {
  /// A category, its figure, and what that counts; a row of a crossing has a second category.
  package struct Row: Hashable, Sendable {
    package let category: Category
    package let category2: Category?
    package let figure: Figure
    package let unit: Unit
    /// 95 % confidence limits, once the figure is published; `nil` where chance does not move it.
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

    /// The row by its keys, `rapid-review` or, in a crossing, `rapid-review,under-1`.
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

  /// The figure of a row by its key (that of a crossing is `rapid-review,under-1`), or `nil` where the table has none.
  package subscript(key: String) -> Figure? { rows.first { $0.key == key }?.figure }

  /// Whether there are rows and all their figures are kept back: only the names are published.
  package var isNamesOnly: Bool { !rows.isEmpty && rows.allSatisfy { $0.figure == .symbol(.suppressed) } }

  /// The figure of a row that every headline has, or `nil` in any other table.
  package subscript(row: HeadlineRow) -> Figure? { self[row.rawValue] }

  /// The names of the categories that occur, for prose: without the total, and without the row of names that the
  /// profile lacks, which is no name.
  package var occurringNames: [String] {
    rows.filter { $0.category != .total && $0.category != .notInProfile && $0.figure != .count(0) }
      .map(\.category.name)
  }
}

extension Sequence<Figure> {
  /// The numbers of figures that are all counts; `nil` where one of them is something else.
  var counts: [Int]? {
    var counts: [Int] = []
    for figure in self {
      guard let count = figure.count else { return nil }
      counts.append(count)
    }
    return counts
  }
}
