import Records

/// Checks the totals that must agree before the figures of a year are used.
///
/// Each check compares numbers that were counted separately and throws `totals-disagree` if they differ: a defect of this
/// program, never of the register.
enum TotalsCheck {
  /// Checks the counts of a year against each other.
  static func check(_ counts: YearTally, by vocabulary: Vocabulary) throws(Problem) {
    let year = counts.year
    try agree("primary outcomes sum to referrals in \(year)", counts.outcomes.total, counts.referrals)
    try agree(
      "age bands sum to children in \(year)", counts.ages.sum, counts.ages.children)
    let rapidReviews = vocabulary.outcomes.indices.reduce(0) {
      $0 + (vocabulary.outcomes[$1].isRapidReview ? counts.outcomes.primary[Code($1)] : 0)
    }
    try agree(
      "rapid reviews are those that the Panel answers in \(year)", counts.panel.rapidReviews, rapidReviews)
    try atMost(
      "the Panel answers each rapid review once in \(year)", counts.panel.answers, counts.panel.rapidReviews)
    try atMost("notifications are of referrals in \(year)", counts.stages.notified, counts.referrals)
    try atMost(
      "rapid reviews are among those that reached this stage in \(year)", rapidReviews,
      counts.stages.rapidReviews)
    try agree("months sum to referrals in \(year)", counts.months.total, counts.referrals)
    try checkBreakdowns(of: counts, by: vocabulary)
    try checkCrossings(of: counts, by: vocabulary)
    try checkAgeBands(of: counts, by: vocabulary)
    try checkSectors(of: counts, by: vocabulary)
    try atMost(
      "referrals concerning an infant are referrals in \(year)", counts.ages.concerningInfant,
      counts.referrals)
  }

  /// A value that excludes the others is that of one referral or child; several may be those of one.
  private static func checkBreakdowns(of counts: YearTally, by vocabulary: Vocabulary) throws(Problem) {
    let year = counts.year
    for (place, breakdown) in vocabulary.breakdowns.enumerated() {
      let whole = breakdown.subject == .children ? counts.ages.children : counts.referrals
      let (recorded, sum) = (counts.breakdowns.recorded(place, .all), counts.breakdowns.sum(place, .all))
      let what = "\(breakdown.subject.rawValue) by \(breakdown.key) in \(year)"
      try atMost("\(what) are \(breakdown.subject.rawValue) of the year", recorded, whole)
      try atMost("each of the \(what) has a value", recorded, sum)
      if !breakdown.isSeveral { try agree("\(what) have one value each", sum, recorded) }
      for value in 0...breakdown.values.count {
        try atMost(
          "\(what) with a rapid review are among all", counts.breakdowns[place, value, .rapidReviews],
          counts.breakdowns[place, value, .all])
      }
    }
  }

  /// Where values exclude each other, the pairs of one value are what its own breakdown counts.
  private static func checkCrossings(of counts: YearTally, by vocabulary: Vocabulary) throws(Problem) {
    for (index, crossing) in vocabulary.crossings.enumerated() {
      func isExclusive(_ side: Crossing.Side) -> Bool {
        if case .breakdown(let place) = side { !vocabulary.breakdowns[place].isSeveral } else { true }
      }
      guard isExclusive(crossing.second) else { continue }
      let whole = crossing.unit == .children ? counts.ages.children : counts.referrals
      let name = "\(crossing.id.rawValue) in \(counts.year)"
      if isExclusive(crossing.first) {
        try agree("\(name) shows all", counts.crossings.total(of: index), whole)
      }
      for position in 0..<vocabulary.width(of: crossing.first) {
        let sum = counts.crossings.sum(of: index, position, by: vocabulary)
        switch crossing.first {
        case .ageBands: try agree("\(name) sums to the bands", sum, counts.ages[position])
        case .outcomes where crossing.unit == .referrals:
          try agree("\(name) sums to the outcomes", sum, counts.outcomes.primary[Code(position)])
        case .breakdown(let place)
        where vocabulary.breakdowns[place].subject.unit == crossing.unit
          && position <= vocabulary.breakdowns[place].values.count:
          try agree("\(name) sums to its breakdown", sum, counts.breakdowns[place, position, .all])
        case .outcomes, .breakdown: break
        }
      }
    }
  }

  private static func checkAgeBands(of counts: YearTally, by vocabulary: Vocabulary) throws(Problem) {
    let year = counts.year
    let byBand = counts.outcomesByAgeBand
    for (position, band) in vocabulary.ageBands.all.enumerated() {
      try agree(
        "outcomes by age band (\(band.key)) sum to the band in \(year)",
        byBand.crossing.sum(ofColumn: position), counts.ages[position])
    }
    for index in vocabulary.outcomes.indices {
      try agree(
        "age bands by outcome (\(vocabulary.outcomes[index].key)) sum to its children in \(year)",
        byBand.crossing.sum(of: index), byBand.children[Code(index)])
    }
    try agree(
      "children by outcome sum to children in \(year)", byBand.children.total, counts.ages.children)
  }

  private static func checkSectors(of counts: YearTally, by vocabulary: Vocabulary) throws(Problem) {
    let year = counts.year
    let agencies = counts.agencies
    let crossing = agencies.byOutcomeAndSector
    let place = vocabulary.breakdowns.count - 1
    for sector in vocabulary.sectors.indices.map({ Code<Sector>($0) }) + [.notInProfile] {
      let column = agencies.column(of: sector)
      try agree(
        "outcomes by sector (\(column + 1)) sum to the sector in \(year)",
        crossing.sum(ofColumn: column), counts.breakdowns[place, column, .all])
      for index in vocabulary.outcomes.indices {
        try atMost(
          "no sector has more referrals with an outcome than there are in \(year)", crossing[index, column],
          counts.outcomes.primary[Code(index)])
      }
    }
  }

