/// What rows have any number of, such as the bytes of a reference, one row's after the other's: each row keeps the positions of
/// its own.
///
/// An array asks for each element that is added whether it is shared and whether there is room; this asks once for each row.
/// Public and inlinable, like ``ShortList``: there are millions of rows.
public struct RowPool<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline var used = 0
  /// Longer than what the rows have: a pool that is emptied keeps its room.
  @usableFromInline var room: [Element] = []

  /// A pool without elements.
  package init() {}

  /// How many elements the rows have.
  @inlinable public var count: Int { used }

  /// All elements.
  package var all: ArraySlice<Element> { room[..<used] }

  /// What a row has at these positions.
  package subscript(positions: Range<Int32>) -> ArraySlice<Element> {
    all[Int(positions.lowerBound)..<Int(positions.upperBound)]
  }

  /// Removes all elements from a position on.
  package mutating func remove(from position: Int) { used = min(used, position) }

  /// Adds zeros, and then `elements`.
  @inlinable @inline(__always)
  public mutating func append(_ elements: Span<Element>, afterZeros zeros: Int = 0) {
    let start = add(zeros + elements.count)
    var room = room.mutableSpan
    for at in 0..<zeros { room[start + at] = 0 }
    for at in elements.indices { room[start + zeros + at] = elements[at] }
  }

  /// Makes room for so many more elements, and returns where they begin.
  @inlinable @inline(__always)
  mutating func add(_ more: Int) -> Int {
    let start = used
    used += more
    if used > room.count { grow() }
    return start
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    room.append(contentsOf: repeatElement(0, count: max(used, room.count * 2) - room.count))
  }
}

extension RowPool<UInt8> {
  /// Adds the bytes of a text, eight at a time where there are enough; the last eight may overlap those before.
  @inlinable @inline(__always)
  public mutating func append(text: Span<UInt8>) {
    guard text.count >= 8 else { return append(text) }
    let start = add(text.count)
    var room = room.mutableSpan
    var bytes = unsafe room.mutableBytes
    var at = 0
    while at < text.count {
      let place = min(at, text.count - 8)
      let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      bytes.storeBytes(of: word, toByteOffset: start + place, as: UInt64.self)
      at += 8
    }
  }
}
