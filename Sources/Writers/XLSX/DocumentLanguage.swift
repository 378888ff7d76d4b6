/// Says in the properties that the workbook is in British English, so that screen readers pronounce it so (Web Content
/// Accessibility Guidelines 2.2, criterion 3.1.1).
struct DocumentLanguage: PartAddition {
  private let element = "<dc:language>en-GB</dc:language>"

  func added(to part: String) -> String? {
    part.replacingOnly("</cp:coreProperties>", with: "\(element)</cp:coreProperties>")
  }

  func isIn(_ part: String) -> Bool { part.containsBytes(of: element) }
}
