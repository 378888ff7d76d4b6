import Records
import Testing

@testable import Aggregation

struct YearTablesTests {
  @Test func `the headline asks each question once, nought included`() throws {
    #expect(
      try Example.figures([])[.headline].lines == [
        "referrals 0", "rapid-review 0", "no-further-action 0", "local-learning-event 0",
        "reviews-commissioned 0", "under-one 0", "rest-lowest [z]", "rest-highest [z]", "children 0",
        "pending 0", "not-counted 0",
      ])
  }

  @Test func `the headline counts referrals, children, years and entries under their own units`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, of: [.weeks(9)], further: [Example.lcspr]),
      Example.referral(of: [.years(9), .years(12)]),
      Example.referral(nil, on: nil, received: "2024-03-31"),
      Example.referral(Example.withdrawn),
    ])
    #expect(
      figures[.headline].lines == [
        "referrals 2", "rapid-review 1", "no-further-action 1", "local-learning-event 0",
        "reviews-commissioned 1", "under-one 1", "rest-lowest 9", "rest-highest 12", "children 3",
        "pending 1", "not-counted 1",
      ])
    #expect(
      figures[.headline].rows.map(\.unit) == [
        .referrals, .referrals, .referrals, .referrals, .referrals, .referrals, .completedYears,
        .completedYears, .children, .referrals, .entries,
      ])
  }

  @Test func `every primary outcome has a row, others only where they occur, and the total is the referrals`()
    throws
  {
    #expect(
      try Example.figures([Example.referral()])[.outcomes].lines == [
        "rapid-review 0", "no-further-action 1", "local-learning-event 0", "total 1",
      ])
    #expect(
      try Example.figures([Example.referral(Example.undecided), Example.referral(Example.lcspr)])[.outcomes]
        .lines == [
          "rapid-review 0", "no-further-action 0", "local-learning-event 0", "decision-pending 1", "lcspr 1",
          "total 2",
        ])
  }

  @Test func `further actions have no total`() throws {
    let figures = try Example.figures([
      Example.referral(Example.rapidReview, further: [Example.lcspr, Example.learningReport])
    ])
    #expect(figures[.furtherActions].lines == ["lcspr 1", "learning-report 1"])
    #expect(try Example.figures([])[.furtherActions].lines == ["learning-report 0"])
  }

  @Test func `children stand in all bands in order, care leavers only where there are any`() throws {
    let bands = try Example.figures([Example.referral(of: [.unborn, .days(1), .years(17), .unknown])])[
      .ageBands]
    #expect(
      bands.lines == [
        "unborn 1", "under-1 1", "1-to-5 0", "6-to-10 0", "11-to-15 0", "16-to-17 1", "unknown 1", "total 4",
      ])
    #expect(bands.rows.allSatisfy { $0.unit == .children })
    #expect(
      try Example.figures([Example.referral(of: [.years(19)])])[.ageBands].lines == [
        "unborn 0", "under-1 0", "1-to-5 0", "6-to-10 0", "11-to-15 0", "16-to-17 0", "18-to-25 1",
        "unknown 0", "total 1",
      ])
  }

  @Test func `agencies that occur stand in the profile's order, and a joint referral adds once to the total`()
    throws
  {
    let figures = try Example.figures([
      Example.referral(from: [Example.police, Example.council]),
      Example.referral(from: [Example.council, .notInProfile]),
    ])
    #expect(figures[.agencies].lines == ["council 2", "police 1", "not-in-profile 1", "total 2"])
    #expect(
      figures[.sectors].lines == [
        "health 0", "local-authority 2", "police 1", "not-in-profile 1", "total 2",
      ])
  }

  @Test func `features have no total, for a referral may have several or none`() throws {
    let figures = try Example.figures([
      Example.referral(of: [.days(1)], features: [Example.unsafeSleep, .notInProfile]),
      Example.referral(features: [Example.neglect]), Example.referral(),
    ])
    #expect(figures[.features].lines == ["neglect 1", "unsafe-sleep 1", "not-in-profile 1"])
    #expect(figures[.featuresUnderOne].lines == ["unsafe-sleep 1", "not-in-profile 1"])
  }

  @Test func `the Panel's answers are shares of the rapid reviews`() throws {
    let reviews = [PanelView.agreed, .agreed, .awaited, nil].map {
      Example.referral(Example.rapidReview, panel: $0)
    }
    #expect(
      try Example.figures(reviews)[.panel].lines == [
        "agreed 2 of 4", "disagreed 0 of 4", "awaited 1 of 4", "not-recorded 1 of 4",
      ])
  }

  @Test func `the tables come in the order of their ids`() throws {
    let reviews = ReviewRecords(reviews: [Example.review("a")], recommendations: [Example.recommendation()])
    #expect(try Example.figures([], reviews: reviews).tables.map(\.id) == TableID.allCases)
  }
}
