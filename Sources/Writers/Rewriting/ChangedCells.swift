import Spreadsheets

/// The part of a sheet in which some cells get another format or other contents: cells that are not there are made, all others
/// stay as they are.
struct ChangedCells {
  /// A cell that is changed.
  struct Cell: Hashable {
    enum Contents: Hashable {
      case asTheyAre, none
      case text(String)
    }

    let row: Int
    let column: Int
    var contents = Contents.asTheyAre

    var reference: String { "\(CellReference.letters(ofColumn: column))\(row)" }
  }

  /// The format of a changed cell, by its place in the list and by the format that it, its row or its column has.
  typealias Format = (_ index: Int, _ own: Int?) -> Int?

  private let bytes: [UInt8]
  private let cells: [Cell]
  private(set) var edits = PartEdits()
  /// The cells that hold a formula, and would hold something else.
  private(set) var formulas: [Cell] = []
  private var prefix = ""
  /// The next cell to change.
  private var next = 0
  /// The formats of columns, for cells that are made.
  private var columns: [(range: ClosedRange<Int>, format: Int)] = []
  /// The start of a cell whose contents are replaced.
  private var replaced: (tag: TagScan.Tag, cell: Cell, format: Int?)?

  /// Changes cells, which are in the order of rows and columns.
  init(_ bytes: [UInt8], _ cells: [Cell], by format: Format) {
    self.bytes = bytes
    self.cells = cells
    read(by: format)
  }

  /// The row that is open, and where in it the reading is.
  private struct OpenRow {
    let tag: TagScan.Tag
    let number: Int
    let format: Int?
    var column = 0
    var isSpread = false
  }

  private mutating func read(by format: Format) {
    var scan = TagScan(bytes)
    var lastRow = 0
    var row: OpenRow?
    var isInData = false
    while let tag = scan.next() {
      let name = bytes.name(of: tag)
      if tag.depth == 0, tag.kind != .end { prefix = bytes.prefix(of: tag) }
      switch (name, tag.kind) {
      case ("dimension", .start) where tag.depth == 1, ("dimension", .empty) where tag.depth == 1: widen(tag)
      case ("col", .start), ("col", .empty): addColumn(tag)
      case ("sheetData", .start) where tag.depth == 1: isInData = true
      case ("sheetData", .end) where tag.depth == 1:
        isInData = false
        edits.insert(rows(before: Int.max, by: format), at: tag.range.lowerBound)
      case ("sheetData", .empty) where tag.depth == 1:
        edits.append(rows(before: Int.max, by: format), before: tag, in: bytes)
      case ("row", .start) where isInData && tag.depth == 2, ("row", .empty) where isInData && tag.depth == 2:
        let number = self.number(of: tag, after: lastRow, scan)
        let made = rows(before: number, by: format)
        if !made.isEmpty {
          edits.insert(made, at: tag.range.lowerBound)
          if bytes.place(of: "r", in: tag) == nil { edits.set("r", to: "\(number)", of: tag, in: bytes) }
        }
        lastRow = number
        let open = OpenRow(tag: tag, number: number, format: self.format(of: tag))
        if tag.kind == .start { row = open } else { close(open, at: tag, by: format) }
      case ("row", .end) where isInData && tag.depth == 2:
        if let open = row { close(open, at: tag, by: format) }
        row = nil
      case ("c", .start) where isInData && tag.depth == 3, ("c", .empty) where isInData && tag.depth == 3:
        if row != nil { read(cell: tag, in: &row, by: format) }
      case ("c", .end) where isInData && tag.depth == 3: endCell(at: tag)
      case ("f", .start), ("f", .empty): if let replaced { formulas.append(replaced.cell) }
      default: break
      }
    }
  }

  /// The number of a row: its own, or that of its first cell, or one more than the row before.
  private func number(of tag: TagScan.Tag, after last: Int, _ scan: TagScan) -> Int {
    if let own = bytes.value(of: "r", in: tag).flatMap({ Int($0) }) { return own }
    var ahead = scan
    guard tag.kind == .start, let cell = ahead.next(), bytes.name(of: cell) == "c",
      let reference = bytes.value(of: "r", in: cell).flatMap({ CellReference($0) })
    else { return last + 1 }
    return reference.row
  }

  private func format(of row: TagScan.Tag) -> Int? {
    guard ["1", "true"].contains(bytes.value(of: "customFormat", in: row)) else { return nil }
    return bytes.value(of: "s", in: row).flatMap { Int($0) }
  }

