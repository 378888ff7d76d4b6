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
      <Relationship Id="rId3" Type="\(office)/styles" Target="styles.xml"/>
    </Relationships>
    """
  static let oneSheet = workbook(#"<sheets><sheet name="Referrals" sheetId="1" r:id="rId1"/></sheets>"#)

  let file: PackageOnDisk

  /// A workbook of one sheet, whose `sheetData` holds `rows`, of the shared strings `items` and of the `styles`.
  init(
    workbook: String = oneSheet, rows: String = "", items: String = "", styles: String = "",
    behindRows: String = ""
  ) throws {
    try self.init(
      workbook: workbook,
      sheet:
        #"<worksheet xmlns="\#(WorkbookOnDisk.main)"><sheetData>\#(rows)</sheetData>\#(behindRows)</worksheet>"#,
      items: items, styles: styles)
  }

  init(
    workbook: String = oneSheet, workbookRelationships: String = workbookRelationships,
    sheet: String, items: String = "", styles: String = ""
  ) throws {
    file = try PackageOnDisk(parts: [
      "[Content_Types].xml": WorkbookOnDisk.contentTypes,
      "_rels/.rels": WorkbookOnDisk.rootRelationships,
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": workbookRelationships,
      "xl/worksheets/sheet1.xml": sheet,
      "xl/sharedStrings.xml": #"<sst xmlns="\#(WorkbookOnDisk.main)">\#(items)</sst>"#,
      "xl/styles.xml": #"<styleSheet xmlns="\#(WorkbookOnDisk.main)">\#(styles)</styleSheet>"#,
    ])
  }

  /// A workbook's own part with this content.
  static func workbook(_ content: String) -> String {
    #"<workbook xmlns="\#(main)" xmlns:r="\#(office)">\#(content)</workbook>"#
  }

  func open() throws(XLSXError) -> XLSXWorkbook { try XLSXWorkbook(in: XLSXPackage(at: file.path)) }

  /// All rows of the first sheet.
  func rows() throws -> [SheetRow] {
    let workbook = try open()
    var rows: [SheetRow] = []
    try workbook.forEachRow(of: workbook.sheets[0]) { row in
      rows.append(copy row)
      return true
    }
    return rows
  }

  /// What the cells of the first sheet hold, by their references.
  func values() throws -> [String: CellText] {
    let cells = try rows().flatMap(\.texts).map { ($0.key, $0.value) }
    return Dictionary(uniqueKeysWithValues: cells)
  }
}
