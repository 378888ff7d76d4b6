/// Puts shared strings together from the events of their part.
struct SharedStringReader: PartItems {
  static let roots: [XMLName] = [container]
  static let container = XMLName.spreadsheet("sst")
  static let item = "si"

  private(set) var strings = SharedStrings()
  private var open: RichText?

  mutating func read(_ event: XMLEvent) throws(XLSXError) -> Bool {
    switch event {
    case .start(let element) where element.name == .spreadsheet("si"): open = RichText()
    case .end(let name) where name == .spreadsheet("si"):
      guard let text = open?.text else { return false }
      open = nil
      return strings.add { bytes in
        bytes.append(contentsOf: text.utf8)
        return true
      }
    default: open?.read(event)
    }
    return false
  }

  mutating func readPlain(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool {
    bytes.skipBlanks(at: &cursor)
    guard bytes.skip(UInt8(ascii: "<"), at: &cursor), bytes.skip(shape.prefix, at: &cursor),
      bytes.skip("si>", at: &cursor)
    else { return false }
    return strings.add { text in
      bytes.appendTextElement(at: &cursor, prefix: shape.prefix, to: &text) && bytes.skip("</", at: &cursor)
        && bytes.skip(shape.prefix, at: &cursor) && bytes.skip("si>", at: &cursor)
    }
  }
}
