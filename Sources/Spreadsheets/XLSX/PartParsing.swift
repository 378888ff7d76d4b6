extension XLSXPackage {
  /// Parses a part up to its verified end and hands its events to `body`.
  ///
  /// A root element other than one of `roots` is refused: reading such a part would quietly find nothing in it.
  func parsePart(
    _ name: String, roots: [XMLName], limit: Int = streamedPartLimit,
    _ body: (XMLEvent) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    _ = try parsePartWhile(name, roots: roots, limit: limit) { (event: XMLEvent) throws(XLSXError) -> Bool in
      try body(event)
      return true
    }
  }

  /// Parses a part until `body` returns `false`, and says whether its verified end was reached.
  func parsePartWhile(
    _ name: String, roots: [XMLName], limit: Int = streamedPartLimit,
    _ body: (XMLEvent) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> Bool {
    var stream = XMLStream(part: name)
    var hasRoot = false
    func handle(_ events: [XMLEvent]) throws(XLSXError) -> Bool {
      for event in events {
        if case .start(let element) = event, !hasRoot {
          guard roots.contains(element.name) else {
            throw .unexpectedContent(part: name, found: "the root element is \"\(element.name.local)\"")
          }
          hasRoot = true
        }
        guard try body(event) else { return false }
      }
      return true
    }
    let isWhole = try streamPartWhile(name, limit: limit) { (bytes: Span<UInt8>) throws(XLSXError) -> Bool in
      try handle(try stream.feed(bytes))
    }
    guard isWhole else { return false }
    return try handle(try stream.finish())
  }
}
