package import Records

/// The counts of a whole register by reporting year, made in one pass.
///
/// Tallies merge: a register counted in pieces gives the same figures as one counted whole. The size depends on vocabulary
/// and years, not on the number of rows.
package struct Tally: RegisterCounter, Sendable {
  package let vocabulary: Vocabulary
  package let clocks: ClockRules
  /// The day after which nothing is known: a referral considered later is pending. `nil` sets no such day.
  private let asAt: Day?
  /// In the order in which their years first occurred.
  private var tallies: [YearTally] = []
  /// The index of each year's tally, from the earliest possible year; -1 for a year that has not occurred.
  private var places: [Int16] = []
  private var pendingDays = PendingDays()
  /// The running clocks of the whole register.
  private(set) var runningClocks = RunningClocks()
  /// Rows with errors whose year could not be read.
  package private(set) var leftOutUndated = 0

  package init(vocabulary: Vocabulary, clocks: ClockRules, asAt: Day? = nil) {
    self.vocabulary = vocabulary
    self.clocks = clocks
    self.asAt = asAt
  }

  package mutating func count(_ rows: RegisterRows) {
    // A span lends each row in place: a row is too large to copy for each look at it.
    let all = rows.all.span
    for index in all.indices {
      if all[index].isLeftOut {
        leaveOut(in: all[index].referral.year)
      } else {
        count(all[index].referral)
      }
    }
  }

  /// Counts a referral in the year in which it was considered, or as pending.
  package mutating func count(_ referral: Referral) {
    let isCounted = vocabulary.isCounted(referral.primaryOutcome)
    if isCounted {
      pendingDays.count(referral)
      runningClocks.count(referral, by: vocabulary)
    }
    if let asAt, let considered = referral.considered, considered > asAt { return }
    // An entry withdrawn without a date considered belongs to the year in which it came, if that is known by the as-at date.
    let came = referral.received.flatMap { day in asAt.map { day > $0 } ?? false ? nil : day }
    let year = referral.year ?? (isCounted ? nil : came.map(ReportingYear.init(containing:)))
    if let year { tallies[place(of: year)].count(referral, by: vocabulary, clocks) }
  }

  /// Notes a row with errors, which is left out of the figures.
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

  package mutating func merge(_ other: Tally) {
    for tally in other.tallies { tallies[place(of: tally.year)].merge(tally) }
    pendingDays.merge(other.pendingDays)
    runningClocks.merge(other.runningClocks)
    leftOutUndated += other.leftOutUndated
  }

  /// The tally of a year; `nil` if the year has no rows.
  package subscript(year: ReportingYear) -> YearTally? { tallies.first { $0.year == year } }

  /// Referrals received by the end of `day` and not considered by then.
  package func pending(asAt day: Day) -> Int { pendingDays.pending(asAt: day) }

  /// The years with rows, including rows with errors; earliest first.
  package var years: [ReportingYear] { tallies.map(\.year).sorted() }

  /// The years with referrals, earliest first.
  package var countedYears: [ReportingYear] { tallies.filter { $0.referrals > 0 }.map(\.year).sorted() }
}
