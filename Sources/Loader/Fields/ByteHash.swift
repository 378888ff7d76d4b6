/// A hash of bytes that come one by one, for tables that use its low bits: FNV-1a, mixed at the end.
struct ByteHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  var value: UInt64 { state ^ (state >> 32) }
}
