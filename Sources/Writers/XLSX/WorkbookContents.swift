import Records
import Reports

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

extension WorkbookContents {
  /// How a cell looks; the formats themselves are the workbook's affair.
  enum Style: Int, CaseIterable, Sendable {
    case heading, subheading, body, link
    case tableHeader, numberHeader, unitHeader
    case number, change, tenths, hundredths, day, symbol, unit

    static let font = "Arial"

    /// Its size and weight; 12 points are the least that the checklist for accessible spreadsheets allows for titles.
    var face: ArialMetrics.Face {
      switch self {
      case .heading: ArialMetrics.Face(points: 16, isBold: true)
      case .subheading: ArialMetrics.Face(points: 14, isBold: true)
      case .tableHeader, .numberHeader, .unitHeader: ArialMetrics.Face(points: 12, isBold: true)
      case .body, .link, .number, .change, .tenths, .hundredths, .day, .symbol, .unit:
        ArialMetrics.Face(points: 12)
      }
    }

    /// How a number is shown; `nil` of texts.
    var numberFormat: String? {
      switch self {
      case .number: "#,##0"
      case .change: "+#,##0;-#,##0;0"
      case .tenths: "0.0"
      case .hundredths: "0.00"
      case .day: "dd/mm/yyyy"
      case .heading, .subheading, .body, .link, .tableHeader, .numberHeader, .unitHeader, .symbol, .unit: nil
      }
    }

    /// Whether a long text goes on in a second line of its cell: every text does, and no number.
    var wraps: Bool { numberFormat == nil }

    /// Numbers are; days are read from the left.
    var isOnTheRight: Bool {
      numberFormat != nil && self != .day || self == .symbol || self == .numberHeader
    }

    /// Whether a text keeps its distance from the number on its left, which stands at the edge of its cell.
    var isIndented: Bool { self == .unit || self == .unitHeader }

    /// Whether a text keeps its distance from what stands above it, and is at the foot of its cell.
    var standsLow: Bool { [.subheading, .tableHeader, .numberHeader, .unitHeader].contains(self) }

    /// The points that a cell has above or below its lines.
    var room: Double { self == .subheading ? 12 : standsLow ? 8 : self == .heading ? 3 : 1.5 }
  }
}

/// A chart that a spreadsheet program draws itself, from the cells that have its numbers.
struct NativeChart: Sendable {
  /// A rectangle of cells, its rows and columns from 0.
  struct Area: Hashable, Sendable {
    let sheet: String
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  let title: String
  let categoryTitle: String
  let valueTitle: String
  /// All that the picture shows, for those who do not see it.
  let description: String
  /// How many bars there are.
  let bars: Int
  /// The distance of the whole numbers on the axis, and the last of them.
  let step: Int
  let end: Int
  let names: Area
  /// Those of each series, with its name.
  let series: [(name: String, figures: Area)]

  init(_ chart: Chart, names: Area, figures: [Area]) {
    title = CellText.oneLine(chart.title)
    categoryTitle = CellText.oneLine(chart.categoryTitle)
    valueTitle = CellText.oneLine(chart.valueTitle)
    description = CellText.oneLine(chart.description)
    bars = chart.categories.count * chart.series.count
    let ticks = chart.ticks
    step = ticks.count > 1 ? ticks[1] : 1
    end = ticks.last ?? 1
    self.names = names
    series = zip(chart.series, figures).map { (CellText.oneLine($0.name), $1) }
  }
}
