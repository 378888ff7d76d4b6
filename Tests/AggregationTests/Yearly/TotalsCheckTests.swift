import TestSupport
import Records
import Testing

@testable import Aggregation

struct TotalsCheckTests {
  private let counts: YearTally = {
    let tally = Example.tally([
      Example.referral(Example.rapidReview, from: [Example.hospital, Example.police]).with(
        features: [Example.neglect], harms: [Example.death, Example.seriousHarm]),
      Example.referral(from: [.notInProfile], of: [.years(4), .years(5)]),
    ])
    return tally[Example.year("2023-24")] ?? YearTally(of: Example.year("2023-24"), by: Example.vocabulary)
  }()

  private var tables: [FigureTable] {
    YearTables(
      counts: counts, vocabulary: Example.vocabulary, pending: 0, clocks: RegisterClocks(),
      asAt: Example.day("2024-03-31"), reviews: Example.noReviews
    ).all
  }

  @Test func `tables as counted pass`() throws {
    try TotalsCheck.check(counts, by: Example.vocabulary)
    try TotalsCheck.check(tables, against: counts, by: Example.vocabulary)
  }

  @Test(
    arguments: [
      (TableID.outcomes, "rapid-review", "the table of outcomes shows all referrals", 1, 2),
      (.ageBands, "1-to-5", "the table of age bands shows all children", 0, 3),
      (.agencies, "not-in-profile", "the table of agencies shows all who referred", 2, 3),
      (
        .agenciesNamedFirst, "not-in-profile", "the table of agencies named first shows all referrals", 1, 2
      ), (.sectors, "health", "the table of sectors shows all referrals", 2, 3),
      (.features, "neglect", "the table of features shows all referrals", 1, 2),
      (.months, "june", "the table of months shows all referrals", 0, 2),
      (.harm, "not-recorded", "the table of harm shows all referrals", 2, 3),
      (
        .outcomesByAgeBand, "rapid-review,1-to-5", "the table of outcomes by age band shows all children", 2,
        3
      ),
      (
        .outcomesBySector, "rapid-review,police", "the table of outcomes by sector shows all who referred", 2,
        3
      ),
    ])
  func `a row that is lost stops everything`(
    id: TableID, key: String, rule: String, sum: Int, total: Int
  ) {
    let tampered = tables.map { table in
      table.id == id ? FigureTable(id, table.rows.filter { $0.key != key }) : table
    }
    #expect(throws: Problem.totalsDisagree(rule, sum, total)) {
      try TotalsCheck.check(tampered, against: counts, by: Example.vocabulary)
    }
  }

  @Test func `a clock that is lost stops everything`() throws {
    let counted = Example.tally([
      Example.referral(Example.rapidReview, notified: "2023-06-01", rapidReview: "2023-06-08")
    ])
    let year = Example.year("2023-24")
    let counts = try #require(counted[year])
    let clocks = counted.registerClocks
    let asAt = Example.day("2024-03-31")
    try TotalsCheck.check(clocks)
    try TotalsCheck.check(
      YearTables(
        counts: counts, vocabulary: Example.vocabulary, pending: 0, clocks: clocks, asAt: asAt,
        reviews: Example.noReviews
      ).all, against: clocks, in: year, asAt: asAt)
    #expect(
      throws: Problem.totalsDisagree("clocks (rapid-review) in time and late are those that ended", 0, 1)
    ) {
      try TotalsCheck.check(tables, against: clocks, in: year, asAt: asAt)
    }
  }

  @Test func `a child above all bands is one of other ages, so that the bands still add up`() throws {
    let bands = try Example.figures([Example.referral(of: [.years(26), .years(3)])])[.ageBands]
    #expect(bands.lines.suffix(3) == ["other-ages 1", "unknown 0", "total 2"])
  }

  @Test func `a referral of the year without an outcome is missed by the outcomes, and stops the figures`() {
    #expect(
      throws: Problem.totalsDisagree("primary outcomes sum to referrals in 2023-24", 0, 1)
    ) {
      try Example.figures([Example.referral(nil, on: "2023-06-01")])
    }
  }
}
