/// The references that each are greater than all before them, as in a register that numbers its rows.
///
/// None of them repeats another, and any other one is found among them by halving: for each, a hash table would take eight bytes
/// and a look at memory that no cache has.
struct RisingReferences {
  /// Those of one shelf.
  private struct Part {
    let shelf: Int
    /// Their indices on the shelf; empty where all of it are.
    let indices: [Int32]
    let count: Int

    func index(_ place: Int) -> Int { indices.isEmpty ? place : Int(indices[place]) }
  }

  private var parts: [Part] = []
  /// How many there are.
  private(set) var count = 0

  /// Adds those of the next shelf, and returns which of its references they are.
  mutating func add(_ shelf: ReferenceShelf, at number: Int, after shelves: [ReferenceShelf]) -> [Bool] {
    var rises = [Bool](repeating: false, count: shelf.count)
    var indices: [Int32] = []
    var last: Int?
    for index in shelf.indices {
      guard last.map({ shelf.rises(at: index, above: shelf, $0) }) ?? begins(shelf, at: index, after: shelves)
      else { continue }
      rises[index] = true
      indices.append(Int32(index))
      last = index
    }
    append(Part(shelf: number, indices: indices.count == shelf.count ? [] : indices, count: indices.count))
    return rises
  }

  /// Adds the next shelf if all of its references are greater than all before them, and returns whether they are.
  mutating func addWhole(_ shelf: ReferenceShelf, at number: Int, after shelves: [ReferenceShelf]) -> Bool {
    guard begins(shelf, at: 0, after: shelves), shelf.rises else { return false }
    append(Part(shelf: number, indices: [], count: shelf.count))
    return true
  }

  /// Whether a reference of the next shelf is greater than all on those before.
  private func begins(_ shelf: ReferenceShelf, at index: Int, after shelves: [ReferenceShelf]) -> Bool {
    guard let part = parts.last else { return shelf.isASCII(at: index) }
    return shelf.rises(at: index, above: shelves[part.shelf], part.index(part.count - 1))
  }

  private mutating func append(_ part: Part) {
    guard part.count > 0 else { return }
    parts.append(part)
    count += part.count
  }

  /// Where a text is among them: its shelf and its index there.
  func place(of text: Span<UInt8>, on shelves: [ReferenceShelf]) -> (shelf: Int, index: Int)? {
    func isAbove(_ part: Part, _ place: Int) -> Bool {
      let shelf = shelves[part.shelf]
      return CellBytes.isBelow(text, shelf.bytes.span.extracting(shelf.range(at: part.index(place))))
    }
    let part = Self.first(of: parts.count) { isAbove(parts[$0], 0) } - 1
    guard part >= 0 else { return nil }
    let place = Self.first(of: parts[part].count) { isAbove(parts[part], $0) } - 1
    let shelf = shelves[parts[part].shelf]
    let index = parts[part].index(place)
    let found = shelf.bytes.span.extracting(shelf.range(at: index))
    return CellBytes.areSameIgnoringCase(found, text) ? (parts[part].shelf, index) : nil
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
