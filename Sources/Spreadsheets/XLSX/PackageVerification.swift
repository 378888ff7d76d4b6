extension XLSXPackage {
  /// Reads every part to its end, and parses those of XML, so that a file is known to be whole.
  ///
  /// A checksum is not enough: a program whose temporary folder was full stores parts that are cut off, with checksums
  /// that are right for what is left.
  package func verify() throws(XLSXError) {
    let contentTypes = "[Content_Types].xml"
    guard partNames.contains(contentTypes) else { throw .missingPart(contentTypes) }
    for name in partNames {
      if isXML(name) {
        try verifyXML(name)
      } else {
        try streamPart(name) { _ in }
      }
    }
    try requireUnchanged()
  }

  private func verifyXML(_ name: String) throws(XLSXError) {
    var stream = XMLStream(part: name)
    try streamPart(name) { (bytes: Span<UInt8>) throws(XLSXError) in
      _ = try stream.feed(bytes)
    }
    _ = try stream.finish()
  }

  private func isXML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }
}
