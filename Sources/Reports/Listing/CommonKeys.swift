/// What many rows have in common, each kept once.
struct CommonKeys<Key: Hashable> {
  /// By keys packed into a number, which is hashed faster; those that are too long for it stand apart.
  private var short: [UInt64: Int32] = [:]
  private var long: [Key: Int32] = [:]
  /// The short keys met last, each where a cheap mixture of its bits says: most rows have one of a few dozen.
  private var recent = Array(repeating: (key: UInt64.max, place: Int32(0)), count: 256)
  private(set) var all: [Key] = []

  /// The place of `key` among all.
  mutating func place(of key: Key, packed: UInt64?) -> Int32 {
    guard let packed else {
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

  private mutating func add(_ key: Key) -> Int32 {
    all.append(key)
    return Int32(all.count - 1)
  }
}
