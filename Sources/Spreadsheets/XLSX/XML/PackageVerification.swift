import CExpat

extension XLSXPackage {
  /// Checks that the file is whole: reads every part to its end, and parses those that are XML.
  ///
  /// A checksum is not enough: a program that runs out of temporary space stores parts that are cut off, with checksums
  /// that match. `show` is called with the name and the bytes of each part. Parts that were read to their end already can
  /// be skipped.
  package func verify(
    skipping read: Set<String> = [],
    showing show: (_ part: String, _ bytes: Span<UInt8>) -> Void = { _, _ in }
  ) throws(XLSXError) {
    let contentTypes = "[Content_Types].xml"
    guard partNames.contains(contentTypes) else { throw .missingPart(contentTypes) }
    for name in partNames where !read.contains(name) {
      if isXML(name) {
        try verifyXML(name, showing: show)
      } else {
        try streamPart(name) { show(name, $0) }
      }
    }
    try requireUnchanged()
  }

  private func verifyXML(
    _ name: String, showing show: (_ part: String, _ bytes: Span<UInt8>) -> Void
  ) throws(XLSXError) {
    let syntax = XMLSyntax(part: name)
    try streamPart(name) { (bytes: Span<UInt8>) throws(XLSXError) in
      try syntax.check(bytes)
      show(name, bytes)
    }
    try syntax.finish()
  }

  private func isXML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }
}

/// A parser that only checks whether a part is well-formed XML, in a small part of the time that events would take.
@safe struct XMLSyntax: ~Copyable {
  private let parser: XML_Parser
  private let part: String

  /// A parser for the part of this name, which errors mention.
  init(part: String) {
    guard let made = unsafe XML_ParserCreateNS(nil, XMLStream.separator) else {
      Memory.isExhausted()
    }
    unsafe parser = made
    self.part = part
    // A workbook has no document type, and without one no entity can be declared.
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

  /// Ends the input; throws if the part is cut off.
  func finish() throws(XLSXError) { try check(unsafe XML_Parse(parser, nil, 0, 1)) }

  private func check(_ status: XML_Status) throws(XLSXError) {
    guard status != XML_STATUS_OK else { return }
    if unsafe XML_GetErrorCode(parser) == XML_ERROR_ABORTED { throw .documentType(part: part) }
    let line = unsafe XML_GetCurrentLineNumber(parser)
    let column = unsafe XML_GetCurrentColumnNumber(parser)
    throw .malformedXML(part: part, line: Int(line), column: Int(column) + 1)
  }
}
