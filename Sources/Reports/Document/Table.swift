package import Records

/// A table of figures before it has a format: its title, columns and cells.
package struct Table: Hashable, Sendable {
  /// A column by its name in data and its heading in print.
  package struct Column: Hashable, Sendable {
    /// The part of a column in data: it names the row, counts something, or says what is counted.
    package enum Role: Hashable, Sendable {
      case breakdown
      case measure(Unit)
      /// The unit of the row, where rows count different things.
      case unit
    }

    /// The name in data: `outcome`, `number`, `of`.
    package let id: String
    /// The heading in print.
    package let title: String
    package let role: Role
    /// The year of its figures, where it is not the table's.
    package let year: ReportingYear?
    /// The last day that its figures cover, where the table compares years.
    package let lastDay: Day?
    /// The partnership of its figures, where the table has several.
    package let partnership: String?

    package init(
      _ id: String, _ title: String, _ role: Role, year: ReportingYear? = nil, to lastDay: Day? = nil,
      partnership: String? = nil
    ) {
      self.id = id
      self.title = title
      self.role = role
      self.year = year
      self.lastDay = lastDay
      self.partnership = partnership
    }
  }

  /// A name or a figure; writers decide what a figure looks like.
  package enum Cell: Hashable, Sendable {
    case label(String)
    case figure(Figure)
    /// A share as a percentage, in a column of its own after numerator and denominator.
    case percent(Figure.Share)
  }

  package let id: String
  package let year: ReportingYear
  package let title: String
  package let columns: [Column]
  /// A cell for each column.
  package let rows: [[Cell]]
  /// The numbers of the notes that the title refers to.
  package let notes: [Int]
  /// The categories of each row by key and name; of a clock, its duty and what the row counts. Empty where the table is
  /// only printed.
  package let categories: [[Category]]
  /// The confidence limits of each row's figure, for data files; empty where no row has any.
  private let limits: [Figure.Limits?]
  /// The same of a table with figures of several years in a row, by their columns.
  private let limitsByColumn: [[Int: Figure.Limits]]
  /// The columns of each row whose figures were revised since they were published; empty where none was.
  private let revised: [Set<Int>]
  /// What the department calls the breakdown that the table is; `nil` for any other table.
  package let topic: String?

  package init(
    id: String, year: ReportingYear, title: String, columns: [Column], rows: [[Cell]], notes: [Int] = [],
    categories: [[Category]] = [], limits: [Figure.Limits?] = [],
    limitsByColumn: [[Int: Figure.Limits]] = [], revised: [Set<Int>] = [], topic: String? = nil
  ) {
    self.id = id
    self.year = year
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.categories = categories
    self.limits = limits
    self.limitsByColumn = limitsByColumn
    self.revised = revised
    self.topic = topic
  }

  /// Whether the figure in a row and column was revised since it was published.
  package func isRevised(row: Int, column: Int) -> Bool {
    revised.indices.contains(row) && revised[row].contains(column)
  }

  /// The rows as documents print them: the name of one with a revised figure is marked. Data files have a column for that.
  package var printedRows: [[Cell]] {
    rows.enumerated().map { index, cells in
      guard revised.indices.contains(index), !revised[index].isEmpty, case .label(let name)? = cells.first
      else { return cells }
      return [.label("\(name) [r]")] + cells.dropFirst()
    }
  }

  /// The confidence limits of the figure in a row and column: those of a percentage or a rate belong to it, not to the
  /// count beside it.
  package func limits(row: Int, column: Int) -> Figure.Limits? {
    if limitsByColumn.indices.contains(row) { return limitsByColumn[row][column] }
    guard limits.indices.contains(row) else { return nil }
    let isDerived = rows[row].map { cell in
      switch cell {
      case .percent, .figure(.rate): true
      case .label, .figure: false
      }
    }
    return isDerived[column] || !isDerived.contains(true) && columns[column].id == "number"
      ? limits[row] : nil
  }

  /// The keys of a row's categories, one for each column of names; none where the table is only printed.
  package func keys(ofRow row: Int) -> [String] {
    guard categories.indices.contains(row) else { return [] }
    let keys = categories[row].map(\.key)
    // The row of a clock is one category, which data sets part in two.
    return columns.count { $0.role == .breakdown } == 1 ? [keys.joined(separator: "-")] : keys
  }

  /// The same table as part of another document: with another id, and that document's numbers for its notes.
  func joining(as id: String, notes: [Int]) -> Table {
    Table(
      id: id, year: year, title: title, columns: columns, rows: rows, notes: notes, categories: categories,
      limits: limits, limitsByColumn: limitsByColumn, revised: revised, topic: topic)
  }

  /// Whether it says more than that nothing was counted: one of its figures is neither zero nor a symbol.
  package var hasCounts: Bool {
    rows.contains { row in
      row.contains { cell in
        if case .figure(let figure) = cell { (figure.number ?? 0) != 0 } else { false }
      }
    }
  }

  /// The symbols among its figures, in the order of `Figure.Symbol`.
  package var symbols: [Figure.Symbol] {
    Figure.Symbol.allCases.filter { symbol in rows.contains { $0.contains(.figure(.symbol(symbol))) } }
  }
}
