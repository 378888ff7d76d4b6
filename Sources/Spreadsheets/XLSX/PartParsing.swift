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
}
