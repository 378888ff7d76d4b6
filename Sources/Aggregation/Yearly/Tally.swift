package import Records

/// The counts of a whole register by reporting year, made in one pass.
///
/// One mergeable value: a register counted in pieces gives the same figures as one counted whole, and the size depends
/// on vocabulary and years, not on rows.
package struct Tally: Sendable {
  package let vocabulary: Vocabulary
  package let clocks: ClockRules
  /// The day after which nothing is known yet: what was considered later is pending. `nil` takes all as known.
  private let asAt: Day?
  /// In the order in which the years were met.
  private var tallies: [YearTally] = []
  /// The place of each year's tally, from the first year that there can be; -1 for a year that was not met.
  private var places: [Int16] = []
  private var pendingDays = PendingDays()
  /// The clocks of the register by the days on which they ran.
  private(set) var runningClocks = RunningClocks()
  /// Rows in error whose year could not be read.
  package private(set) var leftOutUndated = 0

  package init(vocabulary: Vocabulary, clocks: ClockRules, asAt: Day? = nil) {
    self.vocabulary = vocabulary
    self.clocks = clocks
    self.asAt = asAt
  }

  /// Counts one referral in the year in which it was considered, or as pending.
  package mutating func count(_ referral: Referral) {
    let isCounted = vocabulary.isCounted(referral.primaryOutcome)
    if isCounted {
      pendingDays.count(referral)
      runningClocks.count(referral, by: vocabulary)
    }
    if let asAt, let considered = referral.considered, considered > asAt { return }
    // An entry withdrawn without a date belongs to the year in which it came, if it had come by then.
    let came = referral.received.flatMap { day in asAt.map { day > $0 } ?? false ? nil : day }
    let year = referral.year ?? (isCounted ? nil : came.map(ReportingYear.init(containing:)))
    if let year { tallies[place(of: year)].count(referral, by: vocabulary, clocks) }
  }

  /// Counts a row that could not be counted.
  package mutating func leaveOut(in year: ReportingYear?) {
    guard let year else {
      leftOutUndated += 1
      return
    }
    tallies[place(of: year)].leaveOut()
  }

  private mutating func place(of year: ReportingYear) -> Int {
    let number = year.start - ReportingYear.earliest
    if number >= places.count {
      places.append(contentsOf: repeatElement(-1, count: number + 1 - places.count))
    }
    if places[number] < 0 {
      places[number] = Int16(tallies.count)
      tallies.append(YearTally(of: year, by: vocabulary))
    }
    return Int(places[number])
  }

  /// The tally of a year in which something stands.
  package subscript(year: ReportingYear) -> YearTally? { tallies.first { $0.year == year } }

  /// Referrals received by the end of `day` and not considered by then.
  package func pending(asAt day: Day) -> Int { pendingDays.pending(asAt: day) }

  /// The years in which something stands, if only a row in error; earliest first.
  package var years: [ReportingYear] { tallies.map(\.year).sorted() }

  /// The years with referrals, earliest first.
  package var countedYears: [ReportingYear] { tallies.filter { $0.referrals > 0 }.map(\.year).sorted() }
}

extension Tally: RegisterCounter {
  package mutating func count(_ rows: RegisterRows) {
    // Lent in their places: a row is too large to be copied for each look at it.
    let all = rows.all.span
    for index in all.indices {
      if all[index].isLeftOut {
        leaveOut(in: all[index].referral.year)
      } else {
        count(all[index].referral)
      }
    }
  }

  package mutating func merge(_ other: Tally) {
    for tally in other.tallies { tallies[place(of: tally.year)].merge(tally) }
    pendingDays.merge(other.pendingDays)
    runningClocks.merge(other.runningClocks)
    leftOutUndated += other.leftOutUndated
  }
}
