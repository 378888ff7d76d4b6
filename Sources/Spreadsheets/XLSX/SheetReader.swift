/// Puts rows together from the events of a sheet's part.
struct SheetReader: PartItems {
  static let roots: [XMLName] = [
    .spreadsheet("worksheet"), .spreadsheet("chartsheet"), .spreadsheet("dialogsheet"),
  ]

  static let container = XMLName.spreadsheet("sheetData")
  static let item = "row"

  let part: String
  let values: CellValues
  var open = OpenRow()
  private(set) var summary = SheetSummary()
  private var isInRow = false
  private var cell: OpenCell?

  init(part: String, values: CellValues) {
    self.part = part
    self.values = values
  }

  /// The row that was completed last.
  var row: SheetRow { _read { yield open.row } }

  /// Takes the next event and says whether it completed a row.
  mutating func read(_ event: XMLEvent) throws(XLSXError) -> Bool {
    switch event {
    case .start(let element) where element.name == .spreadsheet("row"): try begin(element)
    case .start(let element) where element.name == .spreadsheet("c") && isInRow:
      cell = try OpenCell(element, in: part, row: &open)
    case .end(let name) where name == .spreadsheet("c"):
      try cell?.close(in: part, values: values, row: &open.row)
      cell = nil
    case .end(let name) where name == .spreadsheet("row"):
      isInRow = false
      return true
    case .start(let element) where element.name == .spreadsheet("mergeCell"):
      guard let range = element["ref"].flatMap({ CellRange($0) }) else {
        throw .unexpectedContent(part: part, found: "a merged range is no range of cells")
      }
      summary.add(range)
    default: try cell?.read(event, in: part, row: open.row)
    }
    return false
  }

  /// What was found behind the rows, once the part was read to its verified end.
  var wholeSummary: SheetSummary {
    var summary = summary
    summary.isWhole = true
    return summary
  }

  private mutating func begin(_ element: XMLElement) throws(XLSXError) {
    let last = open.row.number
    let number = element["r"].map { Int($0) ?? 0 }
    guard (1...CellReference.lastRow).contains(number ?? last + 1) else {
      throw .unexpectedContent(
        part: part, found: "the row after row \(last) has no number that a row can have")
    }
    open.begin(number: number, isHidden: ["1", "true"].contains(element["hidden"]))
    isInRow = true
  }
}
