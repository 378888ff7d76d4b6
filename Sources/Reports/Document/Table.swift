package import Records

/// A table as it is read: what it is called, what its columns are, and its cells.
package struct Table: Hashable, Sendable {
  /// A column by its name in data and its heading in print.
  package struct Column: Hashable, Sendable {
    /// What a column does in data: it names the row, it counts something, or it says what is counted.
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
    /// The year that its figures are about, where it is not the table's.
    package let year: ReportingYear?
    /// The partnership that its figures are about, where it is one of several.
    package let partnership: String?

    package init(
      _ id: String, _ title: String, _ role: Role, year: ReportingYear? = nil, partnership: String? = nil
    ) {
      self.id = id
      self.title = title
      self.role = role
      self.year = year
      self.partnership = partnership
    }
  }

  /// A name or a figure; what a figure looks like is the writer's affair.
  package enum Cell: Hashable, Sendable {
    case label(String)
    case figure(Figure)
    /// A share in per cent, in a column of its own behind numerator and denominator.
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
  /// What each row is about by key and name, as its labels say in print; of a clock, the duty and what is said of it.
  /// No list where nothing but print is made of the table.
  package let categories: [[Category]]
  /// The confidence limits of each row's figure, or no list where none has any: data carries them, print does not.
  private let limits: [Figure.Limits?]

  package init(
    id: String, year: ReportingYear, title: String, columns: [Column], rows: [[Cell]], notes: [Int] = [],
    categories: [[Category]] = [], limits: [Figure.Limits?] = []
  ) {
    self.id = id
    self.year = year
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.categories = categories
    self.limits = limits
  }

  /// The confidence limits of the figure in a row and column: of a share they are those of its percentage, of a rate those
  /// of the rate, and not of the count that either is made of.
  package func limits(row: Int, column: Int) -> Figure.Limits? {
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

  /// The same table as part of another document: under an id of its own there, and with that document's numbers for its notes.
  func joining(as id: String, notes: [Int]) -> Table {
    Table(
      id: id, year: year, title: title, columns: columns, rows: rows, notes: notes, categories: categories,
      limits: limits)
  }

  /// The symbols that stand among its figures, in the order of their list.
  package var symbols: [Figure.Symbol] {
    Figure.Symbol.allCases.filter { symbol in rows.contains { $0.contains(.figure(.symbol(symbol))) } }
  }
}
