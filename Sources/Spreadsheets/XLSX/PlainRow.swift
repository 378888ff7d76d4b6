extension SheetReader {
  mutating func readPlain(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool {
    let last = open.row.number
    if readRow(bytes, at: &cursor, shape: shape) { return true }
    open.abandon(after: last)
    return false
  }

  private mutating func readRow(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool {
    bytes.skipBlanks(at: &cursor)
    guard bytes.skip(UInt8(ascii: "<"), at: &cursor), bytes.skip(shape.prefix, at: &cursor),
      bytes.skip("row", at: &cursor), let isEmpty = beginRow(bytes, at: &cursor, shape: shape)
    else { return false }
    if isEmpty { return true }
    while true {
      bytes.skipBlanks(at: &cursor)
      guard bytes.skip(UInt8(ascii: "<"), at: &cursor) else { return false }
      if bytes.skip(UInt8(ascii: "/"), at: &cursor) {
        return bytes.skip(shape.prefix, at: &cursor) && bytes.skip("row>", at: &cursor)
      }
      guard bytes.skip(shape.prefix, at: &cursor), bytes.skip(UInt8(ascii: "c"), at: &cursor),
        readCell(bytes, at: &cursor, prefix: shape.prefix)
      else { return false }
    }
  }

  /// Reads the attributes of a row, and whether that is all there is of it.
  private mutating func beginRow(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool? {
    var number: Int?
    var isHidden: Bool?
    var seen = 0
    let isEmpty = bytes.restOfTag(at: &cursor) { name, value in
      if bytes.spells(name, "r") {
        guard number == nil else { return false }
        number = bytes.number(in: value)
        return number != nil
      }
      if bytes.spells(name, "hidden") {
        guard isHidden == nil, value.count == 1 else { return false }
        isHidden = bytes[value.lowerBound] == UInt8(ascii: "1")
        return true
      }
      guard let index = shape.rowAttribute(name, in: bytes), seen & 1 << index == 0 else { return false }
      seen |= 1 << index
      return true
    }
    guard let isEmpty, (1...CellReference.lastRow).contains(number ?? open.row.number + 1) else { return nil }
    open.begin(number: number, isHidden: isHidden ?? false)
    return isEmpty
  }
}
