import Records

/// What stands in a workbook, cell by cell: written by one type, read back and compared by another.
struct WorkbookContents: Sendable {
  /// What the properties of the file say.
  struct Properties: Hashable, Sendable {
    let title: String
    let subject: String
    let author: String
    let keywords: String
    let comments: String
    /// Seconds since 1970 of the document's date, not the clock's.
    let created: Int
  }

  struct Cell: Hashable, Sendable {
    enum Value: Hashable, Sendable {
      case text(String)
      case number(Double)
      case day(Day)
      /// No cell at all.
      case blank
      /// A text that leads to a sheet.
      case link(String, toSheet: String)
    }

    let value: Value
    let style: Style

    /// What the cell shows; of numbers their digits without marks, which is near enough to lay them out.
    var shown: String {
      switch value {
      case .text(let text), .link(let text, _): text
      case .number(let number): String(Int(number))
      // As long as any other.
      case .day: "31/03/2024"
      case .blank: ""
      }
    }
  }

  /// A marked-up table: its header row is row `headerRow` (from 0), its columns are the sheet's first ones.
  struct TableRange: Hashable, Sendable {
    let name: String
    /// What the table is called, for those who do not see it.
    let title: String
    let headerRow: Int
    let headers: [String]
    let rows: Int

    /// What is in the table, for those who do not see it.
    var summary: String {
      "\(rows) \(rows == 1 ? "row" : "rows") below the header; columns: \(headers.joined(separator: "; "))."
    }
  }

  /// Rows below the lines of a sheet, of which memory holds one at a time.
  struct Body: Sendable {
    let count: Int
    let columns: Int
    /// The cell of a row and a column, each by its index.
    let cell: @Sendable (_ row: Int, _ column: Int) -> Cell
    /// The columns with cells that may need several lines.
    let wrapping: [Int]
    /// The columns that offer names to choose from, each by its index.
    let choices: [(column: Int, names: [String])]
  }

  struct Sheet: Sendable {
    let name: String
    /// From the top, each from column A.
    var lines: [[Cell]]
    /// The rows of a table that are too many to be lines.
    var body: Body?
    var table: TableRange?
    /// In digits of 12 points, one for each column in use.
    let widths: [Double]
    /// What is drawn below the lines.
    var chart: NativeChart?
  }

  let properties: Properties
  let sheets: [Sheet]
}
