package import Records
import Spreadsheets
package import SystemPackage

/// The document from which pandoc takes the page, its foot and the styles: A4, British English, an accent, page numbers.
///
/// It shows each style in its place, for whoever wants to change them in Word.
package struct ReferenceDocument: LibraryFile {
  /// Its name among the templates of a partnership.
  package static let name = "reference.docx"

  private let accent: Colour

  package init(accent: Colour = .accent) { self.accent = accent }

  package func write(to path: FilePath) throws { try XLSXPackage.write(parts, at: path) }

  package func verify(at path: FilePath) throws { try XLSXPackage(at: path).verify() }

  /// A part in the folder `word`: its name, and its kind in the lists of the file.
  private struct Part {
    let name: String
    let kind: String
    let bytes: [UInt8]

    var type: String {
      "application/vnd.openxmlformats-officedocument.\(kind == "theme" ? kind : "wordprocessingml.\(kind)")+xml"
    }
  }

  private var parts: [(name: String, bytes: [UInt8])] {
    let others = [
      Part(name: "styles.xml", kind: "styles", bytes: PackageResources.styles_xml),
      Part(name: "theme/theme1.xml", kind: "theme", bytes: PackageResources.theme_xml),
      Part(name: "footer1.xml", kind: "footer", bytes: PackageResources.footer_xml),
    ]
    let all =
      [Part(name: "document.xml", kind: "document.main", bytes: PackageResources.document_xml)] + others
    let types = all.map { "<Override PartName=\"/word/\($0.name)\" ContentType=\"\($0.type)\"/>" }
    let relationships = others.map { ReferenceDocument.relationship($0.kind, to: $0.name) }
    let lists = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        \(types.joined())</Types>
        """
      ),
      (
        "_rels/.rels",
        ReferenceDocument.list([ReferenceDocument.relationship("officeDocument", to: "word/document.xml")])
      ),
      ("word/_rels/document.xml.rels", ReferenceDocument.list(relationships)),
    ]
    return (lists + all.map { ("word/\($0.name)", coloured($0.bytes)) }).map { ($0, Array($1.utf8)) }
  }

  /// A part with the accent in the place of its name.
  private func coloured(_ part: [UInt8]) -> String {
    String(decoding: part, as: UTF8.self).split(separator: "ACCENT", omittingEmptySubsequences: false)
      .joined(separator: accent.hexadecimal)
  }

  private static func relationship(_ kind: String, to target: String) -> String {
    """
    <Relationship Id="\(kind)" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" Target="\(target)"/>
    """
  }

  private static func list(_ relationships: [String]) -> String {
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    \(relationships.joined())</Relationships>
    """
  }
}
