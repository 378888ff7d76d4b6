/// A stretch of a register's bytes that is held in memory.
struct Window: Sendable {
  /// At least as many bytes as are held.
  private(set) var bytes: [UInt8] = []
  /// Which bytes of the register are held.
  private(set) var range = 0..<0

  /// Holds `range` of the register in the place of what was held.
  mutating func hold(_ range: Range<Int>, of register: RegisterBytes) throws(LoaderError) {
    makeRoom(for: range.count)
    try register.read(into: &bytes, 0..<range.count, from: range.lowerBound)
    self.range = range
  }

  /// Holds more behind what is held: as much again, or what there is.
  mutating func grow(of register: RegisterBytes) throws(LoaderError) {
    let upper = min(range.upperBound + range.count, register.count)
    makeRoom(for: upper - range.lowerBound)
    try register.read(into: &bytes, range.count..<upper - range.lowerBound, from: range.upperBound)
    range = range.lowerBound..<upper
  }

  private mutating func makeRoom(for count: Int) {
    if bytes.count < count { bytes.append(contentsOf: repeatElement(0, count: count - bytes.count)) }
  }
}
