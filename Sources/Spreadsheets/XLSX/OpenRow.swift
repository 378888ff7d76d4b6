/// A row between its start tag and its end tag. Where places are left out, each is the one after the last.
struct OpenRow {
  private(set) var number: Int
  private var hasOwnNumber: Bool
  private let isHidden: Bool
  private var cells: [SheetCell] = []

  init(_ element: XMLElement, in part: String, after last: Int) throws(XLSXError) {
    let text = element["r"]
    guard let number = text.map({ Int($0) }) ?? last + 1, (1...CellReference.lastRow).contains(number)
    else {
      throw .unexpectedContent(
        part: part, found: "the row after row \(last) has no number that a row can have")
    }
    self.number = number
    hasOwnNumber = text != nil
    isHidden = ["1", "true"].contains(element["hidden"])
  }

  /// Where the cell that `element` starts stands. A row that has no number takes that of its first cell.
  mutating func place(of element: XMLElement, in part: String) throws(XLSXError) -> CellReference {
    guard let text = element["r"] else {
      let column = (cells.last?.reference.column ?? 0) + 1
      guard let next = CellReference(column: column, row: number) else {
        throw .unexpectedContent(part: part, found: "row \(number) has more cells than columns")
      }
      return next
    }
    guard let reference = CellReference(text) else {
      throw .unexpectedContent(part: part, found: "row \(number) has a cell without a place on the sheet")
    }
    if !hasOwnNumber && cells.isEmpty { number = reference.row }
    guard reference.row == number else {
      throw .unexpectedContent(part: part, found: "row \(number) has the cell \(reference)")
    }
    guard reference.column > cells.last?.reference.column ?? 0 else {
      throw .unexpectedContent(part: part, found: "the cell \(reference) comes late in its row, or twice")
    }
    return reference
  }

  mutating func append(_ cell: SheetCell) { cells.append(cell) }

  func closed() -> SheetRow { SheetRow(number: number, isHidden: isHidden, cells: cells) }
}
