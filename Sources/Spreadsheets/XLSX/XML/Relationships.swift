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

  /// The most relationships of a part: a workbook has one for each sheet and a few more.
  private static let most = 65_536

  private let source: String
  private let relationships: [Relationship]
  /// The first relationship of each id.
  private let byID: [String: Relationship]

  /// Reads the relationships of the part `source`, or of the whole package if that is empty.
  init(of source: String, in file: borrowing XLSXPackage) throws(XLSXError) {
    self.source = source
    let name = XMLName(namespace: .packageRelationships, local: "Relationship")
    let root = XMLName(namespace: .packageRelationships, local: "Relationships")
    var relationships: [Relationship] = []
    let part = Relationships.part(for: source)
    try file.parsePart(part, roots: [root], limit: XLSXPackage.settingsLimit) {
      (event: XMLEvent) throws(XLSXError) in
      guard case .start(let element) = event, element.name == name else { return }
      guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else {
        throw .unexpectedContent(part: part, found: "a relationship has no id, type or target")
      }
      guard relationships.count < Relationships.most else {
        throw .contentOverLimit(part: part, found: "has more than \(Relationships.most) relationships")
      }
      let isExternal = element["TargetMode"] == "External"
      relationships.append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
    }
    self.relationships = relationships
    byID = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The part that the relationship `id` leads to.
  func target(id: String) throws(XLSXError) -> String {
    guard let found = byID[id] else {
      throw .unexpectedContent(part: Relationships.part(for: source), found: "there is no relationship \(id)")
    }
    return try target(of: found)
  }

  /// Whether the relationship `id` leads to a sheet of macros, as Excel 4 had them; its cells are a program.
  func isMacroSheet(id: String) -> Bool {
    byID[id].map { $0.type.lowercased().hasSuffix("macrosheet") } ?? false
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
package struct PartPath {
  package let name: String

  /// Resolves `target`, or returns `nil` if it leads out of the package or to a network address.
  package init?(_ target: String, from source: String) {
    let target = XLSXPackage.partName(target)
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
