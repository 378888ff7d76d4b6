/// A workbook opened for reading: its sheets in order, and their rows one at a time.
package struct XLSXWorkbook: ~Copyable {
  private let file: XLSXPackage
  private let values: CellValues
  /// The part of the texts that cells share, which was read to its end; `nil` where there is none.
  package let stringsPart: String?
  /// All sheets in the order of their tabs; a chart sheet is among them and has no rows.
  package let sheets: [XLSXSheet]

  /// How the workbook counts days; dates are read by it already.
  package var dateSystem: DateSystem { values.dateSystem }

  /// Reads the workbook's parts apart from its sheets.
  package init(in file: consuming XLSXPackage) throws(XLSXError) {
    let (contents, relationships) = try XLSXWorkbook.contents(of: file)
    var values = CellValues(dateSystem: contents.dateSystem)
    let stringsPart = try relationships.target(kind: "sharedStrings")
    if let strings = stringsPart {
      values.sharedStrings = try SharedStrings(part: strings, of: file)
    }
    if let styles = try relationships.target(kind: "styles") {
      values.formats = try CellFormats(part: styles, of: file)
    }
    self.values = values
    self.stringsPart = stringsPart
    sheets = contents.sheets
    self.file = file
  }

  /// The sheets of a workbook, of which nothing else is read.
  package static func sheets(of file: borrowing XLSXPackage) throws(XLSXError) -> [XLSXSheet] {
    try contents(of: file).workbook.sheets
  }

  private static func contents(
    of file: borrowing XLSXPackage
  ) throws(XLSXError) -> (workbook: WorkbookPart, relationships: Relationships) {
    if let other = try file.otherKind() { throw .notAWorkbook(other) }
    guard let part = try Relationships(of: "", in: file).target(kind: "officeDocument") else {
      throw .unexpectedContent(part: "_rels/.rels", found: "no relationship leads to a workbook")
    }
    let relationships = try Relationships(of: part, in: file)
    return (try WorkbookPart(part, of: file, relationships: relationships), relationships)
  }

  /// Lends the bytes of the file itself to `body`, chunk by chunk, for a digest of what is parsed.
  ///
  /// Throws `.changedWhileRead` at the end where the file was written to since it was opened.
  package func forEachChunk(_ body: (Span<UInt8>) throws(XLSXError) -> Void) throws(XLSXError) {
    try file.forEachChunk(body)
  }

  /// Hands the rows that `sheet` stores to `body`, in the order of the part, until that returns `false`.
  ///
  /// Rows without a trace are not stored. Memory is that of one row, which the next one reuses. Rows are provisional:
  /// only when this returns a summary that `isWhole` was the part read to its verified end, and may they be counted.
  /// When it throws, the rows handed out before came from a sheet that is broken further down.
  @discardableResult package func forEachRow(
    of sheet: XLSXSheet, _ body: (borrowing SheetRow) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> SheetSummary {
    var scan = PartScan(SheetReader(part: sheet.part, values: values), part: sheet.part)
    guard try file.scanPart(sheet.part, with: &scan, { (reader) throws(XLSXError) in try body(reader.row) })
    else {
      return SheetSummary()
    }
    try file.requireUnchanged()
    return scan.items.wholeSummary
  }
}
