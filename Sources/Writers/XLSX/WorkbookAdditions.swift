import Spreadsheets
import SystemPackage

/// What libxlsxwriter 1.1.4 cannot write, added to its parts: the language, the styles of headings, and the alternative text
/// of tables.
struct WorkbookAdditions {
  private let contents: WorkbookContents

  init(for contents: WorkbookContents) { self.contents = contents }

  /// Adds everything to the workbook at `path`, which the library has just written there.
  ///
  /// Throws `Errno` if the system refuses, and ``WorkbookError/refused(_:)`` if a part is not as the library writes it.
  func add(to path: FilePath) throws {
    var parts: [String: [UInt8]] = [:]
    let package = try XLSXPackage(at: path)
    for (name, addition) in additions {
      guard let added = addition.added(to: try text(of: name, in: package)) else {
        throw WorkbookError.refused("\(name) is not as libxlsxwriter 1.1.4 writes it")
      }
      parts[name] = Array(added.utf8)
    }
    try XLSXPackage.replace(parts, at: path)
  }

  /// Throws ``OtherContents`` if something is missing from the workbook on disk.
  func verify(in package: borrowing XLSXPackage) throws {
    for (name, addition) in additions {
      guard addition.isIn(try text(of: name, in: package)) else { throw OtherContents(place: name) }
    }
  }

  /// The addition to each part. The library numbers tables in the order of their sheets.
  private var additions: [(part: String, addition: any PartAddition)] {
    let tables = contents.sheets.flatMap(\.tables).enumerated().map { index, table in
      ("xl/tables/table\(index + 1).xml", TableDescription(of: table) as any PartAddition)
    }
    let charts = contents.sheets.flatMap(\.charts).indices.map { index in
      ("xl/charts/chart\(index + 1).xml", ChartLanguage() as any PartAddition)
    }
    return [("docProps/core.xml", DocumentLanguage()), ("xl/styles.xml", HeadingStyles(of: contents.sheets))]
      + tables + charts
  }

  private func text(of part: String, in package: borrowing XLSXPackage) throws -> String {
    String(decoding: try package.readPart(part), as: UTF8.self)
  }
}

/// An addition to one part.
protocol PartAddition {
  /// The part's text with the addition, or `nil` if the part is not as the library writes it.
  func added(to part: String) -> String?

  /// Whether the part has it.
  func isIn(_ part: String) -> Bool
}