  private mutating func addColumn(_ tag: TagScan.Tag) {
    guard let first = bytes.value(of: "min", in: tag).flatMap({ Int($0) }),
      let last = bytes.value(of: "max", in: tag).flatMap({ Int($0) }), first <= last,
      let format = bytes.value(of: "style", in: tag).flatMap({ Int($0) })
    else { return }
    columns.append((first...last, format))
  }

  /// Widens the range that the sheet says it uses, where a cell beyond it gets a text.
  private mutating func widen(_ tag: TagScan.Tag) {
    guard let own = bytes.value(of: "ref", in: tag).flatMap({ CellRange($0) }) else { return }
    var (column, row) = (own.last.column, own.last.row)
    for cell in cells {
      guard case .text = cell.contents else { continue }
      (column, row) = (max(column, cell.column), max(row, cell.row))
    }
    guard (column, row) != (own.last.column, own.last.row),
      let last = CellReference(column: column, row: row)
    else { return }
    edits.set("ref", to: "\(own.first):\(last)", of: tag, in: bytes)
  }

  private mutating func read(cell tag: TagScan.Tag, in row: inout OpenRow?, by format: Format) {
    guard var open = row else { return }
    let own = bytes.value(of: "r", in: tag).flatMap { CellReference($0) }
    open.column = own?.column ?? open.column + 1
    let made = cells(of: open, before: open.column, by: format)
    var isNamed = own != nil
    if !made.isEmpty {
      edits.insert(made, at: tag.range.lowerBound)
      spread(&open)
    }
    if next < cells.count, cells[next].row == open.number, cells[next].column == open.column {
      let cell = cells[next]
      let changed = format(next, bytes.value(of: "s", in: tag).flatMap { Int($0) })
      next += 1
      if cell.contents == .asTheyAre {
        if let changed { edits.set("s", to: "\(changed)", of: tag, in: bytes) }
      } else {
        isNamed = true
        replaced = (tag, cell, changed)
        if tag.kind == .empty { endCell(at: tag) }
      }
    }
    if !made.isEmpty, !isNamed {
      edits.set("r", to: "\(CellReference.letters(ofColumn: open.column))\(open.number)", of: tag, in: bytes)
    }
    row = open
  }

  private mutating func endCell(at end: TagScan.Tag) {
    guard let (start, cell, format) = replaced else { return }
    replaced = nil
    edits.replace(start.range.lowerBound..<end.range.upperBound, with: element(of: cell, format))
  }

  /// Makes the cells at the end of a row that are not there; `end` is its end tag, or the row itself if it is empty.
  private mutating func close(_ row: OpenRow, at end: TagScan.Tag, by format: Format) {
    let made = cells(of: row, before: Int.max, by: format)
    guard !made.isEmpty else { return }
    edits.append(made, before: end, in: bytes)
    var row = row
    spread(&row)
  }

  /// Widens the hint of a row that has a cell now where it says that it has none.
  private mutating func spread(_ row: inout OpenRow) {
    guard !row.isSpread else { return }
    row.isSpread = true
    if let spans = bytes.place(of: "spans", in: row.tag) {
      edits.replace(spans, with: "1:\(CellReference.lastColumn)")
    }
  }

  /// The cells to be made in a row before a column.
  private mutating func cells(of row: OpenRow, before column: Int, by format: Format) -> String {
    var made = ""
    while next < cells.count, cells[next].row == row.number, cells[next].column < column {
      made += cell(row.format, by: format)
    }
    return made
  }

  /// The rows to be made before a row.
  private mutating func rows(before number: Int, by format: Format) -> String {
    var made = ""
    while next < cells.count, cells[next].row < number {
      let row = cells[next].row
      made += "<\(prefix)row r=\"\(row)\">"
      while next < cells.count, cells[next].row == row { made += cell(nil, by: format) }
      made += "</\(prefix)row>"
    }
    return made
  }

  /// The next cell, which is not there yet.
  private mutating func cell(_ ofRow: Int?, by format: Format) -> String {
    let cell = cells[next]
    let own = ofRow ?? columns.first { $0.range.contains(cell.column) }?.format
    defer { next += 1 }
    return element(of: cell, format(next, own))
  }

  private func element(of cell: Cell, _ format: Int?) -> String {
    let start = "<\(prefix)c r=\"\(cell.reference)\"" + (format.map { " s=\"\($0)\"" } ?? "")
    guard case .text(let text) = cell.contents else { return start + "/>" }
    return start + " t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">"
      + text.encodingEscapes().asXML + "</\(prefix)t></\(prefix)is></\(prefix)c>"
  }
}
