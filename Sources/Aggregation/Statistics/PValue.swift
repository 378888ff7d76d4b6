/// What an exact test says: the probability of an outcome no likelier than this one, where nothing differs.
package struct PValue: Hashable, Sendable {
  /// Above 0, at most 1; two-sided.
  package let value: Double
  /// The smallest that any outcome with the same margins could have had.
  package let smallest: Double
  package let method: Method

  /// How the value was found.
  package enum Method: Hashable, Sendable {
    /// All outcomes with these margins were looked at, so many.
    case enumerated(outcomes: Int)
    /// So many outcomes with these margins were drawn, always the same ones.
    case simulated(draws: Int, standardError: Double)
  }

  /// A probability too small for a number is the smallest one there is, since none is 0.
  init(_ value: Double, smallest: Double, _ method: Method) {
    self.value = min(1, max(Self.leastWeight, value))
    self.smallest = min(1, max(Self.leastWeight, smallest))
    self.method = method
  }

  /// That of an outcome beside which there is no other.
  static let certain = PValue(1, smallest: 1, .enumerated(outcomes: 1))

  /// What is likelier than another by less than this part of itself is as likely.
  ///
  /// Where weights are no integers, rounding may part what is equal: it moves them by less than 1e-10. R takes the same
  /// tolerance in `fisher.test` and `binom.test`.
  static let tolerance = 1e-7

  /// What is less than this beside the likeliest outcome counts as 0.
  ///
  /// Smaller numbers lose their digits, and then no longer shrink when they are multiplied by a ratio.
  static let leastWeight = Double.leastNormalMagnitude
}
