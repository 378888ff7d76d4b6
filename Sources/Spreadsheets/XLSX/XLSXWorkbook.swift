/// A workbook opened for reading: its sheets in order, and their rows one at a time.
package struct XLSXWorkbook: ~Copyable {
  private let file: XLSXPackage
  private let sharedStrings: SharedStrings
  /// All sheets in the order of their tabs; a chart sheet is among them and has no rows.
  package let sheets: [XLSXSheet]
  /// Whether dates count days from 1904-01-01, as workbooks of old Macs do, and not from 1900.
  package let usesDateSystem1904: Bool

  /// Reads the workbook's parts apart from its sheets.
  package init(in file: consuming XLSXPackage) throws(XLSXError) {
    guard let part = try Relationships(of: "", in: file).target(kind: "officeDocument") else {
      throw .unexpectedContent(part: "_rels/.rels", found: "no relationship leads to a workbook")
    }
    let relationships = try Relationships(of: part, in: file)
    let contents = try WorkbookPart(part, of: file, relationships: relationships)
    let strings = try relationships.target(kind: "sharedStrings")
    sharedStrings = if let strings { try SharedStrings(part: strings, of: file) } else { SharedStrings() }
    sheets = contents.sheets
    usesDateSystem1904 = contents.usesDateSystem1904
    self.file = file
  }

  /// Hands the rows that `sheet` stores to `body`, in the order of the part; rows without a trace are not stored.
  ///
  /// Memory is that of one row. When this throws, the rows handed out before came from a sheet that is not whole.
  package func forEachRow(
    of sheet: XLSXSheet, _ body: (SheetRow) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    var reader = SheetReader(part: sheet.part, sharedStrings: sharedStrings)
    try file.parsePart(sheet.part, roots: SheetReader.roots) { (event: XMLEvent) throws(XLSXError) in
      if let row = try reader.read(event) { try body(row) }
    }
  }
}
