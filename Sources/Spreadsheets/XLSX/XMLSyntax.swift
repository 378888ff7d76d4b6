import CExpat

/// A parser that wants to know only whether a part is XML, and listens to nothing of what it says: a large sheet is
/// looked through in a small part of the time that its events would take.
@safe struct XMLSyntax: ~Copyable {
  private let parser: XML_Parser
  private let part: String

  /// A parser for the part of this name, which errors repeat.
  init(part: String) {
    guard let made = unsafe XML_ParserCreateNS(nil, XMLStream.separator) else {
      fatalError("no memory for an XML parser")
    }
    unsafe parser = made
    self.part = part
    // Without a document type no entity is declared; a workbook has none.
    unsafe XML_SetUserData(parser, UnsafeMutableRawPointer(parser))
    unsafe XML_SetStartDoctypeDeclHandler(parser) { parser, _, _, _, _ in
      guard let parser = unsafe parser else { return }
      _ = unsafe XML_StopParser(OpaquePointer(parser), XML_Bool(XML_FALSE))
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Parses the next bytes.
  func check(_ bytes: Span<UInt8>) throws(XLSXError) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe XML_Parse(parser, start, Int32(buffer.count), 0)
    }
    try check(status)
  }

  /// Says that there are no more bytes; a part that is cut off is found out here.
  func finish() throws(XLSXError) { try check(unsafe XML_Parse(parser, nil, 0, 1)) }

  private func check(_ status: XML_Status) throws(XLSXError) {
    guard status != XML_STATUS_OK else { return }
    if unsafe XML_GetErrorCode(parser) == XML_ERROR_ABORTED { throw .documentType(part: part) }
    let line = unsafe XML_GetCurrentLineNumber(parser)
    let column = unsafe XML_GetCurrentColumnNumber(parser)
    throw .malformedXML(part: part, line: Int(line), column: Int(column) + 1)
  }
}