  /// Checks the finished tables against the counts: a row missing from a table is missing from its sum.
  /// `bodies` are those of a later day, if the agencies are counted as such.
  static func check(
    _ tables: [FigureTable], against counts: YearTally, by vocabulary: Vocabulary,
    as bodies: [Code<Agency>]? = nil
  ) throws(Problem) {
    func agree(_ rule: String, _ id: TableID, _ total: Int) throws(Problem) {
      try TotalsCheck.agree(rule, sum(of: tables[id]), total)
    }
    let whoReferred = counts.breakdowns.sum(vocabulary.breakdowns.count - 1, .all)
    try agree("the table of outcomes shows all referrals", .outcomes, counts.referrals)
    try agree("the table of age bands shows all children", .ageBands, counts.ages.children)
    try agree("the table of youngest children shows all referrals", .youngestChild, counts.referrals)
    let byAgency = bodies.map(counts.agencies.byAgency(as:)) ?? counts.agencies.byAgency
    try agree("the table of agencies shows all who referred", .agencies, byAgency.total)
    try agree(
      "the table of agencies named first shows all referrals", .agenciesNamedFirst, counts.referrals)
    for (place, breakdown) in vocabulary.breakdowns.enumerated() {
      let recorded = counts.breakdowns.recorded(place, .all)
      let whole = breakdown.subject == .children ? counts.ages.children : counts.referrals
      try agree(
        "the table of \(breakdown.key) shows all \(breakdown.subject.rawValue)", breakdown.tables.all,
        recorded == 0 ? 0 : counts.breakdowns.sum(place, .all) + whole - recorded)
    }
    try agree("the table of months shows all referrals", .months, counts.referrals)
    try agree(
      "the table of outcomes by age band shows all children", .outcomesByAgeBand, counts.ages.children)
    try agree("the table of outcomes by sector shows all who referred", .outcomesBySector, whoReferred)
  }

  /// Checks that each clock of the register is counted once, in whatever year.
  static func check(_ clocks: RegisterClocks) throws(Problem) {
    for clock in WorkingDayClock.allCases {
      try agree(
        "clocks (\(clock.rawValue)) that ended, stopped, cannot be timed or are running are all",
        clocks[clock].accounted, clocks[clock].all)
    }
  }

  /// Checks the shares of the clocks against the clocks that ended in the year by `asAt`.
  static func check(
    _ tables: [FigureTable], against clocks: RegisterClocks, _ reviews: ReviewCounts? = nil,
    in year: ReportingYear, asAt: Day
  ) throws(Problem) {
    let timeliness = tables[.timeliness]
    for duty in TimedDuty.allCases {
      let shares = ClockRow.allCases.filter(\.isShare).compactMap { row in
        timeliness?[row.category(of: duty).key]?.share
      }
      let ended =
        switch duty {
        case .workingDays(let clock): clocks[clock].state(in: year, asAt: asAt).ended.all
        case .publication: reviews?.publication.ended.all ?? 0
        }
      try agree(
        "clocks (\(duty.key)) in time and late are those that ended", shares.reduce(0) { $0 + $1.number },
        ended)
      if case .workingDays(let clock) = duty {
        try agree(
          "clocks (\(duty.key)) with days taken are those that ended",
          clocks[clock].state(in: year, asAt: asAt).taken.count, ended)
      }
      for share in shares {
        try agree("the share of a clock (\(duty.key)) is of those that ended", share.of, ended)
      }
    }
  }

  /// Checks the tables of recommendations against the responses that were counted.
  static func check(
    _ tables: [FigureTable], against recommendations: RecommendationCounts?
  ) throws(Problem) {
    guard let counts = recommendations else { return }
    try agree(
      "the table of recommendations by status shows all responses",
      sum(of: tables[.recommendationsByStatus]), counts.all)
    try agree(
      "the table of recommendations by review shows all responses",
      sum(of: tables[.recommendationsByReview]), counts.all)
    try agree(
      "the table of recommendations by year of the review shows all responses",
      sum(of: tables[.recommendationsByReviewYear]), counts.all)
    try agree(
      "the table of recommendations by body shows all bodies that answer",
      sum(of: tables[.recommendationsByBody]), counts.byBody.total)
    try atMost(
      "no response is both completed and overdue", counts.completed + (counts.overdue ?? 0), counts.all)
  }

  /// The sum of the counts in a table, without its total; zero for no table.
  private static func sum(of table: FigureTable?) -> Int {
    (table?.rows ?? []).reduce(0) { sum, row in
      row.category == .total ? sum : sum + (row.figure.count ?? 0)
    }
  }

  // A figure is traced to its rows by checking each row alone, so rules are worded only once they are broken.
  private static func agree(_ rule: @autoclosure () -> String, _ sum: Int, _ total: Int) throws(Problem) {
    guard sum == total else { throw .totalsDisagree(rule(), sum, total) }
  }

  private static func atMost(_ rule: @autoclosure () -> String, _ part: Int, _ total: Int) throws(Problem) {
    guard part <= total else { throw .totalsDisagree(rule(), part, total) }
  }
}

extension Problem {
  /// Two totals that must agree do not: a defect of this program, which stops the run before anything is written.
  static func totalsDisagree(_ rule: String, _ sum: Int, _ total: Int) -> Problem {
    Problem(.totalsDisagree, at: "figures", found: "\(rule): \(sum) is not \(total)")
  }
}
