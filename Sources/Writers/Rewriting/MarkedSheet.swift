import Spreadsheets

/// A cell that gets a comment and a colour.
struct MarkedCell: Hashable {
  let row: Int
  let column: Int
  let fill: FilledFormats.Fill
  let note: String

  var reference: String { "\(CellReference.letters(ofColumn: column))\(row)" }
}

/// The part of a sheet in which some cells get a fill.
struct MarkedSheet {
  private let bytes: [UInt8]
  private let survey: Survey
  private let edits: PartEdits

  /// Marks cells, which are in the order of rows and columns, with the formats that `formats` makes.
  init(_ bytes: [UInt8], _ survey: Survey, _ marks: [MarkedCell], by formats: inout FilledFormats) {
    self.bytes = bytes
    self.survey = survey
    let cells = marks.map { ChangedCells.Cell(row: $0.row, column: $0.column) }
    edits =
      ChangedCells(bytes, cells) { index, own in formats.index(of: own ?? 0, filled: marks[index].fill) }
      .edits
  }

  /// The relationship of the drawing that holds the boxes of comments, if there is one.
  var drawing: String? { survey.legacyDrawing.flatMap { bytes.value(of: "id", in: $0, anyPrefix: true) } }

  /// The bytes of the sheet, with a new drawing by its relationship, where it has none.
  func withDrawing(_ id: String?, namespace: String) -> [UInt8] {
    var edits = edits
    if let id {
      edits.insert(
        "<\(survey.prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(id)\"/>",
        at: survey.placeAfterDrawing)
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
}

extension MarkedSheet {
  /// What a sheet says about its cells before any is marked.
  struct Survey {
    /// The first cells of merged ranges by the ranges.
    private(set) var merged: [CellRange] = []
    /// Whether a password or a setting keeps its cells from being changed.
    private(set) var isProtected = false
    fileprivate private(set) var prefix = ""
    fileprivate private(set) var legacyDrawing: TagScan.Tag?
    /// Where an element may be inserted that comes after the drawing.
    fileprivate private(set) var placeAfterDrawing = 0

    init(_ bytes: [UInt8]) {
      var scan = TagScan(bytes)
      while let tag = scan.next() {
        let name = bytes.name(of: tag)
        if tag.depth == 0, tag.kind != .end { prefix = bytes.prefix(of: tag) }
        if tag.depth == 1, tag.kind != .start, MarkedSheet.before.contains(name) {
          placeAfterDrawing = tag.range.upperBound
        }
        switch name {
        case "mergeCell" where tag.kind != .end:
          if let range = bytes.value(of: "ref", in: tag).flatMap({ CellRange($0) }) { merged.append(range) }
        case "sheetProtection" where tag.depth == 1 && tag.kind != .end:
          isProtected = ["1", "true"].contains(bytes.value(of: "sheet", in: tag))
        case "legacyDrawing" where tag.depth == 1 && tag.kind != .end: legacyDrawing = tag
        default: break
        }
      }
    }
  }
}
