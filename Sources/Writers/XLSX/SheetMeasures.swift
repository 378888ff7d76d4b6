/// The widths of columns and heights of rows that show all of a sheet, on screen and on A4.
///
/// They are stored in the file because not every program fits rows to wrapped text, and because people who use a screen
/// reader cannot see that text is cut off.
enum SheetMeasures {
  /// The width in pixels of a digit of 12 points, the unit of column widths, and of the space beside the text of a cell.
  private static let digit = 9.0
  private static let padding = 5.0
  /// Programs draw letters a little differently.
  static let tolerance = 0.98
  /// The distance from line to line, as a multiple of the font size.
  private static let lineHeight = 1.29
  /// The greatest height of a row, in points.
  private static let tallest = 409.0
  /// The width of A4 portrait between its margins, in pixels; a sheet that is a little wider is printed a little smaller.
  private static let portrait = 660.0 * 1.15

  /// The width of a column of text: that of its longest cell, but at least `least` and at most `most`.
  static func labelWidth(of cells: [WorkbookContents.Cell], least: Double, most: Double) -> Double {
    let longest = cells.map { ArialMetrics.width(of: $0.shown, in: $0.style.face) }.max() ?? 0
    return min(max(digits(longest / tolerance) + 2, least), most)
  }

  /// The width of a first column, which wraps the title too: `least`, or a little more if that keeps years, as in 2023-24,
  /// and the markers of notes unbroken.
  static func titleWidth(of title: WorkbookContents.Cell, least: Double) -> Double {
    let measured = MeasuredText(title.shown, in: title.style.face)
    var best = (width: least, breaks: Int.max)
    for width in stride(from: least, through: least + 16, by: 1) where best.breaks > 0 {
      // Letters are a little wider or narrower when a program or a printer scales them.
      let breaks = [0.96, 0.98, 1, 1.02, 1.04].count { factor in
        let lines = measured.lines(room: room(in: width * factor, of: title)).dropLast()
        return lines.contains { $0.hasSuffix("-") || $0.hasSuffix("[note ") }
      }
      if breaks < best.breaks { best = (width, breaks) }
    }
    return best.width
  }

  /// The width of a column of numbers: its longest number fits, and so does its header, on two lines if possible.
  static func numberWidth(of cells: [WorkbookContents.Cell], under header: WorkbookContents.Cell) -> Double {
    let longest = cells.map { ArialMetrics.width(of: $0.shown, in: $0.style.face) }.max() ?? 0
    let word = ArialMetrics.longestWord(of: header.shown, in: header.style.face)
    // Room for a thousands separator or a sign.
    var width = max(digits(max(longest, word)) + 2, 12)
    while width < 24, lineCount(of: header, width: width) > 2 { width += 1 }
    return width
  }

  /// How many lines the text of a cell needs in a column.
  private static func lineCount(of cell: WorkbookContents.Cell, width: Double) -> Int {
    let (text, room) = (cell.shown, room(in: width, of: cell))
    // Most texts fit, so their words need not be measured.
    if let width = ArialMetrics.lineWidth(of: text, in: cell.style.face), width <= room { return 1 }
    return MeasuredText(text, in: cell.style.face).lines(room: room).count
  }

  /// The room for a cell's text in a column, in pixels.
  private static func room(in width: Double, of cell: WorkbookContents.Cell) -> Double {
    (width - (cell.style.isIndented ? 1 : 0)) * digit * tolerance
  }

  /// A width in pixels as a number of digits.
  static func digits(_ pixels: Double) -> Double { (pixels / digit).rounded(.up) }

  /// The height of each line of a sheet, in points.
  static func heights(of sheet: WorkbookContents.Sheet) -> [Double] {
    let whole = sheet.widths.reduce(0, +)
    return sheet.lines.enumerated().map { row, cells in
      sheet.wideRows.contains(row)
        ? height(of: cells.prefix(1).map { ($0, whole) }) : height(of: zip(cells, sheet.widths))
    }
  }

  /// Whether text in the body of a table may need a second line in a column of this width.
  static func mayWrap(_ text: String, in width: Double) -> Bool {
    let room = (width - 1) * digit * tolerance
    return ArialMetrics.lineWidth(of: text, in: WorkbookContents.Style.body.face).map { $0 > room } ?? true
  }

  /// The height of a row of cells, each given with the width of its column.
  static func height(of cells: some Sequence<(WorkbookContents.Cell, Double)>) -> Double {
    let heights = cells.map { cell, width in
      let lines = cell.style.wraps ? lineCount(of: cell, width: width) : 1
      return (Double(lines) * cell.style.face.points * lineHeight + cell.style.room).rounded(.up)
    }
    return min(tallest, heights.max() ?? 0)
  }

  /// Whether a sheet is printed in landscape.
  static func isLandscape(_ sheet: WorkbookContents.Sheet) -> Bool {
    sheet.isForm || !sheet.charts.isEmpty || width(of: sheet) > portrait
  }

  /// Whether a sheet is so wide that it is printed on A3.
  static func isOnA3(_ sheet: WorkbookContents.Sheet) -> Bool { width(of: sheet) > 2.2 * portrait }

  private static func width(of sheet: WorkbookContents.Sheet) -> Double {
    sheet.widths.reduce(0) { $0 + $1 * digit + padding }
  }
}

/// The heights of many rows; texts that repeat are measured once.
struct BodyHeights {
  /// The height of a row whose texts all fit on one line.
  let least: Double

  private let body: WorkbookContents.Body
  private let widths: [Double]
  private var known: [String: Double] = [:]

  init(of body: WorkbookContents.Body, widths: [Double]) {
    self.body = body
    self.widths = widths
    least = SheetMeasures.height(of: [(WorkbookContents.Cell(value: .blank, style: .body), 10)])
  }

  /// The height of a row; `nil` if it is the least.
  mutating func height(ofRow row: Int) -> Double? {
    var height = least
    for column in body.wrapping { height = max(height, self.height(of: body.cell(row, column), in: column)) }
    return height > least ? height : nil
  }

  private mutating func height(of cell: WorkbookContents.Cell, in column: Int) -> Double {
    // Text that may not wrap, and everything that is not text, has one line.
    guard case .text(let text) = cell.value, SheetMeasures.mayWrap(text, in: widths[column]) else {
      return least
    }
    let key = body.wrapping.count == 1 ? text : "\(column) \(text)"
    if let height = known[key] { return height }
    let height = SheetMeasures.height(of: [(cell, widths[column])])
    known[key] = height
    return height
  }
}
