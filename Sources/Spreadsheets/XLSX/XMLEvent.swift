/// What a parser meets on its way through a part.
enum XMLEvent: Hashable {
  case start(XMLElement)
  case end(XMLName)
  /// A piece of text; a longer text comes in several.
  case text(String)
}

/// A start tag: its name and its attributes, without namespace declarations.
struct XMLElement: Hashable {
  let name: XMLName
  let attributes: [XMLAttribute]

  subscript(local: String, in namespace: OfficeNamespace = .none) -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }
}

struct XMLAttribute: Hashable {
  let name: XMLName
  let value: String
}

/// A name as its namespace means it, whatever prefix the writer of the part chose.
struct XMLName: Hashable {
  let namespace: OfficeNamespace
  let local: String

  static func spreadsheet(_ local: String) -> XMLName { XMLName(namespace: .spreadsheet, local: local) }
}
