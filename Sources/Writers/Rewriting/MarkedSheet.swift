import Spreadsheets

/// A cell that gets a comment and a colour.
struct MarkedCell: Hashable {
  let row: Int
  let column: Int
  let fill: FilledFormats.Fill
  let note: String

  var reference: String { "\(CellReference.letters(ofColumn: column))\(row)" }
}

/// The part of a sheet in which some cells get a fill: cells that are not there are made, all others stay as they are.
struct MarkedSheet {
  private let bytes: [UInt8]
  private let marks: [MarkedCell]
  private var edits = PartEdits()
  private var prefix = ""
  /// The next cell to mark.
  private var next = 0
  /// The formats of columns, for cells that are made.
  private var columns: [(range: ClosedRange<Int>, format: Int)] = []
  /// Where an element may be inserted that comes after the drawing.
  private var placeAfterDrawing = 0
  private var legacyDrawing: TagScan.Tag?

  /// Marks cells, which are in the order of rows and columns, with the formats that `formats` makes.
  init(_ bytes: [UInt8], _ marks: [MarkedCell], by formats: inout FilledFormats) {
    self.bytes = bytes
    self.marks = marks
    read(by: &formats)
  }

  /// The relationship of the drawing that holds the boxes of comments, if there is one.
  var drawing: String? { legacyDrawing.flatMap { bytes.value(of: "id", in: $0, anyPrefix: true) } }

  /// The bytes of the sheet, with a new drawing by its relationship, where it has none.
  func withDrawing(_ id: String?, namespace: String) -> [UInt8] {
    var edits = edits
    if let id {
      edits.insert(
        "<\(prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(id)\"/>", at: placeAfterDrawing)
    }
    return edits.applied(to: bytes)
  }

  /// The elements of a sheet that come before its drawing of comments (ECMA-376, part 1, 18.3.1.99).
  private static let before: Set = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate",
    "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
    "hyperlinks",
    "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
    "customProperties",
    "cellWatches", "ignoredErrors", "smartTags", "drawing",
  ]

  /// The row that is open, and where in it the reading is.
  private struct OpenRow {
    let tag: TagScan.Tag
    let number: Int
    let format: Int?
    var column = 0
    var isSpread = false
  }

  private mutating func read(by formats: inout FilledFormats) {
    var scan = TagScan(bytes)
    var lastRow = 0
    var row: OpenRow?
    var isInData = false
    while let tag = scan.next() {
      let name = bytes.name(of: tag)
      if tag.depth == 0, tag.kind != .end { prefix = bytes.prefix(of: tag) }
      if tag.depth == 1, tag.kind != .start, MarkedSheet.before.contains(name) {
        placeAfterDrawing = tag.range.upperBound
      }
      switch (name, tag.kind) {
      case ("legacyDrawing", .start) where tag.depth == 1, ("legacyDrawing", .empty) where tag.depth == 1:
        legacyDrawing = tag
      case ("col", .start), ("col", .empty): addColumn(tag)
      case ("sheetData", .start) where tag.depth == 1: isInData = true
      case ("sheetData", .end) where tag.depth == 1:
        isInData = false
        edits.insert(rows(before: Int.max, by: &formats), at: tag.range.lowerBound)
      case ("sheetData", .empty) where tag.depth == 1:
        edits.append(rows(before: Int.max, by: &formats), before: tag, in: bytes)
      case ("row", .start) where isInData && tag.depth == 2, ("row", .empty) where isInData && tag.depth == 2:
        let number = self.number(of: tag, after: lastRow, scan)
        let made = rows(before: number, by: &formats)
        if !made.isEmpty {
          edits.insert(made, at: tag.range.lowerBound)
          if bytes.place(of: "r", in: tag) == nil { edits.set("r", to: "\(number)", of: tag, in: bytes) }
        }
        lastRow = number
        let open = OpenRow(tag: tag, number: number, format: format(of: tag))
        if tag.kind == .start { row = open } else { close(open, at: tag, by: &formats) }
      case ("row", .end) where isInData && tag.depth == 2:
        if let open = row { close(open, at: tag, by: &formats) }
        row = nil
      case ("c", .start) where isInData && tag.depth == 3, ("c", .empty) where isInData && tag.depth == 3:
        if row != nil { read(cell: tag, in: &row, by: &formats) }
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

  private mutating func read(
    cell tag: TagScan.Tag, in row: inout OpenRow?, by formats: inout FilledFormats
  ) {
    guard var open = row else { return }
    let own = bytes.value(of: "r", in: tag).flatMap { CellReference($0) }
    open.column = own?.column ?? open.column + 1
    let made = cells(of: open, before: open.column, by: &formats)
    if !made.isEmpty {
      edits.insert(made, at: tag.range.lowerBound)
      if own == nil { edits.set("r", to: reference(open.column, open.number), of: tag, in: bytes) }
      spread(&open)
    }
    if next < marks.count, marks[next].row == open.number, marks[next].column == open.column {
      let format = bytes.value(of: "s", in: tag).flatMap { Int($0) } ?? 0
      edits.set("s", to: "\(formats.index(of: format, filled: marks[next].fill))", of: tag, in: bytes)
      next += 1
    }
    row = open
  }

  /// Makes the cells at the end of a row that are not there; `end` is its end tag, or the row itself if it is empty.
  private mutating func close(_ row: OpenRow, at end: TagScan.Tag, by formats: inout FilledFormats) {
    let made = cells(of: row, before: Int.max, by: &formats)
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
  private mutating func cells(
    of row: OpenRow, before column: Int, by formats: inout FilledFormats
  ) -> String {
    var made = ""
    while next < marks.count, marks[next].row == row.number, marks[next].column < column {
      made += cell(marks[next], row.format, by: &formats)
      next += 1
    }
    return made
  }

  /// The rows to be made before a row.
  private mutating func rows(before number: Int, by formats: inout FilledFormats) -> String {
    var made = ""
    while next < marks.count, marks[next].row < number {
      let row = marks[next].row
      made += "<\(prefix)row r=\"\(row)\">"
      while next < marks.count, marks[next].row == row {
        made += cell(marks[next], nil, by: &formats)
        next += 1
      }
      made += "</\(prefix)row>"
    }
    return made
  }

  private func cell(_ mark: MarkedCell, _ format: Int?, by formats: inout FilledFormats) -> String {
    let own = format ?? columns.first { $0.range.contains(mark.column) }?.format ?? 0
    return "<\(prefix)c r=\"\(mark.reference)\" s=\"\(formats.index(of: own, filled: mark.fill))\"/>"
  }

  private func reference(_ column: Int, _ row: Int) -> String {
    "\(CellReference.letters(ofColumn: column))\(row)"
  }
}

extension MarkedSheet {
  /// What a sheet says about its cells before any is marked.
  struct Survey {
    /// The first cells of merged ranges by the ranges.
    private(set) var merged: [CellRange] = []
    /// Whether a password or a setting keeps its cells from being changed.
    private(set) var isProtected = false

    init(_ bytes: [UInt8]) {
      var scan = TagScan(bytes)
      while let tag = scan.next() {
        switch bytes.name(of: tag) {
        case "mergeCell" where tag.kind != .end:
          if let range = bytes.value(of: "ref", in: tag).flatMap({ CellRange($0) }) { merged.append(range) }
        case "sheetProtection" where tag.depth == 1 && tag.kind != .end:
          isProtected = ["1", "true"].contains(bytes.value(of: "sheet", in: tag))
        default: break
        }
      }
    }
  }
}
