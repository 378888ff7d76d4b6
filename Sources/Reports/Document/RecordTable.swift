package import Records

/// A table of a register's own rows, not of figures: a listing, or the recommendations and their progress.
package struct RecordTable: Sendable {
  package struct Column: Hashable, Sendable {
    /// What the cells of a column hold, which decides its layout.
    package enum Holds: Hashable, Sendable {
      /// A name or a word or two.
      case names
      /// Sentences, or paragraphs.
      case prose
      case days, numbers
      /// One of these names; another may be typed.
      case choice([String])
      /// The words of a rating, each with its colour.
      case rating([Rating])
    }

    /// A word of a rating, and the colour that stands beside it.
    package struct Rating: Hashable, Sendable {
      package let word: String
      package let colour: RatingColour

      package init(_ word: String, _ colour: RatingColour) {
        self.word = word
        self.colour = colour
      }
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
    /// A number with a point, as it is printed.
    case decimal(String)
    /// Where the register does not say.
    case symbol(Figure.Symbol)
    /// A text that opens another file, by an address relative to this one: `register.xlsx#'Referrals'!C7`.
    case link(String, to: String)

    /// A text of the register; blank where it is empty.
    init(_ text: String) { self = text.isEmpty ? .blank : .text(text) }
    init(_ day: Day?) { self = day.map(Cell.day) ?? .blank }

    /// What the cell says as text, with days as in 2024-03-31.
    package var text: String {
      switch self {
      case .blank: ""
      case .text(let text), .link(let text, _): text
      case .day(let day): day.iso
      case .number(let number): String(number)
      case .decimal(let text): text
      case .symbol(let symbol): symbol.mark
      }
    }
  }

  /// The rows, which can be made one cell at a time.
  package struct Rows: Sendable {
    package let count: Int
    /// The cell of a row and a column, each by its index.
    package let cell: @Sendable (_ row: Int, _ column: Int) -> Cell
    /// The different cells of the columns that have only few, so a writer need not go through all rows to find them.
    package let fewCells: [Int: [Cell]]

    package init(
      count: Int, fewCells: [Int: [Cell]] = [:], cell: @escaping @Sendable (_ row: Int, _ column: Int) -> Cell
    ) {
      self.count = count
      self.fewCells = fewCells
      self.cell = cell
    }

    /// Rows that have a cell for each column.
    package init(_ rows: [[Cell]]) {
      self.init(count: rows.count) { rows[$0][$1] }
    }
  }

  /// The name of its sheet or file.
  package let id: String
  package let title: String
  /// What a reader should know first, a sentence each.
  package let remarks: [String]
  package let columns: [Column]
  package let rows: Rows
  /// Whether people fill it in: its header is then the first row of its sheet, and its remarks are elsewhere.
  package var isForm = false

  package init(id: String, title: String, remarks: [String] = [], columns: [Column], rows: Rows) {
    self.id = id
    self.title = title
    self.remarks = remarks
    self.columns = columns
    self.rows = rows
  }

  /// The same without the columns in which every cell is blank.
  func withoutBlankColumns() -> RecordTable {
    let all = rows
    let filled = columns.indices.filter { column in
      (0..<all.count).contains { all.cell($0, column) != .blank }
    }
    return RecordTable(
      id: id, title: title, remarks: remarks, columns: filled.map { columns[$0] },
      rows: Rows(count: all.count) { all.cell($0, filled[$1]) })
  }
}
