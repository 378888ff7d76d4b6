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

/// The row at hand between its start tag and its end tag. Where places are left out, each is the one after the last.
struct OpenRow {
  /// The most bytes that the cells of a row may hold together: 64 MiB, a thousand times what people type.
  static let byteLimit = 64 << 20

  var row = SheetRow()
  private var hasOwnNumber = true
  private var lastColumn = 0

  /// Begins the next row; one without a number takes that of its first cell, or the one after the last row's.
  mutating func begin(number: Int?, isHidden: Bool) {
    row.begin()
    row.isHidden = isHidden
    row.number = number ?? row.number + 1
    hasOwnNumber = number != nil
    lastColumn = 0
  }

  /// Forgets what was begun after row `last`.
  mutating func abandon(after last: Int) { row.number = last }

  /// The column of the next cell, which stands at `reference` or has none, or `nil` off the sheet or behind its turn.
  mutating func place(_ reference: CellReference?) -> Int? {
    guard let reference else {
      guard lastColumn < CellReference.lastColumn else { return nil }
      lastColumn += 1
      return lastColumn
    }
    if !hasOwnNumber && lastColumn == 0 { row.number = reference.row }
    guard reference.row == row.number, reference.column > lastColumn else { return nil }
    lastColumn = reference.column
    return lastColumn
  }
}

/// What stands in a sheet's part behind its rows, and whether all of it was read.
package struct SheetSummary: Hashable, Sendable {
  /// How many merged ranges are kept.
  package static let mergedRangeLimit = 1000

  /// The merged ranges in the order of the part, the first thousand of them; the value is in the first cell of each.
  package private(set) var mergedRanges: [CellRange] = []
  /// How many there are in all.
  package private(set) var mergedRangeCount = 0
  /// Whether the part was read to its verified end. If not, rows were not asked for, and nothing here is whole.
  package internal(set) var isWhole = false

  mutating func add(_ range: CellRange) {
    mergedRangeCount += 1
    if mergedRanges.count < SheetSummary.mergedRangeLimit { mergedRanges.append(range) }
  }
}
