import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct ComparisonWordsTests {
  /// A year of so many referrals without further action and rapid reviews, each about a child of the age.
  private func year(
    _ text: String, _ none: Int, _ rapid: Int, age: ChildAge = .years(7),
    reviews: ReviewRecords = ReviewRecords(), namesOnly: Set<TableID> = [.agencies],
    from agencies: [Code<Agency>] = [Example.hospital]
  ) throws -> ComparedYear {
    var tally = Tally(vocabulary: Example.plainVocabulary, clocks: Example.workingDays())
    let year = Example.year(text)
    for (outcome, count) in [(Example.noFurtherAction, none), (Example.rapidReview, rapid)] {
      for number in 0..<count {
        let agency = agencies[number % agencies.count]
        tally.count(Example.referral(outcome, on: "\(year.start)-06-01", from: [agency], of: [age]))
      }
    }
    let figures = try YearlyFigures(of: tally, in: year, asAt: year.last, reviews: reviews)
    let published = try PublishedFigures(figures, by: Example.profile(namesOnly: namesOnly), for: .public)
    let provenance = Provenance(profile: "profile.toml", inputs: [])
    return ComparedYear(Snapshot(published, notes: [], provenance: provenance), from: "f", isCounted: false)
  }

  private func sentences(_ years: [ComparedYear]) throws -> [String] {
    ComparisonReport.sentences(of: try Comparison(years))
  }

  @Test func `a year like the earlier ones is consistent with them`() throws {
    let said = try sentences([year("2021-22", 8, 2), year("2022-23", 9, 1), year("2023-24", 7, 2)])
    #expect(
      said.prefix(1) == [
        "The number of referrals considered in 2023-24 (9) is consistent with that of the earlier years (10 in 2021-22, "
          + "10 in 2022-23)."
      ])
    #expect(
      said.contains(
        "The pattern of referrals by primary outcome in 2023-24 (9 referrals) is consistent with that of the earlier years "
          + "(10 in 2021-22, 10 in 2022-23)."
      ))
  }

  @Test func `many more are called higher, and many fewer lower`() throws {
    let more = try sentences([year("2022-23", 10, 0), year("2023-24", 40, 0)])
    #expect(
      more[0]
        == "The number of referrals considered in 2023-24 (40) is higher than in the earlier years (10 in 2022-23)."
    )
    let fewer = try sentences([year("2022-23", 40, 0), year("2023-24", 10, 0)])
    #expect(
      fewer[0]
        == "The number of referrals considered in 2023-24 (10) is lower than in the earlier years (40 in 2022-23)."
    )
  }

  @Test func `another pattern is called a different one`() throws {
    let said = try sentences([year("2022-23", 20, 0), year("2023-24", 2, 18)])
    #expect(
      said.contains(
        "The pattern of referrals by primary outcome in 2023-24 (20 referrals) is a different pattern from that of the "
          + "earlier years (20 in 2022-23)."
      ))
  }

  @Test func `what was tested with the same years is one sentence, and what was not has its own`() throws {
    func consistent(namesIn first: Set<TableID>) throws -> [String] {
      let both = [Example.hospital, Example.police]
      let years = try [
        year("2021-22", 9, 9, namesOnly: first, from: both), year("2022-23", 9, 9, namesOnly: [], from: both),
        year("2023-24", 9, 8, namesOnly: [], from: both),
      ]
      return EarlierYearsWords(of: try Comparison(years), agencies: nil).sentences
        .filter { $0.contains("is consistent with") }
    }
    let basis = "2023-24 is consistent with the earlier years (18 referrals in 2021-22, 18 in 2022-23) in "
    #expect(
      try consistent(namesIn: []) == [
        basis + "the number of referrals, what came of them and which agencies referred."
      ])
    // The agencies of 2021-22 were published by name alone, so that answer rests on one year.
    #expect(
      try consistent(namesIn: [.agencies]) == [
        basis + "the number of referrals and what came of them.",
        "The pattern of referrals by the agency named first in 2023-24 (17 referrals) is consistent with that of the "
          + "earlier years (18 in 2022-23).",
      ])
  }

  @Test func `what too few referrals can tell is one sentence`() throws {
    let comparison = try Comparison([year("2022-23", 2, 0), year("2023-24", 1, 0)])
    #expect(
      EarlierYearsWords(of: comparison, agencies: nil).sentences == [
        "There are too few referrals to tell for the number of referrals, the number about infants under one, what came of "
          + "them and the ages of the youngest children."
      ])
  }

  @Test func `nothing is said where no outcome could have shown a difference`() throws {
    let said = try sentences([year("2022-23", 2, 0), year("2023-24", 1, 0)])
    #expect(
      said[0]
        == "There are too few referrals considered to tell whether their number in 2023-24 (1) differs from that of the "
        + "earlier years (2 in 2022-23).")
    #expect(
      said.last
        == "There are too few cases to tell whether the pattern of referrals by the age of their youngest child in 2023-24 (1 "
        + "referral) differs from that of the earlier years (2 in 2022-23).")
  }

  @Test func `the table of tests has the rule, how many questions were tested, and a row with p for each`()
    throws
  {
    let comparison = try Comparison([year("2022-23", 20, 0), year("2023-24", 2, 18)])
    let tests = try #require(TestsTable(of: comparison)?.table)
    #expect(tests.remarks[0].contains("above 0.05"))
    #expect(tests.remarks[0].contains("Four questions were tested"))
    #expect(tests.rows.count == 4)
    let outcomes = try #require(
      (0..<tests.rows.count).first { tests.rows.cell($0, 0).text == "Referrals by primary outcome" })
    #expect(tests.rows.cell(outcomes, 1).text.contains("a different pattern"))
    #expect(tests.rows.cell(outcomes, 2) == .text("below 0.001"))
    #expect(tests.rows.cell(outcomes, 3).text.hasPrefix("All "))
  }

  @Test func `the document has a column for each year, and one for the change`() throws {
    let comparison = try Comparison([year("2022-23", 3, 1), year("2023-24", 2, 2)])
    let document = try ComparisonReport(
      comparison, partnership: Profile.Partnership(), provenance: Provenance(profile: "p", inputs: [])
    ).document
    let outcomes = try #require(document.table("outcomes"))
    #expect(outcomes.columns.map(\.title) == ["Outcome", "2022-23", "2023-24", "Change on the year before"])
    #expect(outcomes.columns.map(\.year?.description) == [nil, "2022-23", "2023-24", "2023-24"])
    #expect(
      outcomes.rows.first
        == [.label("Rapid review"), .figure(.count(1)), .figure(.count(2)), .figure(.change(1))])
  }

  @Test func `reviews and recommendations are compared under their own words, and said not to be tested`()
    throws
  {
    let reviews = ReviewRecords(
      reviews: [Example.review("a", began: "2022-05-01")], recommendations: [Example.response(false)])
    let comparison = try Comparison([
      year("2022-23", 3, 1, reviews: reviews), year("2023-24", 2, 2, reviews: reviews),
    ])
    let document = try ComparisonReport(
      comparison, partnership: Profile.Partnership(), provenance: Provenance(profile: "p", inputs: [])
    ).document
    #expect(
      document.table("timeliness")?.title
        == "Notifications, rapid reviews and publications in time, 2022-23 to 2023-24")
    let placed = document.blocks.compactMap { if case .table(let id) = $0 { id } else { nil } }
    #expect(placed.suffix(2) == ["recommendations_by_status", "recommendations_by_body"])
    for id in ["reviews", "recommendations", "recommendations_by_status"] {
      let notes = try #require(document.table(id)).notes.map { document.notes[$0 - 1] }
      #expect(
        notes.last?.hasPrefix("Reviews and recommendations are not tested against the earlier years") == true)
    }
  }

  @Test func `agencies are tested by the one named first, with a row of their own`() throws {
    let comparison = try Comparison([
      year("2022-23", 20, 0, namesOnly: []), year("2023-24", 2, 18, namesOnly: []),
    ])
    #expect(
      ComparisonReport.sentences(of: comparison).last
        == "There are too few cases to tell whether the pattern of referrals by the agency named first in 2023-24 "
        + "(20 referrals) differs from that of the earlier years (20 in 2022-23).")
    let rule = ComparisonWords.rule(of: comparison)
    #expect(rule.contains("Five questions were tested"))
    #expect(
      rule.contains(
        "Agencies are tested by the one named first, for a referral may have several; features are not"))
    let document = try ComparisonReport(
      comparison, partnership: Profile.Partnership(), provenance: Provenance(profile: "p", inputs: [])
    ).document
    #expect(document.table("agencies_named_first") == nil)
    let tests = try #require(document.records("tests"))
    let agency = try #require(
      (0..<tests.rows.count).first { tests.rows.cell($0, 0).text == "Referrals by the agency named first" })
    #expect(tests.rows.cell(agency, 2) == .decimal("1.000"))
    let names = try Comparison([year("2022-23", 20, 0), year("2023-24", 2, 18)])
    #expect(ComparisonWords.rule(of: names).contains("Agencies are not tested, because only their names"))
    let agencies = try Comparison([
      year("2022-23", 20, 0, namesOnly: [.agencies]), year("2023-24", 2, 18, namesOnly: [.agencies]),
    ])
    #expect(
      ComparisonWords.rule(of: agencies).contains(
        "Agencies are not tested, because only their names are published; features are not tested, for a referral may "
          + "have several."))
  }
}
