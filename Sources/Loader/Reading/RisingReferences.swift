/// The references that each are greater than all before them, as in a register that numbers its rows.
///
/// None of them repeats another, and any other one is found among them by halving: for each, a hash table would take eight bytes
/// and a look at memory that no cache has.
struct RisingReferences {
  /// Those of one shelf: all but `others`, which are in order.
  private struct Part {
    let shelf: Int
    let others: [Int32]
    let count: Int

    /// The index on the shelf of one of them.
    func index(_ place: Int) -> Int {
      place + RisingReferences.first(of: others.count) { Int(others[$0]) - $0 > place }
    }
  }

  private var parts: [Part] = []

  /// Adds those of the next shelf, and returns the indices of its other references.
  mutating func add(_ shelf: ReferenceShelf, at number: Int, after shelves: [ReferenceShelf]) -> [Int32] {
    let bytes = shelf.bytes.span
    // The order does not know the case of other letters than those of ASCII. A reference with one is none without.
    let areASCII = CellBytes.areASCII(bytes)
    var others: [Int32] = []
    var greatest = 0..<0
    var start = 0
    for index in shelf.indices {
      let text = start..<shelf.range(at: index).upperBound
      start = text.upperBound
      if areASCII || CellBytes.areASCII(bytes.extracting(text)),
        greatest.isEmpty
          ? isGreater(bytes.extracting(text), after: shelves)
          : CellBytes.isBelow(bytes.extracting(greatest), bytes.extracting(text))
      {
        greatest = text
      } else {
        others.append(Int32(index))
      }
    }
    if others.count < shelf.count {
      parts.append(Part(shelf: number, others: others, count: shelf.count - others.count))
    }
    return others
  }

  /// Whether a text is greater than all of them.
  private func isGreater(_ text: Span<UInt8>, after shelves: [ReferenceShelf]) -> Bool {
    guard let part = parts.last else { return true }
    let shelf = shelves[part.shelf]
    return CellBytes.isBelow(
      shelf.bytes.span.extracting(shelf.range(at: part.index(part.count - 1))), text)
  }

  /// Where a text is among them: its shelf and its index there.
  func place(of text: Span<UInt8>, on shelves: [ReferenceShelf]) -> (shelf: Int, index: Int)? {
    func isBelow(_ part: Part, _ place: Int) -> Bool {
      shelves[part.shelf].hasGreater(than: text, at: part.index(place))
    }
    let number = Self.first(of: parts.count) { isBelow(parts[$0], 0) } - 1
    guard number >= 0 else { return nil }
    let part = parts[number]
    let index = part.index(Self.first(of: part.count) { isBelow(part, $0) } - 1)
    return shelves[part.shelf].isSame(as: text, at: index) ? (part.shelf, index) : nil
  }

  /// All of them, each with its shelf and its index there.
  func forEach(_ body: (_ shelf: Int, _ index: Int) -> Void) {
    for part in parts {
      for place in 0..<part.count { body(part.shelf, part.index(place)) }
    }
  }

  /// The first of so many places at which something is so, as it is at all after it; their number where it never is.
  private static func first(of count: Int, where isSo: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
