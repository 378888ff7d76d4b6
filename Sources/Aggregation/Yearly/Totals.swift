import Records

extension Problem {
  /// Two totals that must agree do not: a defect of this program, which stops the run before anything is written.
  static func totalsDisagree(_ rule: String, _ sum: Int, _ total: Int) -> Problem {
    Problem(
      .totalsDisagree, at: "figures", found: "\(rule): \(sum) is not \(total)",
      expected: "expected the two to agree",
      remedy: "this is a defect of the program, nothing was written, please report it")
  }
}

/// The checks that stand between counting and everything after it.
enum Totals {
  /// Holds counts that were kept apart against each other.
  static func check(
    _ counts: YearTally, by vocabulary: Vocabulary, in year: ReportingYear
  ) throws(Problem) {
    try agree("primary outcomes sum to referrals in \(year)", counts.outcomes.total, counts.referrals)
    try agree(
      "age bands sum to children in \(year)", AgeBand.allCases.reduce(0) { $0 + counts.ages[$1] },
      counts.ages.children)
    let rapidReviews = vocabulary.outcomes.indices.reduce(0) {
      $0 + (vocabulary.outcomes[$1].isRapidReview ? counts.outcomes.primary[Code($1)] : 0)
    }
    try agree(
      "rapid reviews are those that the Panel answers in \(year)", counts.panel.rapidReviews, rapidReviews)
    guard counts.panel.notRecorded >= 0 else {
      throw Problem.totalsDisagree(
        "the Panel answers each rapid review once in \(year)", counts.panel.answers, counts.panel.rapidReviews
      )
    }
    try checkBreakdowns(counts, by: vocabulary, in: year)
    for clock in WorkingDayClock.allCases {
      let part = counts.timeliness[clock]
      try agree(
        "clocks (\(clock.rawValue)) that ended, are open or cannot be timed are all in \(year)",
        part.ended().all + part.open + part.leftOut, part.referrals)
    }
    guard counts.ages.concerningInfant <= counts.referrals else {
      throw Problem.totalsDisagree(
        "referrals concerning an infant are referrals in \(year)", counts.ages.concerningInfant,
        counts.referrals)
    }
  }

  /// Holds the finished tables against the counts: a row that is missing in a table is missing in its sum.
  static func check(_ tables: [FigureTable], against counts: YearTally) throws(Problem) {
    try agree("the table of outcomes shows all referrals", sum(of: .outcomes, in: tables), counts.referrals)
    try agree(
      "the table of age bands shows all children", sum(of: .ageBands, in: tables), counts.ages.children)
    let joint = counts.agencies.byAgency.total
    try agree("the table of agencies shows all who referred", sum(of: .agencies, in: tables), joint)
    try agree(
      "the table of agencies named first shows all referrals", sum(of: .agenciesNamedFirst, in: tables),
      counts.referrals)
    let sectors = counts.agencies.bySector.total
    try agree("the table of sectors shows all who referred", sum(of: .sectors, in: tables), sectors)
    let features = counts.features.byFeature.total
    try agree("the table of features shows all features", sum(of: .features, in: tables), features)
    try agree("the table of months shows all referrals", sum(of: .months, in: tables), counts.referrals)
    let harms = counts.harms
    try agree(
      "the table of harm shows all harms", sum(of: .harm, in: tables),
      harms.byHarm.isEmpty ? 0 : harms.byHarm.total + harms.notRecorded)
    try agree(
      "the table of outcomes by age band shows all children", sum(of: .outcomesByAgeBand, in: tables),
      counts.ages.children)
    try agree(
      "the table of outcomes by sector shows all who referred", sum(of: .outcomesBySector, in: tables),
      sectors)
  }

