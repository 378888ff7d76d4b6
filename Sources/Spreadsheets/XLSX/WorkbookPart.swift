/// What the workbook's own part says: the sheets, and how dates count.
struct WorkbookPart {
  private(set) var sheets: [XLSXSheet] = []
  private(set) var dateSystem = DateSystem.from1900

  init(
    _ part: String, of file: borrowing XLSXPackage, relationships: Relationships
  ) throws(XLSXError) {
    var sheets: [XLSXSheet] = []
    var dateSystem = DateSystem.from1900
    try file.parsePart(part, roots: [.spreadsheet("workbook")]) { (event: XMLEvent) throws(XLSXError) in
      guard case .start(let element) = event else { return }
      if element.name == .spreadsheet("workbookPr") {
        if ["1", "true"].contains(element["date1904"]) { dateSystem = .from1904 }
      } else if element.name == .spreadsheet("sheet") {
        sheets.append(try XLSXSheet(element, in: part, relationships: relationships))
      }
    }
    self.sheets = sheets
    self.dateSystem = dateSystem
  }
}

extension XLSXSheet {
  fileprivate init(
    _ element: XMLElement, in workbook: String, relationships: Relationships
  ) throws(XLSXError) {
    guard let name = element["name"], let id = element["id", in: .officeRelationships] else {
      throw .unexpectedContent(part: workbook, found: "a sheet has no name or no relationship")
    }
    guard let state = State(rawValue: element["state"] ?? State.visible.rawValue) else {
      throw .unexpectedContent(part: workbook, found: "a sheet is neither visible nor hidden")
    }
    self.init(name: name.decodingEscapes(), state: state, part: try relationships.target(id: id))
  }
}
