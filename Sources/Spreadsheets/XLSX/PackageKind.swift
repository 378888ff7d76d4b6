extension XLSXPackage {
  /// What the archive is if its parts show that it is no workbook of this format, or else `nil`.
  func otherKind() throws(XLSXError) -> FileKind? {
    let names = Set(partNames.map { $0.lowercased() })
    if names.contains("xl/workbook.bin") { return .binaryWorkbook }
    if names.contains("word/document.xml") { return .wordDocument }
    if names.contains("ppt/presentation.xml") { return .presentation }
    if names.contains(where: { $0.hasSuffix(".iwa") }) || names.contains("index.zip") { return .numbers }
    if names.contains("mimetype"), try isOpenDocument() { return .openDocument }
    return names.contains("_rels/.rels") || names.contains("[content_types].xml") ? nil : .zip
  }

  private func isOpenDocument() throws(XLSXError) -> Bool {
    try readPart("mimetype", limit: 1 << 20).starts(with: "application/vnd.oasis.opendocument".utf8)
  }
}
