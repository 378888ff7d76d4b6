/// The exact test of "this year's total is like that of the earlier years".
///
/// Each event of all years falls into this year with probability 1 / (earlier years + 1): the comparison of two Poisson
/// counts given their sum (Przyborowski and Wilenski, 1940). The p value adds up all splits of that sum that are no
/// likelier than the one seen.
struct BinomialTest: Hashable, Sendable {
  let p: PValue

  /// Tests `count` this year against `earlier`, the count of all earlier years together.
  ///
  /// - Precondition: no count is negative, and there is an earlier year.
  init(_ count: Int, against earlier: Int, inEarlierYears years: Int) {
    precondition(count >= 0 && earlier >= 0 && years > 0, "counts of this year and of earlier ones")
    let all = count + earlier
    p = PValue(
      Self.share(noLikelierThan: count, of: all, years: Double(years)),
      smallest: Self.smallest(of: all, years: Double(years)), .enumerated(outcomes: all + 1))
  }

  /// The probability of all counts no likelier than `count`.
  ///
  /// Each weight is its neighbour times a ratio, starting with 1 at the likeliest count; the sums run outwards from it.
  /// Two counts are equally likely if their weights are equal within a tolerance. For sums up to 600 and up to ten earlier
  /// years this gives the same answers as integers would: every one was compared.
  private static func share(noLikelierThan count: Int, of all: Int, years: Double) -> Double {
    let likeliest = min(all, Int(Double(all + 1) / (years + 1)))
    var seen = 0.0
    forEachWeight(of: all, years: years, from: likeliest) { if $0 == count { seen = $1 } }
    let ceiling = seen * (1 + PValue.tolerance)
    var sum = 0.0
    var total = 0.0
    forEachWeight(of: all, years: years, from: likeliest) { _, weight in
      total += weight
      if weight <= ceiling { sum += weight }
    }
    return sum / total
  }

  /// Calls `visit` with counts and their weights from the likeliest up, then down, until a weight is too small.
  private static func forEachWeight(
    of all: Int, years: Double, from likeliest: Int, _ visit: (Int, Double) -> Void
  ) {
    var weight = 1.0
    var count = likeliest
    while weight >= PValue.leastWeight {
      visit(count, weight)
      guard count < all else { break }
      weight *= Double(all - count) / (Double(count + 1) * years)
      count += 1
    }
    weight = 1
    count = likeliest
    while count > 0 {
      weight *= Double(count) * years / Double(all - count + 1)
      count -= 1
      guard weight >= PValue.leastWeight else { break }
      visit(count, weight)
    }
  }

  /// The probability of the least likely split: all in this year or, with a single earlier year, all in either.
  private static func smallest(of all: Int, years: Double) -> Double {
    guard all > 0 else { return 1 }
    var probability = years == 1 ? 2.0 : 1.0
    var left = all
    while left > 0, probability >= PValue.leastWeight {
      probability /= years + 1
      left -= 1
    }
    return probability
  }
}
