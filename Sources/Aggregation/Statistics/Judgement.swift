/// What may be said about this year beside earlier ones.
package enum Judgement: Hashable, Sendable {
  /// No outcome with these margins could have shown a difference.
  case tooFewToTell(PValue)
  /// This year is consistent with the earlier ones, which does not say that nothing changed.
  case consistent(PValue)
  /// The total is higher than in the earlier years.
  case higher(PValue)
  /// The total is lower than in the earlier years.
  case lower(PValue)
  /// The breakdown has a different pattern.
  case differentPattern(PValue)

  /// The highest p value that counts as a difference.
  package static let threshold = 0.05

  /// Judges this year's total beside that of so many earlier years together.
  ///
  /// - Precondition: no count is negative, and there is an earlier year.
  package init(ofTotal count: Int, against earlier: Int, inEarlierYears years: Int) {
    let p = BinomialTest(count, against: earlier, inEarlierYears: years).p
    let difference: Judgement =
      Double(count) * Double(years) > Double(earlier) ? .higher(p) : .lower(p)
    self = Judgement.rule(p, difference: difference)
  }

  /// Judges a breakdown by exclusive categories: a row of counts for this year, and one or more for the earlier ones.
  ///
  /// - Precondition: all rows are of one length, and no count is negative.
  package init(ofPattern counts: [[Int]]) {
    let p = FreemanHaltonTest(counts).p
    self = Judgement.rule(p, difference: .differentPattern(p))
  }

  private static func rule(_ p: PValue, difference: Judgement) -> Judgement {
    // What adding up rounded numbers lifts above the threshold is not above it.
    let highest = threshold * (1 + 1e-9)
    if p.smallest > highest { return .tooFewToTell(p) }
    return p.value > highest ? .consistent(p) : difference
  }

  /// What the judgement rests on.
  package var p: PValue {
    switch self {
    case .tooFewToTell(let p), .consistent(let p), .higher(let p), .lower(let p), .differentPattern(let p): p
    }
  }
}
