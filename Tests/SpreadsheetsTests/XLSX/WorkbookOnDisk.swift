@testable import Spreadsheets

/// The smallest workbook that can be read, in which a test spells out the part that it is about.
struct WorkbookOnDisk {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>"
  static let rootRelationships = """
    <Relationships xmlns="\(relationships)">
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>
    </Relationships>
    """
  static let workbookRelationships = """
    <Relationships xmlns="\(relationships)">
      <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>
    </Relationships>
    """
  static let oneSheet = workbook(#"<sheets><sheet name="Referrals" sheetId="1" r:id="rId1"/></sheets>"#)

  let file: PackageOnDisk

  /// A workbook of one sheet, whose `sheetData` holds `rows`, and of the shared strings `items`.
  init(rows: String = "", items: String = "") throws {
    try self.init(
      sheet: #"<worksheet xmlns="\#(WorkbookOnDisk.main)"><sheetData>\#(rows)</sheetData></worksheet>"#,
      items: items)
  }

  init(
    workbook: String = oneSheet, workbookRelationships: String = workbookRelationships,
    sheet: String, items: String = ""
  ) throws {
    file = try PackageOnDisk(parts: [
      "[Content_Types].xml": WorkbookOnDisk.contentTypes,
      "_rels/.rels": WorkbookOnDisk.rootRelationships,
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": workbookRelationships,
      "xl/worksheets/sheet1.xml": sheet,
      "xl/sharedStrings.xml": #"<sst xmlns="\#(WorkbookOnDisk.main)">\#(items)</sst>"#,
    ])
  }

  /// A workbook's own part with this content.
  static func workbook(_ content: String) -> String {
    #"<workbook xmlns="\#(main)" xmlns:r="\#(office)">\#(content)</workbook>"#
  }

  /// All rows of the first sheet.
  func rows() throws -> [SheetRow] {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: file.path))
    var rows: [SheetRow] = []
    try workbook.forEachRow(of: workbook.sheets[0]) { rows.append($0) }
    return rows
  }

  /// What the cells of the first sheet hold, by their references.
  func values() throws -> [String: CellValue] {
    let cells = try rows().flatMap(\.cells).map { ("\($0.reference)", $0.value) }
    return Dictionary(uniqueKeysWithValues: cells)
  }
}
