/// A workbook opened for reading: its sheets in order, and their rows one at a time.
package struct XLSXWorkbook: ~Copyable {
  private let file: XLSXPackage
  private let context: CellContext
  /// The part of the shared strings, which was read to its end; `nil` if there is none.
  package let stringsPart: String?
  /// All sheets in the order of their tabs, including chart sheets, which have no rows.
  package let sheets: [XLSXSheet]

  /// How the workbook counts days; cells with dates are converted already.
  package var dateSystem: DateSystem { context.dateSystem }

  /// Reads all parts of the workbook that its sheets need.
  package init(in file: consuming XLSXPackage) throws(XLSXError) {
    let (contents, relationships) = try XLSXWorkbook.contents(of: file)
    var context = CellContext(dateSystem: contents.dateSystem)
    let stringsPart = try relationships.target(kind: "sharedStrings")
    if let strings = stringsPart {
      context.sharedStrings = try SharedStrings(part: strings, of: file)
    }
    if let styles = try relationships.target(kind: "styles") {
      context.formats = try CellFormats(part: styles, of: file)
    }
    self.context = context
    self.stringsPart = stringsPart
    sheets = contents.sheets
    self.file = file
  }

  /// The sheets of a workbook; nothing else of it is read.
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
  /// Throws `.changedWhileRead` at the end if the file was written to since it was opened.
  package func forEachChunk(_ body: (Span<UInt8>) throws(XLSXError) -> Void) throws(XLSXError) {
    try file.forEachChunk(body)
  }

  /// Passes the rows that `sheet` stores to `body`, in the order of the part, until that returns `false`.
  ///
  /// Empty rows are not stored. Memory holds one row, which the next one reuses. Rows are provisional until this returns a
  /// summary that `isWhole`: only then was the part read to its verified end. If it throws, the rows passed before came
  /// from a sheet that is broken further down.
  @discardableResult package func forEachRow(
    of sheet: XLSXSheet, _ body: (borrowing SheetRow) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> SheetSummary {
    var scan = PartScan(SheetReader(part: sheet.part, context: context), part: sheet.part)
    guard try file.scanPart(sheet.part, with: &scan, { (reader) throws(XLSXError) in try body(reader.row) })
    else {
      return SheetSummary()
    }
    try file.requireUnchanged()
    return scan.items.wholeSummary
  }
}

/// What cells refer to outside their sheet.
struct CellContext {
  var sharedStrings = SharedStrings()
  var formats = CellFormats()
  var dateSystem = DateSystem.from1900
}

/// One sheet of a workbook, as the workbook lists it.
package struct XLSXSheet: Hashable, Sendable {
  /// Whether a spreadsheet program shows the sheet. A very hidden sheet cannot be shown from its menus.
  package enum State: String, Hashable, Sendable {
    case visible, hidden, veryHidden
  }

  package let name: String
  package let state: State
  /// The part that holds the sheet's rows.
  package let part: String
}

/// What the workbook's own part says: its sheets and its date system.
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

/// The other parts that a part needs, from the `.rels` part beside it.
///
/// Only relationships that are followed are checked: a hyperlink may lead out of the file, a sheet may not.
struct Relationships {
  private struct Relationship {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool
  }

  private static let types = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  ]

  private let source: String
  private var relationships: [Relationship] = []

  /// Reads the relationships of the part `source`, or of the whole package if that is empty.
  init(of source: String, in file: borrowing XLSXPackage) throws(XLSXError) {
    self.source = source
    let name = XMLName(namespace: .packageRelationships, local: "Relationship")
    let root = XMLName(namespace: .packageRelationships, local: "Relationships")
    var relationships: [Relationship] = []
    let part = Relationships.part(for: source)
    try file.parsePart(part, roots: [root]) { (event: XMLEvent) throws(XLSXError) in
      guard case .start(let element) = event, element.name == name else { return }
      guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else {
        throw .unexpectedContent(part: part, found: "a relationship has no id, type or target")
      }
      let isExternal = element["TargetMode"] == "External"
      relationships.append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
    }
    self.relationships = relationships
  }

  /// The part that the relationship `id` leads to.
  func target(id: String) throws(XLSXError) -> String {
    guard let found = relationships.first(where: { $0.id == id }) else {
      throw .unexpectedContent(part: Relationships.part(for: source), found: "there is no relationship \(id)")
    }
    return try target(of: found)
  }

  /// The part that the first relationship of this kind leads to; `nil` if there is none.
  func target(kind: String) throws(XLSXError) -> String? {
    let types = Relationships.types.map { $0 + kind }
    guard let found = relationships.first(where: { types.contains($0.type) }) else { return nil }
    return try target(of: found)
  }

  private func target(of relationship: Relationship) throws(XLSXError) -> String {
    let path = PartPath(relationship.target, from: source)
    guard !relationship.isExternal, let path else {
      throw .externalTarget(part: Relationships.part(for: source), relationship: relationship.id)
    }
    return path.name
  }

  /// `xl/workbook.xml` has its relationships in `xl/_rels/workbook.xml.rels`.
  private static func part(for source: String) -> String {
    guard let slash = source.lastIndex(of: "/") else { return "_rels/\(source).rels" }
    return "\(source[...slash])_rels/\(source[slash...].dropFirst()).rels"
  }
}

/// The part that a relationship's target names: absolute from the package's root, or relative to its source.
struct PartPath {
  let name: String

  /// Resolves `target`, or returns `nil` if it leads out of the package or to a network address.
  init?(_ target: String, from source: String) {
    guard !target.contains(":"), !target.hasPrefix("//") else { return nil }
    var segments = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
    for segment in target.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..": if segments.popLast() == nil { return nil }
      default: segments.append(segment)
      }
    }
    name = segments.joined(separator: "/")
  }
}
