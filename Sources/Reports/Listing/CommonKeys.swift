import Records

/// What many rows have in common, each kept once.
struct CommonKeys<Key: CommonKey> {
  /// By keys packed into a number, which is hashed faster; those that are too long for it stand apart.
  private var short: [UInt64: Int32] = [:]
  private var long: [Key: Int32] = [:]
  /// The short keys met last, each where a cheap mixture of its bits says: most rows have one of a few dozen.
  private var recent = Array(repeating: (key: UInt64.max, place: Int32(0)), count: 256)
  private(set) var all: [Key] = []

  /// The place of `key` among all.
  mutating func place(of key: Key) -> Int32 {
    guard let packed = key.packed, packed != .max else {
      let place = long[key] ?? add(key)
      long[key] = place
      return place
    }
    let slot = Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if recent[slot].key != packed {
      let place = short[packed] ?? add(key)
      short[packed] = place
      recent[slot] = (packed, place)
    }
    return recent[slot].place
  }

  /// The places of several.
  mutating func places(of keys: [Key]) -> [Int32] { keys.map { place(of: $0) } }

  private mutating func add(_ key: Key) -> Int32 {
    all.append(key)
    return Int32(all.count - 1)
  }
}

/// Something that mostly fits into a number.
protocol CommonKey: Hashable {
  /// Another number for each; `nil` where there are too many to tell apart.
  var packed: UInt64? { get }
}

extension UInt64: CommonKey {
  var packed: UInt64? { self }
}

extension ListedDecision: CommonKey {
  var packed: UInt64? {
    guard furtherActions.count <= 2 else { return nil }
    return (furtherActions.packed ?? 0) << 17 | (outcome.map { UInt64($0.packed) + 1 } ?? 0)
  }
}

extension ShortList: CommonKey where Element.Packed == UInt16 {
  /// The elements one behind the other, 17 bits for each from 1 on; three fit.
  var packed: UInt64? {
    guard count <= 3 else { return nil }
    return reduce(0) { $0 << 17 | UInt64($1.packed) + 1 }
  }
}
