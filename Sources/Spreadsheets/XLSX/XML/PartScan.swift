/// Reads a long part: items in the usual shape with a fast reader, and everything else with expat.
///
/// Expat alone takes three to four times as long as inflating. So it is fed a part up to its first item, and then only the
/// items that the fast reader declines: whole elements, after which expat is in the same state as before. The fast reader
/// reads an item exactly as expat would, or declines it; faults are left to expat.
struct PartScan<Items: PartItems>: ~Copyable {
  private(set) var items: Items
  /// Whether expat was not fed all bytes, so that its lines and columns are not those of the part.
  private(set) var skipsBytes = false
  private var stream: XMLStream
  private let part: String
  private var hasRoot = false
  private var hasContainer = false
  private var shape: PlainShape?

  init(_ items: Items, part: String) {
    self.items = items
    self.part = part
    stream = XMLStream(part: part)
  }

  /// Reads the next bytes, and calls `body` after each item until it returns `false`.
  ///
  /// Returns how many bytes were read; the rest belongs to an item that ends in the bytes that follow. `nil` is a stop.
  mutating func read(
    _ bytes: Span<UInt8>, isLast: Bool, _ body: (borrowing Items) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> Int? {
    var start = 0
    while start < bytes.count {
      if let shape {
        var cursor = start
        if items.readPlain(bytes, at: &cursor, shape: shape) {
          start = cursor
          skipsBytes = true
          guard try body(items) else { return nil }
          continue
        }
        if cursor == bytes.count, !isLast, bytes.count - start <= InflatingThread.headroom { return start }
      }
      let end = endOfPiece(in: bytes, from: start)
      guard try read(events: try stream.feed(bytes.extracting(start..<end)), body) else { return nil }
      start = end
      updateShape()
    }
    if isLast { _ = try read(events: try stream.finish(), body) }
    return start
  }

  private mutating func read(
    events: [XMLEvent], _ body: (borrowing Items) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> Bool {
    for event in events {
      if case .start(let element) = event {
        guard hasRoot || Items.roots.contains(element.name) else {
          throw .unexpectedContent(part: part, found: "the root element is \"\(element.name.local)\"")
        }
        hasRoot = true
        hasContainer = hasContainer || element.name == Items.container
      }
      if try items.read(event), try !body(items) { return false }
    }
    return true
  }

  /// How far to feed expat: up to the end of a tag until the items begin, then up to the end of an item.
  private func endOfPiece(in bytes: Span<UInt8>, from start: Int) -> Int {
    if hasContainer && !stream.isOpen(Items.container) { return bytes.count }
    let name = hasContainer ? Array(Items.item.utf8) : []
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: ">") {
      let first = index - name.count
      if first >= start, name.indices.allSatisfy({ bytes[first + $0] == name[$0] }) { return index + 1 }
    }
    return bytes.count
  }

  private mutating func updateShape() {
    let isInContainer = hasContainer && stream.openElement == Items.container
    if !isInContainer {
      shape = nil
    } else if shape == nil {
      shape = PlainShape(prefixes: stream.prefixes)
    }
  }
}

/// Builds the items of a long part: rows of a sheet, or shared strings.
protocol PartItems {
  /// The elements that the part may have as its root.
  static var roots: [XMLName] { get }
  /// The element that holds the items, one after the other.
  static var container: XMLName { get }
  /// The local name of an item's tag.
  static var item: String { get }

  /// Reads the next event and returns whether it completed an item.
  mutating func read(_ event: XMLEvent) throws(XLSXError) -> Bool

  /// Reads the item that begins at `cursor` if it has the usual shape, and moves `cursor` past it.
  ///
  /// Returns `false` if it has any other shape, or a fault. Then nothing has changed except `cursor`, which is at the end
  /// of `bytes` if more of them are needed.
  mutating func readPlain(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool
}

extension XLSXPackage {
  /// Parses a part up to its verified end and passes its events to `body`.
  ///
  /// Throws for a root element other than one of `roots`: reading such a part would silently find nothing.
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
    _ body: (borrowing Items) throws(XLSXError) -> Bool, onProgress: ((Double) -> Void)? = nil
  ) throws(XLSXError) -> Bool {
    do {
      let part = try open(name, limit: limit)
      let size = Double(max(part.claimed, 1))
      var done = 0
      return try PartStream.lend(part) {
        (bytes: Span<UInt8>, isLast: Bool) throws(XLSXError) -> Int? in
        let read = try scan.read(bytes, isLast: isLast, body)
        done += read ?? 0
        onProgress?(Double(done) / size)
        return read
      }
    } catch {
      // Expat was not fed the whole part, so it parses it again to find the line and column of the fault.
      if case .malformedXML = error, scan.skipsBytes { try parsePart(name, roots: Items.roots) { _ in } }
      throw error
    }
  }
}

/// How the tags of a part's items are spelled, given the prefixes in scope around them.
struct PlainShape {
  /// What comes before a spreadsheet's local names: nothing, or a prefix and a colon.
  let prefix: [UInt8]
  /// The attributes of a row that are skipped, with every prefix in scope.
  let rowAttributes: [[UInt8]]

  /// Which of `rowAttributes` has this name, or `nil`; those with a prefix share an index, as they may mean the same.
  func rowAttribute(_ name: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    for (index, attribute) in rowAttributes.enumerated() where attribute.count == name.count {
      if attribute.indices.allSatisfy({ bytes[name.lowerBound + $0] == attribute[$0] }) {
        return min(index, 10)
      }
    }
    return nil
  }

  init?(prefixes: [String: OfficeNamespace]) {
    let own = prefixes.filter { $0.value == .spreadsheet }.map(\.key).sorted()
    guard let prefix = own.first else { return nil }
    self.prefix = prefix.isEmpty ? [] : Array("\(prefix):".utf8)
    let plain = [
      "spans", "s", "customFormat", "ht", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot",
      "ph",
    ]
    let foreign = prefixes.keys.filter { !$0.isEmpty }.sorted().map { "\($0):dyDescent" }
    rowAttributes = (plain + foreign.prefix(20)).map { Array($0.utf8) }
  }
}
