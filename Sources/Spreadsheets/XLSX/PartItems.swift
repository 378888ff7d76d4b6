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
