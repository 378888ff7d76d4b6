extension XLSXPackage {
  /// Parses a part up to its verified end and hands its events to `body`.
  ///
  /// A root element other than one of `roots` is refused: reading such a part would quietly find nothing in it.
  func parsePart(
    _ name: String, roots: [XMLName], limit: Int = streamedPartLimit,
    _ body: (XMLEvent) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    var stream = XMLStream(part: name)
    var hasRoot = false
    func handle(_ events: [XMLEvent]) throws(XLSXError) {
      for event in events {
        if case .start(let element) = event, !hasRoot {
          guard roots.contains(element.name) else {
            throw .unexpectedContent(part: name, found: "the root element is \"\(element.name.local)\"")
          }
          hasRoot = true
        }
        try body(event)
      }
    }
    try streamPart(name, limit: limit) { (bytes: Span<UInt8>) throws(XLSXError) in
      try handle(try stream.feed(bytes))
    }
    try handle(try stream.finish())
  }

  /// Reads a part with `scan`, and calls `body` after each item until it returns `false`.
  ///
  /// Returns whether the verified end was reached.
  func scanPart<Items>(
    _ name: String, limit: Int = streamedPartLimit, with scan: inout PartScan<Items>,
    _ body: (borrowing Items) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> Bool {
    do {
      return try PartStream.lend(try open(name, limit: limit)) {
        (bytes: Span<UInt8>, isLast: Bool) throws(XLSXError) in
        try scan.read(bytes, isLast: isLast, body)
      }
    } catch {
      // Expat was not shown all of the part, so it is asked again where in it the fault is.
      if case .malformedXML = error, scan.hasSpared { try parsePart(name, roots: Items.roots) { _ in } }
      throw error
    }
  }
}
