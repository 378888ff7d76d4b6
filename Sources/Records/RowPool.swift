/// What rows have any number of, such as the bytes of a reference, one row's after the other's: each row keeps the positions of
/// its own.
///
/// An array asks for each element that is added whether it is shared, and whether there is room. Whoever adds to millions of rows
/// writes to ``room``, from ``count`` on, and asks both once for each row: whether there is room before ``makeRoom(for:)``, since
/// that is a call. Public and inlinable, like ``ShortList``, so that the compiler specialises it where it is used.
public struct RowPool<Element: FixedWidthInteger & Sendable>: Sendable {
  /// How many elements the rows have.
  public var count = 0
  /// The elements, and room for more: a pool that is emptied keeps it.
  public var room: [Element] = []

  /// A pool without elements.
  @inlinable public init() {}

  /// All elements.
  @inlinable public var all: ArraySlice<Element> { room[..<count] }

  /// What a row has at these positions.
  @inlinable public subscript(positions: Range<Int32>) -> ArraySlice<Element> {
    all[Int(positions.lowerBound)..<Int(positions.upperBound)]
  }

  /// Removes all elements from a position on.
  @inlinable public mutating func remove(from position: Int) { count = min(count, position) }

  /// Adds `elements`.
  @inlinable public mutating func append(_ elements: some Collection<Element>) {
    makeRoom(for: elements.count)
    for element in elements {
      room[count] = element
      count += 1
    }
  }

  /// Makes room for so many more elements.
  @inlinable public mutating func makeRoom(for more: Int) {
    guard room.count - count < more else { return }
    room.append(contentsOf: repeatElement(0, count: max(count + more, room.count * 2) - room.count))
  }
}