  /// Holds the shares of the clocks against the clocks that had ended by `asAt`.
  static func checkClocks(
    _ tables: [FigureTable], against counts: YearTally, _ reviews: ReviewCounts? = nil, asAt: Day
  ) throws(Problem) {
    let timeliness = tables.first { $0.id == .timeliness }
    for duty in TimedDuty.allCases {
      let shares = ClockRow.allCases.filter(\.isShare).compactMap { row in
        timeliness?[row.category(of: duty).key]?.share
      }
      let ended =
        switch duty {
        case .workingDays(let clock): counts.timeliness[clock].ended(by: asAt).all
        case .publication: reviews?.publication.ended.all ?? 0
        }
      try agree(
        "clocks (\(duty.key)) in time and late are those that ended", shares.reduce(0) { $0 + $1.number },
        ended)
      for share in shares {
        try agree("the share of a clock (\(duty.key)) is of those that ended", share.of, ended)
      }
    }
  }

  static func sum(of id: TableID, in tables: [FigureTable]) -> Int {
    tables.first { $0.id == id }?.rows.reduce(0) { sum, row in
      row.category == .total ? sum : sum + (row.figure.count ?? 0)
    } ?? 0
  }

  static func agree(_ rule: String, _ sum: Int, _ total: Int) throws(Problem) {
    guard sum == total else {
      throw Problem.totalsDisagree(
        rule, sum, total)
    }
  }
}

/// The checks of months, harm and crossings, each against counts that were kept apart from it.
extension Totals {
  static func checkBreakdowns(
    _ counts: YearTally, by vocabulary: Vocabulary, in year: ReportingYear
  ) throws(Problem) {
    try agree("months sum to referrals in \(year)", counts.months.total, counts.referrals)
    let harms = counts.harms
    try agree(
      "harms, without second ones, and those not recorded sum to referrals in \(year)",
      harms.byHarm.total - harms.surplus + harms.notRecorded, counts.referrals)
    let byBand = counts.outcomesByAgeBand
    for band in AgeBand.allCases {
      try agree(
        "outcomes by age band (\(band.rawValue)) sum to the band in \(year)",
        byBand.crossing.sum(ofColumn: band.position), counts.ages[band])
    }
    for index in vocabulary.outcomes.indices {
      try agree(
        "age bands by outcome (\(vocabulary.outcomes[index].key)) sum to its children in \(year)",
        byBand.crossing.sum(of: index), byBand.children[Code(index)])
    }
    try agree(
      "children by outcome sum to children in \(year)", byBand.children.total, counts.ages.children)
    try checkSectors(counts.agencies, counts.outcomes, by: vocabulary, in: year)
  }

  private static func checkSectors(
    _ agencies: AgencyCounts, _ outcomes: OutcomeCounts, by vocabulary: Vocabulary, in year: ReportingYear
  ) throws(Problem) {
    let crossing = agencies.byOutcomeAndSector
    for sector in vocabulary.sectors.indices.map({ Code<Sector>($0) }) + [.notInProfile] {
      let column = agencies.column(of: sector)
      try agree(
        "outcomes by sector (\(column + 1)) sum to the sector in \(year)",
        crossing.sum(ofColumn: column), agencies.bySector[sector])
      for index in vocabulary.outcomes.indices where crossing[index, column] > outcomes.primary[Code(index)] {
        throw Problem.totalsDisagree(
          "no sector has more referrals with an outcome than there are in \(year)", crossing[index, column],
          outcomes.primary[Code(index)])
      }
    }
  }
}

extension Totals {
  /// Holds the tables of recommendations against the responses that they are about, and those against each other.
  static func check(
    _ tables: [FigureTable], against recommendations: RecommendationCounts?
  ) throws(Problem) {
    guard let counts = recommendations else { return }
    try agree(
      "the table of recommendations by status shows all responses",
      sum(of: .recommendationsByStatus, in: tables), counts.all)
    try agree(
      "the table of recommendations by review shows all responses",
      sum(of: .recommendationsByReview, in: tables), counts.all)
    try agree(
      "the table of recommendations by year of the review shows all responses",
      sum(of: .recommendationsByReviewYear, in: tables), counts.all)
    try agree(
      "the table of recommendations by body shows all bodies that answer",
      sum(of: .recommendationsByBody, in: tables), counts.byBody.total)
    let either = counts.completed + (counts.overdue ?? 0)
    guard either <= counts.all else {
      throw Problem.totalsDisagree(
        "no response is both completed and overdue", either, counts.all)
    }
  }
}
