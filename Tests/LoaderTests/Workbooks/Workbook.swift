import CZip
import Glibc
import Records
import SystemPackage
import Testing

@testable import Loader

/// A cell of a workbook that a test writes.
enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, Sendable {
  /// A text stored in its cell.
  case text(String)
  /// A shared text, by its index.
  case shared(Int)
  case number(String)
  /// A number with the format of a date.
  case day(String)
  case boolean(Bool)
  case error(String)
  /// A formula without a stored result.
  case formula(String)
  /// A number that is shown with the word "weeks".
  case weeks(Int)
  case blank

  init(stringLiteral text: String) { self = text.isEmpty ? .blank : .text(text) }
  init(integerLiteral number: Int) { self = .number(String(number)) }

  /// The XML of the cell at `reference`.
  func xml(at reference: String) -> String {
    switch self {
    case .text(let text):
      #"<c r="\#(reference)" t="inlineStr"><is><t xml:space="preserve">\#(Cell.escaped(text))</t></is></c>"#
    case .shared(let index): #"<c r="\#(reference)" t="s"><v>\#(index)</v></c>"#
    case .number(let number): #"<c r="\#(reference)"><v>\#(number)</v></c>"#
    case .day(let serial): #"<c r="\#(reference)" s="1"><v>\#(serial)</v></c>"#
    case .boolean(let isTrue): #"<c r="\#(reference)" t="b"><v>\#(isTrue ? 1 : 0)</v></c>"#
    case .error(let name): #"<c r="\#(reference)" t="e"><v>\#(name)</v></c>"#
    case .formula(let formula): #"<c r="\#(reference)"><f>\#(Cell.escaped(formula))</f></c>"#
    case .weeks(let number): #"<c r="\#(reference)" s="2"><v>\#(number)</v></c>"#
    case .blank: #"<c r="\#(reference)" s="1"/>"#
    }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

/// A sheet of a workbook that a test writes.
struct Sheet: Sendable {
  static let header: [Cell] = [
    "reference", "date_received", "date_considered", "referring_agency", "child_age", "outcome",
  ]

  let name: String
  var state = "visible"
  /// How many blank columns and rows come before the table.
  var offset = (columns: 0, rows: 0)
  var rows: [[Cell]]
  /// The numbers of the rows that are hidden.
  var hidden: Set<Int> = []
  /// The XML after the rows.
  var afterRows = ""

  /// A sheet with a header, the usual one unless another is given, and `rows`, the first on row 2.
  init(_ name: String, header: [Cell] = header, _ rows: [Cell]...) {
    self.init(name, header: header, rows: rows)
  }

  init(header: [Cell] = header, _ rows: [Cell]...) { self.init("Referrals", header: header, rows: rows) }

  private init(_ name: String, header: [Cell], rows: [[Cell]]) {
    self.name = name
    self.rows = (header.isEmpty ? [] : [header]) + rows
  }

  var xml: String {
    let rows = rows.enumerated().map { index, cells in
      let number = index + 1 + offset.rows
      let cells = cells.enumerated().map { column, cell in
        cell.xml(at: "\(Sheet.letters(ofColumn: column + offset.columns))\(number)")
      }
      let isHidden = hidden.contains(number) ? #" hidden="1""# : ""
      return #"<row r="\#(number)"\#(isHidden)>\#(cells.joined())</row>"#
    }
    return """
      <worksheet xmlns="\(Workbook.main)"><sheetData>\(rows.joined())</sheetData>\(afterRows)</worksheet>
      """
  }

  private static func letters(ofColumn index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
  }
}

/// A workbook that a test writes part by part, in a folder of its own.
struct Workbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private let folder: TemporaryFolder
  let file: InputFile

  init(_ sheets: Sheet..., strings: [String] = [], countsFrom1904: Bool = false) throws {
    try self.init(sheets, strings: strings, countsFrom1904: countsFrom1904)
  }

  init(_ sheets: [Sheet], strings: [String] = [], countsFrom1904: Bool = false) throws {
    let tabs = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" state="\#(sheet.state)" r:id="rId\#(index + 1)"/>"#
    }
    let links = sheets.indices.map { index in
      Workbook.link("rId\(index + 1)", to: "worksheets/sheet\(index + 1).xml", kind: "worksheet")
    }
    let parts = [
      ("[Content_Types].xml", #"<Types xmlns="\#(Workbook.package)/content-types"/>"#),
      ("_rels/.rels", Workbook.links([Workbook.link("rId1", to: "xl/workbook.xml", kind: "officeDocument")])),
      (
        "xl/workbook.xml",
        #"<workbook xmlns="\#(Workbook.main)" xmlns:r="\#(Workbook.office)">"#
          + #"<workbookPr date1904="\#(countsFrom1904 ? 1 : 0)"/><sheets>\#(tabs.joined())</sheets></workbook>"#
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Workbook.links(
          links + [
            Workbook.link("rIdS", to: "sharedStrings.xml", kind: "sharedStrings"),
            Workbook.link("rIdF", to: "styles.xml", kind: "styles"),
          ])
      ),
      (
        "xl/sharedStrings.xml",
        #"<sst xmlns="\#(Workbook.main)">"#
          + strings.map { "<si><t>\(Cell.escaped($0))</t></si>" }.joined() + "</sst>"
      ),
      (
        "xl/styles.xml",
        #"<styleSheet xmlns="\#(Workbook.main)"><numFmts>"#
          + #"<numFmt numFmtId="200" formatCode="0 &quot;weeks&quot;"/></numFmts>"#
          + #"<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs></styleSheet>"#
      ),
    ]
    try self.init(
      parts: parts + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1.xml) })
  }

  /// An archive of these parts, in this order, not compressed.
  init(parts: [(name: String, text: String)], named name: String = "register.xlsx") throws {
    folder = try TemporaryFolder()
    file = InputFile(try folder.write(name, ""))
    let archive = try unsafe #require(zip_open(file.path.string, ZIP_CREATE | ZIP_TRUNCATE, nil))
    for (name, text) in parts { try unsafe Workbook.add(Array(text.utf8), named: name, to: archive) }
    try #require(unsafe zip_close(archive) == 0)
  }

  /// Reads it, with the built-in profile unless another is given.
  func register(by profile: Profile? = nil) throws -> Register {
    try Register(file, by: RegisterReader(by: profile))
  }

  /// Why it cannot be read, with its folder written as `FOLDER`.
  func refusal(by profile: Profile? = nil) -> String? { folder.message { _ = try register(by: profile) } }

  /// Rewrites the file with the bytes as `change` leaves them.
  func change(_ change: (inout [UInt8]) -> Void) throws {
    var bytes = try RegisterBytes.file(OpenFile(at: file.path)).head(1 << 20)
    change(&bytes)
    try folder.write("register.xlsx", bytes)
  }

  private static func link(_ id: String, to target: String, kind: String) -> String {
    #"<Relationship Id="\#(id)" Type="\#(office)/\#(kind)" Target="\#(target)"/>"#
  }

  private static func links(_ links: [String]) -> String {
    #"<Relationships xmlns="\#(package)/relationships">\#(links.joined())</Relationships>"#
  }

  @unsafe private static func add(_ bytes: [UInt8], named name: String, to archive: OpaquePointer) throws {
    // The copy is read when the archive is closed, and freed by it.
    let copy = try unsafe #require(malloc(max(bytes.count, 1)))
    unsafe UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    let source = try unsafe #require(zip_source_buffer(archive, copy, UInt64(bytes.count), 1))
    let index = unsafe zip_file_add(archive, name, source, 0)
    try #require(index >= 0)
    try #require(unsafe zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) == 0)
  }
}
