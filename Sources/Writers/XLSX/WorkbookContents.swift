package import Records
import Reports

/// The contents of a workbook, cell by cell: one type writes them, another reads them back and compares them.
struct WorkbookContents: Sendable {
  let properties: Properties
  let theme: WorkbookTheme
  let sheets: [Sheet]

  /// About how many bytes the library takes for them; it does not look whether it got what it asked for.
  var memory: Int {
    let cells = sheets.map { sheet in
      sheet.lines.reduce(0) { $0 + $1.count } + (sheet.body.map { $0.count * $0.columns } ?? 0)
    }
    return (8 << 20) + 256 * cells.reduce(0, +)
  }

  /// The properties of the file.
  struct Properties: Hashable, Sendable {
    let title: String
    let subject: String
    let author: String
    let keywords: String
    let comments: String
    /// The document's date, not the clock's, in seconds since 1970.
    let created: Int
  }

  struct Cell: Hashable, Sendable {
    let value: CellValue
    let style: Style

    /// A cell with text, in a form that the file can hold.
    static func text(_ text: String, _ style: Style = .body) -> Cell {
      Cell(value: .text(CellText.valid(text)), style: style)
    }

    /// What the cell shows; for a number its digits without separators, which is close enough to measure it.
    var shown: String {
      switch value {
      case .text(let text), .link(let text, _), .address(let text, _): text
      case .number(let number): style == .probability ? String(number) : String(Int(number))
      // Every day is as long.
      case .day: "31/03/2024"
      case .blank: ""
      }
    }
  }

  /// A marked-up table: its header row is row `headerRow` (from 0), its columns are the sheet's first ones.
  struct TableRange: Hashable, Sendable {
    let name: String
    /// The table's title, for people who do not see it.
    let title: String
    let headerRow: Int
    let headers: [String]
    let rows: Int

    /// What is in the table, for people who do not see it.
    var summary: String {
      "\(rows) \(rows == 1 ? "row" : "rows") below the header; columns: \(headers.joined(separator: "; "))."
    }
  }

  /// Rows below the lines of a sheet, which are made one at a time.
  struct Body: Sendable {
    let count: Int
    let columns: Int
    /// The cell at the indices of a row and a column.
    let cell: @Sendable (_ row: Int, _ column: Int) -> Cell
    /// The indices of columns with cells that may need several lines.
    let wrapping: [Int]
    /// The indices of columns that offer names to choose from.
    let choices: [(column: Int, names: [String])]
    /// The words of ratings, by the indices of their columns.
    var ratings: [(column: Int, words: [RecordTable.Column.Rating])] = []
  }

  /// A chart on a sheet, away from its cells.
  struct PlacedChart: Sendable {
    let chart: NativeChart
    /// The cell at its upper left corner, from 0.
    let row: Int
    let column: Int
    /// Its size, in pixels.
    let width: Double
    let height: Double
  }

  struct Sheet: Sendable {
    let name: String
    /// The rows from the top, each from column A.
    var lines: [[Cell]]
    /// The rows of a table that are too many to be lines.
    var body: Body?
    /// One table, but for a page with several.
    var tables: [TableRange] = []
    /// The widths of the columns in use, in digits of 12 points.
    let widths: [Double]
    var charts: [PlacedChart] = []
    /// The rows whose one cell reaches over all columns.
    var wideRows: [Int] = []
    /// Whether people fill it in: its header stays in sight, and can filter.
    var isForm = false
    /// Whether all of it is printed on one page.
    var isOnePage = false

    var table: TableRange? { tables.first }

    /// Throws if there are more rows or columns than a worksheet has room for.
    func checkRoom() throws(WorkbookError) {
      var columns = body?.columns ?? 0
      for line in lines { columns = max(columns, line.count) }
      try WorkbookError.checkRoom(forRows: lines.count + (body?.count ?? 0), columns: columns, of: name)
    }
  }

}

/// What a cell of a workbook holds, however it looks.
package enum CellValue: Hashable, Sendable {
  /// No cell at all.
  case blank
  case text(String)
  case number(Double)
  case day(Day)
  /// A text that leads to a sheet.
  case link(String, toSheet: String)
  /// A text that opens another file, by an address relative to this one, with a cell behind `#`.
  case address(String, to: String)

  /// The value with its text in a form that the file can hold.
  var valid: CellValue {
    if case .text(let text) = self { .text(CellText.valid(text)) } else { self }
  }
}

extension Day {
  /// The day as spreadsheet programs count it: 1 for 1 January 1900, and one too many from March 1900 on, before which there
  /// is no ``Day``.
  var serial: Int { Int(number) + 25_569 }
}
