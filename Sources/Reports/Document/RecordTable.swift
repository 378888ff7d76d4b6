package import Records

/// A table of what a register says, row by row, and not of figures: a listing, or the recommendations and their progress.
package struct RecordTable: Sendable {
  package struct Column: Hashable, Sendable {
    /// What stands in the cells of a column, by which it is laid out.
    package enum Holds: Hashable, Sendable {
      /// A name or a word or two.
      case names
      /// Sentences, or paragraphs.
      case prose
      case days, numbers
      /// One of these names; another may be typed.
      case choice([String])
    }

    package let title: String
    package let holds: Holds

    package init(_ title: String, _ holds: Holds) {
      self.title = title
      self.holds = holds
    }
  }

  package enum Cell: Hashable, Sendable {
    case blank
    case text(String)
    case day(Day)
    case number(Int)
    /// Instead of something that the register does not say.
    case symbol(Figure.Symbol)

    /// What a register says: blank where it says nothing.
    init(_ text: String) { self = text.isEmpty ? .blank : .text(text) }
    init(_ day: Day?) { self = day.map(Cell.day) ?? .blank }
  }

  /// The rows, of which memory need not hold more than one.
  package struct Rows: Sendable {
    package let count: Int
    /// The cell of a row and a column, each by its index.
    package let cell: @Sendable (_ row: Int, _ column: Int) -> Cell
    /// The columns that have few different cells, each with these, so that nobody has to look at all rows for them.
    package let fewCells: [Int: [Cell]]

    package init(
      count: Int, fewCells: [Int: [Cell]] = [:], cell: @escaping @Sendable (_ row: Int, _ column: Int) -> Cell
    ) {
      self.count = count
      self.fewCells = fewCells
      self.cell = cell
    }

    /// Rows of as many cells as there are columns.
    package init(_ rows: [[Cell]]) {
      self.init(count: rows.count) { rows[$0][$1] }
    }
  }

  /// What its sheet or file is called.
  package let id: String
  package let title: String
  /// What is to be known before it is read, a sentence each.
  package let remarks: [String]
  package let columns: [Column]
  package let rows: Rows

  package init(id: String, title: String, remarks: [String] = [], columns: [Column], rows: Rows) {
    self.id = id
    self.title = title
    self.remarks = remarks
    self.columns = columns
    self.rows = rows
  }
}
