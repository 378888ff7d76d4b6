/// A 95 % confidence interval, in the figure's own unit.
///
/// Public-health practice in England is exact limits for a count and Wilson's for a proportion (Public Health England,
/// Technical Guide: Confidence Intervals, 2018). Intervals that overlap do not show that two figures are the same.
struct ConfidenceInterval: Hashable, Sendable {
  let lower: Double
  let upper: Double

  /// The probability outside the interval on either side.
  private static let tail = 0.025
  /// The quantile of the normal distribution with that much above it.
  private static let z = 1.959963984540054

  /// The limits of a count of events that happen independently: Garwood's, exact at every count.
  ///
  /// At the lower limit as a mean, this count or more has a probability of 0.025; at the upper limit, this count or less
  /// (Garwood, Fiducial limits for the Poisson distribution, 1936). The lower limit of zero is 0.
  ///
  /// - Precondition: `count` is not negative.
  static func ofCount(_ count: Int) -> ConfidenceInterval {
    precondition(count >= 0, "a count is not negative")
    guard count <= lastBySums else {
      return ConfidenceInterval(
        lower: gammaQuantile(shape: Double(count), z: -z),
        upper: gammaQuantile(shape: Double(count) + 1, z: z))
    }
    let middle = Double(count)
    let lower = mean(between: 0, and: middle) { PoissonTails(of: $0, at: count).atLeast > tail }
    // Four standard deviations of the square root, and four more where the count is 0.
    let high = middle + 4 * (middle + 1).squareRoot() + 4
    let upper = mean(between: middle, and: high) { PoissonTails(of: $0, at: count).atMost < tail }
    return ConfidenceInterval(lower: count == 0 ? 0 : lower, upper: upper)
  }

  /// The limits of a rate for every 10,000 children: those of the count, over the children; `nil` without children.
  ///
  /// Over several years, `children` are child-years.
  ///
  /// - Precondition: `count` is not negative.
  static func ofRate(_ count: Int, among children: Int) -> ConfidenceInterval? {
    guard children > 0 else { return nil }
    let limits = ofCount(count)
    return ConfidenceInterval(
      lower: limits.lower / Double(children) * perChildren,
      upper: limits.upper / Double(children) * perChildren)
  }

  private static let perChildren = 10_000.0

  /// The limits of a proportion, from 0 to 1: Wilson's; `nil` if the total is zero.
  ///
  /// E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927, without a correction for
  /// continuity. If none or all were counted, the limit on that side is exactly 0 or 1.
  ///
  /// - Precondition: `number` is between 0 and `total`.
  static func ofProportion(_ number: Int, of total: Int) -> ConfidenceInterval? {
    guard total > 0 else { return nil }
    precondition((0...total).contains(number), "a part is no larger than the whole")
    let all = Double(total)
    let share = Double(number) / all
    let z2 = z * z
    let middle = share + z2 / (2 * all)
    let reach = z * (share * (1 - share) / all + z2 / (4 * all * all)).squareRoot()
    let scale = 1 + z2 / all
    return ConfidenceInterval(
      lower: number == 0 ? 0 : (middle - reach) / scale, upper: number == total ? 1 : (middle + reach) / scale
    )
  }

  /// The highest count whose limits are found by adding up probabilities, which takes longer with every count.
  ///
  /// Above it, `gammaQuantile` is off by less than 0.000000001.
  static let lastBySums = 10_000

  /// The smallest mean for which `isBeyond`, to the last digit: halving ends when no number is between the two.
  private static func mean(between low: Double, and high: Double, isBeyond: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if isBeyond(middle) { high = middle } else { low = middle }
    }
  }

  /// The quantile of the gamma distribution of a large `shape` at the normal quantile `z`.
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

/// The probabilities that a Poisson count of a given mean is at most, and at least, a count.
///
/// Each probability is its neighbour times a ratio, starting with 1 at the likeliest count and divided by the sum of all
/// at the end. Without logarithms and gamma functions, every machine finds the same digits.
struct PoissonTails {
  /// The probability of the count or fewer.
  let atMost: Double
  /// The probability of the count or more.
  let atLeast: Double

  /// A weight below this, compared with 1 for the likeliest count, does not change a sum.
  private static let negligible = 1e-20

  init(of mean: Double, at count: Int) {
    var below = 0.0
    var same = 0.0
    var above = 0.0
    func add(_ weight: Double, at other: Int) {
      if other < count { below += weight } else if other == count { same += weight } else { above += weight }
    }
    let likeliest = Int(mean)
    var weight = 1.0
    var other = likeliest
    while weight > Self.negligible {
      add(weight, at: other)
      other += 1
      weight *= mean / Double(other)
    }
    weight = 1
    other = likeliest
    while other > 0, weight > Self.negligible {
      weight *= Double(other) / mean
      other -= 1
      add(weight, at: other)
    }
    let all = below + same + above
    atMost = (below + same) / all
    atLeast = (same + above) / all
  }
}
