/// A list of agencies, outcomes, harms or features.
public typealias ShortList<Element: ShortListElement> = BoundedList<10, Element>

/// A short list that is stored in its record: it allocates no memory, and a copy is a copy of bytes.
///
/// A register has millions of rows, each with lists of one or two entries. Public and inlinable, because only then does the
/// compiler specialise it for each kind of entry in the modules that count.
public struct BoundedList<let capacity: Int, Element: ShortListElement>: Sendable {
  /// How many entries a list can hold; a cell with more is a finding.
  @inlinable public static var limit: Int { capacity }

  @usableFromInline var storage: [capacity of Element.Packed]
  @usableFromInline var length: UInt8

  /// An empty list.
  @inlinable public init() {
    storage = InlineArray(repeating: .zero)
    length = 0
  }

  /// Adds an entry, or returns false where the list is full.
  @inlinable public mutating func append(_ element: Element) -> Bool {
    guard count < Self.limit else { return false }
    storage[count] = element.packed
    length += 1
    return true
  }

  /// Empties the list.
  @inlinable public mutating func removeAll() { length = 0 }

  /// Calls `body` once for each different entry.
  @inlinable public func forEachDistinct(_ body: (Element) -> Void) {
    for index in 0..<count {
      let packed = storage[index]
      var isRepeated = false
      for earlier in 0..<index where storage[earlier] == packed { isRepeated = true }
      if !isRepeated { body(Element(packed: packed)) }
    }
  }
}

/// An entry of a short list, packed into an integer.
public protocol ShortListElement: Hashable, Sendable {
  associatedtype Packed: FixedWidthInteger & BitwiseCopyable & Sendable

  var packed: Packed { get }
  init(packed: Packed)
}

extension BoundedList: RandomAccessCollection {
  /// The first index, 0.
  @inlinable public var startIndex: Int { 0 }
  /// The index after the last entry.
  @inlinable public var endIndex: Int { Int(length) }

  /// The entry at an index.
  @inlinable public subscript(index: Int) -> Element {
    precondition(index < Int(length))
    return Element(packed: storage[index])
  }
}

extension BoundedList: Hashable {
  /// Whether two lists have the same entries in the same order.
  @inlinable public static func == (left: BoundedList, right: BoundedList) -> Bool {
    left.elementsEqual(right)
  }

  /// Hashes the entries.
  public func hash(into hasher: inout Hasher) {
    for element in self { hasher.combine(element) }
  }
}

extension BoundedList: ExpressibleByArrayLiteral {
  /// A list of the first ``limit`` elements of a literal.
  @inlinable public init(arrayLiteral elements: Element...) { self.init(elements) }

  /// A list of the first ``limit`` of `elements`.
  @inlinable public init(_ elements: some Sequence<Element>) {
    self.init()
    for element in elements where !append(element) { break }
  }
}
