/// Numbers between 0 and 1 from a small generator (SplitMix64 by Guy Steele, Doug Lea and Christine Flood, 2014).
///
/// The library's own generator may change from one release of Swift to the next; a p value must not.
struct RandomFractions {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func nextBits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A fraction from 0 up to, but without, 1.
  mutating func next() -> Double { Double(nextBits() >> 11) * 0x1p-53 }
}
