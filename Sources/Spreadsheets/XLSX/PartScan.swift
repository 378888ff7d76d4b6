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
