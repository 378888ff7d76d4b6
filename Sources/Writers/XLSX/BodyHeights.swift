/// The heights of many rows, whose texts are often the same: each is measured once.
struct BodyHeights {
  /// The height of a row whose texts all have one line.
  let least: Double

  private let body: WorkbookContents.Body
  private let widths: [Double]
  private var known: [String: Double] = [:]

  init(of body: WorkbookContents.Body, widths: [Double]) {
    self.body = body
    self.widths = widths
    least = SheetMeasures.height(of: [(WorkbookContents.Cell(value: .blank, style: .body), 10)])
  }

  /// The height of a row; `nil` where it is the least.
  mutating func height(ofRow row: Int) -> Double? {
    var height = least
    for column in body.wrapping { height = max(height, self.height(of: body.cell(row, column), in: column)) }
    return height > least ? height : nil
  }

  private mutating func height(of cell: WorkbookContents.Cell, in column: Int) -> Double {
    // What has room for all its digits, however wide, has one line.
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
