/// Reads a long part: items in the shape that programs write by a short way, and everything else by expat.
///
/// Expat alone takes three to four times as long as inflating. So it is shown a part up to its first item, and then
/// only those items that the short way leaves: whole elements, after which it stands where it stood before. What the
/// short way takes, expat would take for the same; it decides on everything that is at fault.
struct PartScan<Items: PartItems>: ~Copyable {
  private(set) var items: Items
  /// Whether expat was spared any bytes, so that its lines and columns are not those of the part.
  private(set) var hasSpared = false
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
  /// Returns how many bytes were read; the others belong to an item whose end is still to come. `nil` is a stop.
  mutating func read(
    _ bytes: Span<UInt8>, isLast: Bool, _ body: (borrowing Items) throws(XLSXError) -> Bool
  ) throws(XLSXError) -> Int? {
    var start = 0
    while start < bytes.count {
      if let shape {
        var cursor = start
        if items.readPlain(bytes, at: &cursor, shape: shape) {
          start = cursor
          hasSpared = true
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

  /// Where to look up from feeding expat: behind a tag until the items begin, behind an item while they last.
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

/// What puts together the items of a long part: rows of a sheet, shared strings.
protocol PartItems {
  /// The elements that the part may have as its root.
  static var roots: [XMLName] { get }
  /// The element that the items stand in, one after the other.
  static var container: XMLName { get }
  /// The local name of an item's tag.
  static var item: String { get }

  /// Takes the next event and says whether it completed an item.
  mutating func read(_ event: XMLEvent) throws(XLSXError) -> Bool

  /// Reads the item that begins at `cursor` where it has the shape that programs write, and moves `cursor` behind it.
  ///
  /// Returns `false` where it has any other shape, or is at fault; nothing has changed then but `cursor`, which is at
  /// the end of `bytes` where those are too few to tell.
  mutating func readPlain(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool
}

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

/// How the tags of a part's plain items are spelled: with the prefixes that are in scope around them.
struct PlainShape {
  /// What stands before a spreadsheet's local names: nothing, or a prefix and a colon.
  let prefix: [UInt8]
  /// The attributes of a row that are read over, in all prefixes that mean something.
  let rowAttributes: [[UInt8]]

  /// Which of `rowAttributes` has this name, or `nil`; those with a prefix share a number, for they may mean the same.
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
