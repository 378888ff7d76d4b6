/// The rows of a batch, or what they have any number of, such as the bytes of a reference, one row's after the other's: then each row
/// keeps the positions of its own.
///
/// An array asks for each element that is added whether it is shared, and whether there is room. Whoever adds to millions of rows
/// writes to ``room``, from ``count`` on, and asks both once for each row. Public and inlinable, like ``ShortList``, so that the
/// compiler specialises it where it is used.
public struct RowPool<Element: Sendable>: Sendable {
  /// How many elements there are.
  public var count = 0
  /// The elements, and room for more: a pool that is emptied keeps it.
  public var room: [Element] = []

  /// A pool without elements.
  @inlinable public init() {}

  /// What a row has at these positions.
  @inlinable public subscript(positions: Range<Int32>) -> ArraySlice<Element> {
    room[..<count][Int(positions.lowerBound)..<Int(positions.upperBound)]
  }

  /// Removes all elements from a position on.
  @inlinable public mutating func remove(from position: Int) {
    if position < count { count = position }
  }

  /// Adds an element, which is asked for where it is stored: so a large one is copied once, and not twice as by an array.
  @inlinable @inline(__always) public mutating func append(_ element: @autoclosure () -> Element) {
    let place = count
    count = place + 1
    guard place < room.count else { return room.append(element()) }
    var span = room.mutableSpan
    span[place] = element()
  }

  /// Adds `elements`.
  @inlinable public mutating func append(_ elements: some Collection<Element>) {
    for element in elements { append(element) }
  }

  /// Makes room for so many more elements, out of copies of one.
  @inlinable public mutating func makeRoom(for more: Int, of element: Element) {
    if room.count - count < more { grow(by: more, of: element) }
  }

  @inlinable @inline(never) mutating func grow(by more: Int, of element: Element) {
    let added = Swift.max(count + more - room.count, room.count)
    room.append(contentsOf: repeatElement(element, count: added))
  }
}

extension RowPool: RandomAccessCollection, MutableCollection {
  /// The first position, 0.
  @inlinable public var startIndex: Int { 0 }
  /// The position after the last element.
  @inlinable public var endIndex: Int { count }

  /// The element at a position.
  @inlinable public subscript(position: Int) -> Element {
    get {
      precondition(position < count)
      return room[position]
    }
    set {
      precondition(position < count)
      room[position] = newValue
    }
  }
}
