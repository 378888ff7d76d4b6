extension XLSXPackage {
  /// Reads every part to its end, and parses those of XML, so that a file is known to be whole.
  ///
  /// A checksum is not enough: a program whose temporary folder was full stores parts that are cut off, with checksums
  /// that are right for what is left. Whoever wants to look at the bytes as well is shown them, with their part's name.
  /// Parts that were read to their end already can be passed over.
  package func verify(
    passingOver read: Set<String> = [],
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
