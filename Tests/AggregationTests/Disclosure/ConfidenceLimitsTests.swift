import TestSupport
import Records
import Testing

@testable import Aggregation

/// The limits themselves are held against published values beside; these tests are about which figures have some.
struct ConfidenceLimitsTests {
  private func limits(
    _ figure: Figure, _ unit: Unit = .referrals, in id: TableID = .outcomes,
    _ category: Records.Category = Category("a", "A")
  ) -> String? {
    let table = FigureTable(id, [FigureTable.Row(category, figure, unit)])
    let limits = ConfidenceLimits.applied(to: [table], minimumDenominator: 10)[0].rows[0].limits
    return limits.map { "\($0.lower.text) \($0.upper.text)" }
  }

  @Test(arguments: [(0, "0.0 3.7"), (1, "0.0 5.6"), (2, "0.2 7.2"), (9, "4.1 17.1"), (100, "81.4 121.6")])
  func `a count of referrals has the exact limits, with one decimal`(count: Int, expected: String) {
    #expect(limits(.count(count)) == expected)
  }

  @Test func `a share has limits in per cent from the minimum denominator on`() {
    #expect(limits(.share(.init(7, of: 16)), .rapidReviews, in: .panel) == "23.1 66.8")
    #expect(limits(.share(.init(0, of: 10)), .rapidReviews, in: .panel) == "0.0 27.8")
    #expect(limits(.share(.init(9, of: 9)), .rapidReviews, in: .panel) == nil)
    #expect(limits(.share(.init(0, of: 0)), .rapidReviews, in: .panel) == nil)
  }

  @Test func `a rate has the limits of its count, over the children`() {
    #expect(limits(.rate(.init(9, among: 290_000)), in: .rates) == "0.14 0.59")
    #expect(limits(.rate(.init(0, among: 290_000)), in: .rates) == "0.00 0.13")
  }

  @Test func `a figure that is not a count of events has none`() {
    #expect(limits(.age(9), .completedYears, in: .headline) == nil)
    #expect(limits(.days(9), .workingDays, in: .timeliness) == nil)
    #expect(limits(.count(9), .children, in: .ageBands) == nil)
    #expect(limits(.count(9), .entries, in: .headline) == nil)
    #expect(limits(.count(9), .notifications, in: .timeliness) == nil)
    #expect(limits(.count(9), in: .headline, HeadlineRow.pending.category) == nil)
    #expect(limits(.count(9), in: .national) == nil)
  }

  @Test func `limits do not reveal what is not published`() throws {
    #expect(limits(.symbol(.suppressed), in: .agencies) == nil)
    let figures = try Example.figures([Example.referral(), Example.referral(from: [Example.police])])
    let published = try PublishedFigures(
      figures, by: Example.profile(namesOnly: [.agencies]), for: .public)
    #expect(published[.agencies].rows.count == 2)
    #expect(published[.agencies].rows.allSatisfy { $0.limits == nil })
    #expect(published[.sectors].rows.allSatisfy { $0.limits == nil })
    #expect(published[.outcomes].rows.allSatisfy { $0.limits != nil })
  }
}
