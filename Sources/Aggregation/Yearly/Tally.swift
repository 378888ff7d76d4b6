package import Records

/// The counts of a whole register by reporting year, made in one pass.
///
/// One mergeable value: a register counted in pieces gives the same figures as one counted whole, and the size depends
/// on vocabulary and years, not on rows.
package struct Tally: Sendable {
  package let vocabulary: Vocabulary
  /// The day after which nothing is known yet: what was considered later is pending. `nil` takes all as known.
  private let asAt: Day?
  package private(set) var years: [ReportingYear: YearTally] = [:]
  private var pendingDays = PendingDays()
  /// Rows in error whose year could not be read.
  package private(set) var leftOutUndated = 0

  package init(vocabulary: Vocabulary, asAt: Day? = nil) {
    self.vocabulary = vocabulary
    self.asAt = asAt
  }

  /// Counts one referral in the year in which it was considered, or as pending.
  package mutating func count(_ referral: Referral) {
    let isCounted = referral.primaryOutcome.map { vocabulary[$0].kind != .notCounted } ?? true
    if isCounted { pendingDays.count(referral) }
    if let asAt, let considered = referral.considered, considered > asAt { return }
    // An entry withdrawn without a date belongs to the year in which it came, if it had come by then.
    let came = referral.received.flatMap { day in asAt.map { day > $0 } ?? false ? nil : day }
    let year = referral.year ?? (isCounted ? nil : came.map(ReportingYear.init(containing:)))
    if let year { years[year, default: YearTally()].count(referral, by: vocabulary) }
  }

  /// Counts a row that could not be counted.
  package mutating func leaveOut(in year: ReportingYear?) {
    guard let year else {
      leftOutUndated += 1
      return
    }
    years[year, default: YearTally()].leaveOut()
  }

  package mutating func merge(_ other: Tally) {
    years.merge(other.years) { first, second in
      var sum = first
      sum.merge(second)
      return sum
    }
    pendingDays.merge(other.pendingDays)
    leftOutUndated += other.leftOutUndated
  }

  /// Referrals received by the end of `day` and not considered by then.
  package func pending(asAt day: Day) -> Int { pendingDays.pending(asAt: day) }

  /// The years with referrals, earliest first.
  package var countedYears: [ReportingYear] { years.filter { $0.value.referrals > 0 }.keys.sorted() }
}
