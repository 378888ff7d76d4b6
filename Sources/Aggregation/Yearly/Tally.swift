package import Records

/// The counts of a whole register by reporting year, made in one pass.
///
/// Tallies merge: a register counted in pieces gives the same figures as one counted whole. The size depends on vocabulary
/// and years, not on the number of rows.
package struct Tally: RegisterCounter, Sendable {
  package let vocabulary: Vocabulary
  package let clocks: ClockRules
  /// The as-at date: a referral considered later is still pending. `nil` for no limit.
  private let asAt: Day?
  /// The part of every year that is counted; `nil` for whole years.
  private let part: PartOfYear?
  /// In the order in which their years first occurred.
  private var tallies: [YearTally] = []
  /// The calendar year in which the earliest possible year begins, whatever its month.
  private static let firstStart = 1899
  /// The index of each year's tally, from the earliest possible year; -1 for a year that has not occurred.
  private var indices: [Int16] = []
  private var pendingDays = PendingDays()
  /// The last day on which a referral was received or considered, even if it is after the as-at date.
  private var lastSeen: Day?
  /// The last day, up to the as-at date, on which a referral was received.
  private var lastReceived: Day?
  /// The clocks of the whole register.
  private(set) var registerClocks = RegisterClocks()
  /// The columns of the register's tables; `nil` where rows came without them.
  private var columns: Set<RegisterColumn>?
  /// Whether a notification has a day: a column that says yes or no may say it with one.
  private var hasNotificationDays = false
  /// The reviews that referrals name, each with the first row that names it.
  package private(set) var reviewsNamed: [ReviewKey: Place] = [:]
  /// Rows with errors whose year could not be read, by the years whose figures they may change.
  private var leftOutOfUnknownYear = CountsOfYears()
  /// Rows with errors that may change the figures of any year.
  private var leftOutOfAnyYear = 0
  /// Rows with errors whose year could not be read.
  package private(set) var leftOutUndated = 0

  /// A tally of nothing yet; `columns` are those of the register's tables, where they are known already.
  package init(
    vocabulary: Vocabulary, clocks: ClockRules, asAt: Day? = nil, of part: PartOfYear? = nil,
    columns: Set<RegisterColumn>? = nil
  ) {
    self.columns = columns
    self.vocabulary = vocabulary
    self.clocks = clocks
    self.asAt = asAt
    self.part = part
  }

  package mutating func count(_ rows: RegisterRows) {
    add(rows.columns)
    // A span gives access without copying: rows are large.
    let (all, values) = (rows.all.room.span, rows.values.room.span)
    // Taken from the tally for each row, they would be copied for each row.
    let (vocabulary, clocks) = (vocabulary, clocks)
    for index in rows.all.indices {
      if all[index].isLeftOut {
        leaveOut(in: all[index].referral.year, affecting: all[index].affectedYears)
      } else {
        let own = all[index].values
        if let review = all[index].referral.review { name(review, at: rows.place(of: all[index])) }
        count(
          all[index].referral, values.extracting(Int(own.lowerBound)..<Int(own.upperBound)), by: vocabulary,
          clocks)
      }
    }
  }

  /// Counts a referral in its reporting year, and towards the pending referrals and the clocks of the register.
  ///
  /// `values` is what it says in breakdowns, as ``BreakdownEntry`` has it.
  package mutating func count(_ referral: Referral, _ values: Span<UInt16>) {
    count(referral, values, by: vocabulary, clocks)
  }

  @inline(__always)
  private mutating func count(
    _ referral: Referral, _ values: Span<UInt16>, by vocabulary: Vocabulary, _ clocks: ClockRules
  ) {
    let isCounted = vocabulary.isCounted(referral.primaryOutcome)
    if isCounted {
      pendingDays.count(referral)
      if let day = referral.received, asAt.map({ day <= $0 }) ?? true {
        lastReceived = lastReceived.map { max($0, day) } ?? day
      }
      registerClocks.count(referral, by: vocabulary, clocks)
      if referral.notified != nil { hasNotificationDays = true }
    }
    let considered = referral.consideredFrom
    if let day = considered ?? referral.received {
      lastSeen = lastSeen.map { max($0, day) } ?? day
    }
    if let considered, isLater(considered) { return }
    // An entry that is not counted may have no date considered. It belongs to the year in which it was received, unless
    // that is after the as-at date.
    let received = referral.received.flatMap { isLater($0) ? nil : $0 }
    let year = referral.year ?? (isCounted ? nil : received.map(vocabulary.yearStart.year(of:)))
    if let year { tallies[index(of: year)].count(referral, values, by: vocabulary) }
  }

  private mutating func add(_ columns: Set<RegisterColumn>?) {
    guard let columns, self.columns.map({ !columns.isSubset(of: $0) }) ?? true else { return }
    self.columns = columns.union(self.columns ?? [])
  }

  private mutating func name(_ review: ReviewKey, at place: Place) {
    reviewsNamed[review] = reviewsNamed[review].map { min($0, place) } ?? place
  }

  /// Whether the register keeps something, as far as its columns say.
  func keeps(_ column: RegisterColumn) -> Bool {
    guard let columns else { return true }
    return columns.contains(column)
      || column == .dateNotified && columns.contains(.notified) && hasNotificationDays
  }

  /// The clocks of which the register keeps both days.
  var keptClocks: [WorkingDayClock] {
    WorkingDayClock.allCases.filter { $0.columns.allSatisfy(keeps) }
  }

  /// Whether the register says of which referrals the Panel was notified.
  var keepsNotifications: Bool {
    columns.map { $0.contains(.dateNotified) || $0.contains(.notified) }
      ?? tallies.contains { $0.stages.notified > 0 }
  }

  /// Whether the register names the reviews that referrals led to.
  package var namesReviews: Bool {
    columns?.contains(.review) ?? tallies.contains { !$0.outcomes.reviews.isEmpty }
  }

  /// The referrals of all years that led to a practice review.
  package var referralsReviewed: Int { tallies.reduce(0) { $0 + $1.outcomes.referralsReviewed } }

  /// The practice reviews commissioned in a year. One that referrals of several years led to counts in the first of them.
  func reviewsCommissioned(in year: ReportingYear) -> Int {
    guard let own = self[year]?.outcomes else { return 0 }
    let earlier = tallies.filter { $0.year < year }.reduce(into: Set()) { $0.formUnion($1.outcomes.reviews) }
    return own.withoutReviewKey + own.reviews.subtracting(earlier).count
  }

  /// Whether a day is after the as-at date, or after the part of its year that is counted.
  @inline(__always)
  private func isLater(_ day: Day) -> Bool {
    if let asAt, day > asAt { return true }
    return part.map { !$0.contains(day) } ?? false
  }

  /// Notes a row with errors, which is left out of the figures; `years` are those whose figures it may change.
  package mutating func leaveOut(in year: ReportingYear?, affecting years: ClosedRange<ReportingYear>? = nil)
  {
    guard let year else {
      leftOutUndated += 1
      if let years { leftOutOfUnknownYear.add(1, of: years) } else { leftOutOfAnyYear += 1 }
      return
    }
    tallies[index(of: year)].leaveOut(affecting: years ?? year...year)
  }

  @inline(__always)
  private mutating func index(of year: ReportingYear) -> Int {
    let number = year.start - Tally.firstStart
    guard number < indices.count, indices[number] >= 0 else { return add(year) }
    return Int(indices[number])
  }

  @inline(never)
  private mutating func add(_ year: ReportingYear) -> Int {
    let number = year.start - Tally.firstStart
    if number >= indices.count {
      indices.append(contentsOf: repeatElement(-1, count: number + 1 - indices.count))
    }
    indices[number] = Int16(tallies.count)
    tallies.append(YearTally(of: year, by: vocabulary, asAt: asAt))
    return tallies.count - 1
  }

  package mutating func merge(_ other: Tally) {
    add(other.columns)
    hasNotificationDays = hasNotificationDays || other.hasNotificationDays
    for (review, place) in other.reviewsNamed { name(review, at: place) }
    for tally in other.tallies { tallies[index(of: tally.year)].merge(tally) }
    pendingDays.merge(other.pendingDays)
    if let day = other.lastSeen { lastSeen = lastSeen.map { max($0, day) } ?? day }
    if let day = other.lastReceived { lastReceived = lastReceived.map { max($0, day) } ?? day }
    registerClocks.merge(other.registerClocks)
    leftOutUndated += other.leftOutUndated
    leftOutOfAnyYear += other.leftOutOfAnyYear
    leftOutOfUnknownYear.merge(other.leftOutOfUnknownYear)
  }

  /// The tally of a year; `nil` if the year has no rows.
  package subscript(year: ReportingYear) -> YearTally? { tallies.first { $0.year == year } }

  /// Referrals received by the end of `day` and not considered by then.
  package func pending(asAt day: Day) -> Int { pendingDays.pending(asAt: day) }

  /// The years with rows, including rows with errors; earliest first.
  package var years: [ReportingYear] { tallies.map(\.year).sorted() }

  /// The rows with errors that may change the figures of one of `years`, each once: those of the years, those that were
  /// pending or had a clock running in one of them, and those that may belong to one of them.
  package func leftOut(affecting years: [ReportingYear]) -> Int {
    tallies.reduce(leftOutOfAnyYear + leftOutOfUnknownYear.count(affecting: years)) { sum, tally in
      sum + (years.contains(tally.year) ? tally.leftOut : tally.leftOutOfOthers.count(affecting: years))
    }
  }

  /// Whether there is anything to report of a year: referrals considered in it, or clocks that ended in it.
  package func isReported(_ year: ReportingYear) -> Bool {
    self[year].map { $0.referrals > 0 } ?? false
      || registerClocks.endedAny(of: keptClocks, in: year, by: asAt ?? year.last)
  }

  /// The years with referrals, earliest first.
  package var countedYears: [ReportingYear] { tallies.filter { $0.referrals > 0 }.map(\.year).sorted() }

  /// The years from the first with referrals to the last in which one was considered or received: one between them without
  /// any is a year too.
  package var span: [ReportingYear] {
    guard let first = countedYears.first, let last = countedYears.last else { return [] }
    let received = lastReceived.map(vocabulary.yearStart.year(of:)) ?? last
    return ReportingYear.all(from: first, to: max(last, received))
  }

  /// The years that the register reaches over: from the first with referrals to the last in which one was received or
  /// considered. If all are pending, from the first in which one was received.
  package var reach: ClosedRange<ReportingYear>? {
    func year(of day: Day?) -> ReportingYear? {
      day.map { day in vocabulary.yearStart.year(of: min(day, asAt ?? day)) }
    }
    let counted = countedYears
    guard let first = counted.first ?? year(of: pendingDays.firstDay) else { return nil }
    return first...max(first, counted.last ?? first, year(of: lastSeen) ?? first)
  }
}