extension String {
  /// The text with `new` instead of `old`, or `nil` unless `old` is in it exactly once.
  func replacingOnly(_ old: String, with new: String) -> String? {
    guard let range = rangeOfBytes(of: old), self[range.upperBound...].rangeOfBytes(of: old) == nil else {
      return nil
    }
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

/// Gives headings the styles Heading 1 and Heading 2, which screen readers look for. Cells without a format get the font of
/// all others, from which Excel calculates the widths of columns.
struct HeadingStyles: PartAddition {
  /// A built-in style by its number in the file format (ECMA-376, part 1, 18.8.7).
  private struct Named {
    let name: String
    let builtIn: Int
    let style: WorkbookContents.Style
  }

  private static let named = [
    Named(name: "Heading 1", builtIn: 16, style: .heading),
    Named(name: "Heading 2", builtIn: 17, style: .subheading),
  ]

  private let used: [Named]

  /// All of them, or those that a workbook of these sheets has: the library writes no other formats.
  init(of sheets: [WorkbookContents.Sheet]? = nil) {
    used = HeadingStyles.named.filter { named in
      sheets?.contains { $0.lines.joined().contains { $0.style == named.style } } ?? true
    }
  }

  func added(to part: String) -> String? {
    var part = part.replacingOnly(
      """
      <font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>
      """,
      with: """
        <font><sz val="12"/><color theme="1"/><name val="\(WorkbookContents.Style.font)"/><family val="2"/></font>
        """)
    var (formats, names) = ("", "")
    for (index, named) in used.enumerated() {
      guard let font = font(of: named.style, in: part ?? "") else { return nil }
      let looks = "fontId=\"\(font)\" fillId=\"0\" borderId=\"0\""
      formats += "<xf numFmtId=\"0\" \(looks)/>"
      names += "<cellStyle name=\"\(named.name)\" xfId=\"\(index + 1)\" builtinId=\"\(named.builtIn)\"/>"
      part = part?.replacingOnly("\(looks) xfId=\"0\"", with: "\(looks) xfId=\"\(index + 1)\"")
    }
    let count = "count=\"\(used.count + 1)\""
    return part?.replacingOnly("<cellStyleXfs count=\"1\">", with: "<cellStyleXfs \(count)>")?
      .replacingOnly("</cellStyleXfs>", with: "\(formats)</cellStyleXfs>")?
      .replacingOnly("<cellStyles count=\"1\">", with: "<cellStyles \(count)>")?
      .replacingOnly("</cellStyles>", with: "\(names)</cellStyles>")
  }

  func isIn(_ part: String) -> Bool {
    used.allSatisfy { part.containsBytes(of: "name=\"\($0.name)\" xfId=") }
  }

  /// The index of a heading's font in the part; no other format uses it.
  private func font(of style: WorkbookContents.Style, in part: String) -> Int? {
    part.split(separator: "<font>").dropFirst()
      .firstIndex { $0.hasPrefix("<b/><sz val=\"\(Int(style.face.points))\"/>") }.map { $0 - 1 }
  }
}

/// A table's alternative text: its title, and a summary of its rows and columns.
///
/// It is in an extension of the table's part (Office Open XML extensions of Microsoft, MS-XLSX, 2.6.84 CT_Table), which
/// other programs ignore.
struct TableDescription: PartAddition {
  private let element: String

  init(of table: WorkbookContents.TableRange) {
    let (title, summary) = (table.title.asAttribute, table.summary.asAttribute)
    element = """
      <extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" \
      xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
      <x14:table altText="\(title)" altTextSummary="\(summary)"/></ext></extLst>
      """
  }

  func added(to part: String) -> String? {
    part.replacingOnly("</table>", with: "\(element)</table>")
  }

  func isIn(_ part: String) -> Bool { part.containsBytes(of: element) }
}

extension String {
  /// The text on one line, as the value of an attribute in XML.
  fileprivate var asAttribute: String {
    let line = CellText.oneLine(self)
    guard line.utf8.contains(where: "&<>\"".utf8.contains) else { return line }
    return line.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

/// The language of a chart's words, which the library writes as American English.
struct ChartLanguage: PartAddition {
  private static let own = "\"en-US\""
  private static let meant = "\"en-GB\""

  func added(to part: String) -> String? {
    let parts = part.split(separator: ChartLanguage.own, omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.joined(separator: ChartLanguage.meant) : nil
  }

  func isIn(_ part: String) -> Bool {
    part.containsBytes(of: "<c:lang val=\(ChartLanguage.meant)/>")
      && !part.containsBytes(of: ChartLanguage.own)
  }
}

/// The language of the workbook, British English, which screen readers need to pronounce it (Web Content Accessibility
/// Guidelines 2.2, criterion 3.1.1).
struct DocumentLanguage: PartAddition {
  private let element = "<dc:language>en-GB</dc:language>"

  func added(to part: String) -> String? {
    part.replacingOnly("</cp:coreProperties>", with: "\(element)</cp:coreProperties>")
  }

  func isIn(_ part: String) -> Bool { part.containsBytes(of: element) }
}

extension StringProtocol {
  /// Where the bytes of `text` are first found; comparing characters, which Unicode can write in several ways, takes a
  /// hundred times as long.
  func rangeOfBytes(of text: String) -> Range<Index>? {
    let sought = text.utf8Span.span
    guard !sought.isEmpty else { return startIndex..<startIndex }
    var start = startIndex
    while let index = utf8[start...].firstIndex(of: sought[0]) {
      var end = index
      var matched = 0
      while matched < sought.count, end < endIndex, utf8[end] == sought[matched] {
        utf8.formIndex(after: &end)
        matched += 1
      }
      if matched == sought.count { return index..<end }
      start = utf8.index(after: index)
    }
    return nil
  }

  /// Whether the bytes of `text` are found in it.
  func containsBytes(of text: String) -> Bool { rangeOfBytes(of: text) != nil }
}
