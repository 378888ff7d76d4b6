/// Builds rows from the events of a sheet's part.
struct SheetReader: PartItems {
  static let roots: [XMLName] = [
    .spreadsheet("worksheet"), .spreadsheet("chartsheet"), .spreadsheet("dialogsheet"),
  ]

  static let container = XMLName.spreadsheet("sheetData")
  static let item = "row"

  let part: String
  let context: CellContext
  var open = OpenRow()
  private(set) var summary = SheetSummary()
  private var isInRow = false
  private var cell: OpenCell?
  /// The cells of array formulas whose results were not stored: only the first of them has the formula.
  private(set) var unsolved: [CellRange] = []
  /// How many cells of array formulas may still be added: a few bytes can claim a whole sheet.
  private var unsolvedLeft = 1_000_000
  /// How many bytes of text the rows may still have: many cells can name one long text.
  var bytesLeft: Int

  init(part: String, context: CellContext) {
    bytesLeft = context.byteLimit
    self.part = part
    self.context = context
  }

  /// The last completed row.
  var row: SheetRow { _read { yield open.row } }

  /// Reads the next event and returns whether it completed a row.
  mutating func read(_ event: XMLEvent) throws(XLSXError) -> Bool {
    switch event {
    case .start(let element) where element.name == .spreadsheet("row"): try begin(element)
    case .start(let element) where element.name == .spreadsheet("c"):
      guard isInRow, cell == nil else {
        let place = cell == nil ? "is not in a row" : "is inside another cell"
        throw .unexpectedContent(part: part, found: "a cell \(place), after row \(open.row.number)")
      }
      cell = try OpenCell(element, in: part, row: &open)
    case .end(let name) where name == .spreadsheet("c"):
      if let range = try cell?.close(in: part, context: context, row: &open.row) { unsolved.append(range) }
      cell = nil
    case .end(let name) where name == .spreadsheet("row"):
      isInRow = false
      if !unsolved.isEmpty { try addUnsolved() }
      bytesLeft -= open.row.bytes.count
      guard bytesLeft >= 0 else {
        throw .contentOverLimit(
          part: part,
          found: "has cells that hold more than \(context.byteLimit) bytes of text, many times the file")
      }
      return true
    case .start(let element) where element.name == .spreadsheet("mergeCell"):
      guard let range = element["ref"].flatMap({ CellRange($0) }) else {
        throw .unexpectedContent(part: part, found: "a merged range is not a range of cells")
      }
      summary.add(range)
    default: try cell?.read(event, in: part, row: open.row)
    }
    return false
  }

  /// The summary, once the part was read to its verified end.
  var wholeSummary: SheetSummary {
    var summary = summary
    summary.isWhole = true
    return summary
  }

  /// Adds the cells of array formulas that the row does not have.
  private mutating func addUnsolved() throws(XLSXError) {
    let number = open.row.number
    unsolved.removeAll { $0.last.row < number }
    let ranges = unsolved.filter { $0.first.row <= number }
    unsolvedLeft -= unsolved.count + ranges.reduce(0) { $0 + $1.last.column - $1.first.column }
    guard unsolvedLeft >= 0 else {
      throw .contentOverLimit(
        part: part, found: "has array formulas without results for more than 1000000 cells")
    }
    open.row.addFormulas(columns: ranges.map { $0.first.column...$0.last.column })
  }

  private mutating func begin(_ element: XMLElement) throws(XLSXError) {
    let last = open.row.number
    guard !isInRow else {
      throw .unexpectedContent(part: part, found: "there is a row inside row \(last)")
    }
    let number = element["r"].map { Int($0) ?? 0 }
    guard (1...CellReference.lastRow).contains(number ?? last + 1) else {
      throw .unexpectedContent(
        part: part, found: "the row after row \(last) has a number that no row can have")
    }
    open.begin(number: number, isHidden: ["1", "true"].contains(element["hidden"]))
    isInRow = true
  }
}

/// A row between its start tag and its end tag. A cell without a reference comes after the cell before it.
struct OpenRow {
  /// The most bytes that the cells of a row may hold together: 8 MiB, a hundred times what people type.
  static let byteLimit = 8 << 20

  var row = SheetRow()
  private var hasOwnNumber = true
  private var lastColumn = 0

  /// Begins the next row. Without a number it takes that of its first cell, or one more than the row before.
  mutating func begin(number: Int?, isHidden: Bool) {
    row.begin()
    row.isHidden = isHidden
    row.number = number ?? row.number + 1
    hasOwnNumber = number != nil
    lastColumn = 0
  }

  /// Forgets the row that was begun after row `last`.
  mutating func abandon(after last: Int) { row.number = last }

  /// The column of the next cell, which is at `reference` if it has one; `nil` if it is off the sheet or out of order.
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

/// What a sheet's part says after its rows, and whether all of it was read.
package struct SheetSummary: Hashable, Sendable {
  /// How many merged ranges are kept.
  package static let mergedRangeLimit = 1000

  /// The first thousand merged ranges, in the order of the part; each has its value in its first cell.
  package private(set) var mergedRanges: [CellRange] = []
  /// How many merged ranges there are in all.
  package private(set) var mergedRangeCount = 0
  /// Whether the part was read to its verified end. If not, the caller stopped early, and nothing here is complete.
  package internal(set) var isWhole = false

  mutating func add(_ range: CellRange) {
    mergedRangeCount += 1
    if mergedRanges.count < SheetSummary.mergedRangeLimit { mergedRanges.append(range) }
  }
}
