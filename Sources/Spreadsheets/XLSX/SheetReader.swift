/// Puts rows together from the events of a sheet's part.
struct SheetReader {
  static let roots: [XMLName] = [
    .spreadsheet("worksheet"), .spreadsheet("chartsheet"), .spreadsheet("dialogsheet"),
  ]

  private let part: String
  private let sharedStrings: SharedStrings
  private var row: OpenRow?
  private var cell: OpenCell?
  private var lastRow = 0

  init(part: String, sharedStrings: SharedStrings) {
    self.part = part
    self.sharedStrings = sharedStrings
  }

  /// Takes the next event and returns the row that it completes, if any.
  mutating func read(_ event: XMLEvent) throws(XLSXError) -> SheetRow? {
    switch event {
    case .start(let element) where element.name == .spreadsheet("row"):
      row = try OpenRow(element, in: part, after: lastRow)
    case .start(let element) where element.name == .spreadsheet("c") && row != nil:
      guard let reference = try row?.place(of: element, in: part) else { return nil }
      cell = try OpenCell(element, at: reference, in: part)
    case .end(let name) where name == .spreadsheet("c"):
      guard let cell else { return nil }
      row?.append(SheetCell(cell, value: try cell.value(in: part, sharedStrings: sharedStrings)))
      self.cell = nil
    case .end(let name) where name == .spreadsheet("row"):
      defer { row = nil }
      lastRow = row?.number ?? lastRow
      return row?.closed()
    default: try cell?.read(event, in: part)
    }
    return nil
  }
}

extension SheetCell {
  fileprivate init(_ cell: OpenCell, value: CellValue) {
    self.init(reference: cell.reference, style: cell.style, value: value)
  }
}
