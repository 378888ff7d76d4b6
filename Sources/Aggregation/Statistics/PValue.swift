/// The p value of an exact test: the probability of an outcome no likelier than this one if nothing differs.
package struct PValue: Hashable, Sendable {
  /// Above 0, at most 1; two-sided.
  package let value: Double
  /// The smallest p value that any outcome with the same margins could have.
  package let smallest: Double
  package let method: Method

  /// How the value was found.
  package enum Method: Hashable, Sendable {
    /// All outcomes with these margins were visited.
    case enumerated(outcomes: Int)
    /// Outcomes with these margins were drawn at random, always the same ones.
    case simulated(draws: Int, standardError: Double)
  }

  /// A probability too small for a number becomes the smallest number, because no probability is 0.
  init(_ value: Double, smallest: Double, _ method: Method) {
    self.value = min(1, max(Self.leastWeight, value))
    self.smallest = min(1, max(Self.leastWeight, smallest))
    self.method = method
  }

  /// Whether a drawn value is so close to `limit` that its exact value may well be on the other side: within three
  /// standard errors, which one draw in four hundred exceeds.
  func mayBeOnEitherSide(of limit: Double) -> Bool {
    switch method {
    case .enumerated: false
    case .simulated(_, let error): abs(value - limit) <= 3 * error
    }
  }

  /// The p value of the only possible outcome.
  static let certain = PValue(1, smallest: 1, .enumerated(outcomes: 1))

  /// Two weights that differ by less than this part of themselves count as equal.
  ///
  /// Rounding moves weights that are not integers by less than 1e-10, which may make equal ones differ. R uses the same
  /// tolerance in `fisher.test` and `binom.test`.
  static let tolerance = 1e-7

  /// A weight below this, compared with 1 for the likeliest outcome, counts as 0.
  ///
  /// Smaller numbers lose their digits, and then no longer shrink when they are multiplied by a ratio.
  static let leastWeight = Double.leastNormalMagnitude
}
