/// What an exact test says about this year compared with earlier ones.
package enum TestConclusion: Hashable, Sendable {
  /// No outcome with the same totals could have shown a difference.
  case tooFewToTell(PValue)
  /// This year is consistent with the earlier ones, which does not mean that nothing changed.
  case consistent(PValue)
  /// The total is higher than in the earlier years.
  case higher(PValue)
  /// The total is lower than in the earlier years.
  case lower(PValue)
  /// The breakdown has a different pattern.
  case differentPattern(PValue)
  /// The p value was drawn, and is too close to the threshold to say on which side it is.
  case onTheEdge(PValue)

  /// The highest p value that counts as a difference.
  static let threshold = 0.05

  /// Tests this year's total against that of the earlier years together.
  ///
  /// - Precondition: no count is negative, and there is an earlier year.
  package init(ofTotal count: Int, against earlier: Int, inEarlierYears years: Int) {
    let p = BinomialTest(count, against: earlier, inEarlierYears: years).p
    let difference: TestConclusion =
      Double(count) * Double(years) > Double(earlier) ? .higher(p) : .lower(p)
    self = TestConclusion.conclusion(from: p, difference: difference)
  }

  /// Tests a breakdown by exclusive categories: a row of counts for this year, and one or more for the earlier years.
  ///
  /// - Precondition: all rows are of one length, and no count is negative.
  package init(ofPattern counts: [[Int]]) {
    let p = FreemanHaltonTest(counts).p
    self = TestConclusion.conclusion(from: p, difference: .differentPattern(p))
  }

  static func conclusion(from p: PValue, difference: TestConclusion) -> TestConclusion {
    // A sum of rounded numbers may come out just above the threshold when it is equal to it.
    let highest = threshold * (1 + 1e-9)
    if p.smallest > highest { return .tooFewToTell(p) }
    if p.mayBeOnEitherSide(of: threshold) { return .onTheEdge(p) }
    return p.value > highest ? .consistent(p) : difference
  }

  /// The p value behind the conclusion.
  package var p: PValue {
    switch self {
    case .tooFewToTell(let p), .consistent(let p), .higher(let p), .lower(let p), .differentPattern(let p),
      .onTheEdge(let p):
      p
    }
  }
}
