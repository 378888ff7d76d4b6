/// A small generator of numbers (SplitMix64 by Guy Steele, Doug Lea and Christine Flood, 2014).
///
/// The library's own generator may change from one release of Swift to the next; a seed must mean the same register, and
/// the same p value, for ever. Public, for a register of millions of rows draws from it dozens of times a row.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  @usableFromInline var state: UInt64

  /// A generator of the numbers that belong to a seed.
  @inlinable public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inlinable public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `limit` - 1. The bias is below `limit` in 2 to the 64.
  @inlinable public mutating func number(below limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number of `range`.
  @inlinable public mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  /// A fraction from 0 up to, but without, 1.
  package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
