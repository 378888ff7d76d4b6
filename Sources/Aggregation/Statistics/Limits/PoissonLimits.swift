extension Limits {
  /// The limits of a count of events that happen independently: Garwood's, exact at every count.
  ///
  /// The lower is the mean under which so many or more, the upper that under which so many or fewer, have a probability
  /// of 0.025 (Garwood, Fiducial limits for the Poisson distribution, 1936); below nothing at all there is 0.
  ///
  /// - Precondition: `count` is not negative.
  package static func ofCount(_ count: Int) -> Limits {
    precondition(count >= 0, "a count is not negative")
    guard count <= lastBySums else {
      return Limits(
        lower: gammaQuantile(shape: Double(count), z: -z),
        upper: gammaQuantile(shape: Double(count) + 1, z: z))
    }
    let middle = Double(count)
    let lower = mean(between: 0, and: middle) { PoissonTails(of: $0, at: count).atLeast > tail }
    // Four standard deviations of the square root, and four more where the count is 0.
    let high = middle + 4 * (middle + 1).squareRoot() + 4
    let upper = mean(between: middle, and: high) { PoissonTails(of: $0, at: count).atMost < tail }
    return Limits(lower: count == 0 ? 0 : lower, upper: upper)
  }

  /// The limits of a rate for every 10,000 children: those of the count, over the children; none without children.
  ///
  /// Over several years, `children` are child-years.
  ///
  /// - Precondition: `count` is not negative.
  package static func ofRate(_ count: Int, among children: Int) -> Limits? {
    guard children > 0 else { return nil }
    let limits = ofCount(count)
    return Limits(
      lower: limits.lower / Double(children) * perChildren,
      upper: limits.upper / Double(children) * perChildren)
  }

  private static let perChildren = 10_000.0

  /// The highest count whose limits are found by adding up probabilities, of which there are more with every count.
  ///
  /// From here on the series of `gammaQuantile` is off by less than 0.000000001.
  static let lastBySums = 10_000

  /// The mean from which on `isBeyond`, to the last digit: halving ends when no number lies between the two.
  private static func mean(between low: Double, and high: Double, isBeyond: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if isBeyond(middle) { high = middle } else { low = middle }
    }
  }

  /// The quantile of the gamma distribution of a large `shape` that belongs to the normal quantile `z`.
  ///
  /// The expansion of Cornish and Fisher in powers of the square root of the shape; the first term left out is of the
  /// order of 1 / shape².
  private static func gammaQuantile(shape: Double, z: Double) -> Double {
    let root = shape.squareRoot()
    let (z2, z3) = (z * z, z * z * z)
    let (z4, z5) = (z2 * z2, z2 * z3)
    return shape + z * root + (z2 - 1) / 3 + (z3 - 7 * z) / (36 * root) - (3 * z4 + 7 * z2 - 16)
      / (810 * shape)
      + (9 * z5 + 256 * z3 - 433 * z) / (38_880 * shape * root)
  }
}
