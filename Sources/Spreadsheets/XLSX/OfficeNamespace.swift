import Glibc

/// The namespaces that reading a workbook needs, each in its transitional and its Strict spelling (ISO/IEC 29500).
enum OfficeNamespace: Hashable {
  case none
  case spreadsheet
  /// Of `r:id`, by which one part names another.
  case officeRelationships
  /// Of the `.rels` parts; it has one spelling only.
  case packageRelationships
  /// Any other: extensions, drawings, properties.
  case other

  private static let known: [(uri: StaticString, namespace: OfficeNamespace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .officeRelationships),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .officeRelationships),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
  ]

  /// The namespace whose URI these bytes are. Every tag asks, so no string is made of them.
  @unsafe init(uri bytes: UnsafeBufferPointer<CChar>) {
    guard let start = bytes.baseAddress else {
      self = .other
      return
    }
    let match = OfficeNamespace.known.first { known in
      guard known.uri.utf8CodeUnitCount == bytes.count else { return false }
      return unsafe memcmp(known.uri.utf8Start, start, bytes.count) == 0
    }
    self = match?.namespace ?? .other
  }
}
