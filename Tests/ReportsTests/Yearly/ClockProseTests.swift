import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct ClockProseTests {
  private func lines(_ figures: PublishedFigures) throws -> [String] {
    try Example.report(figures).document.blocks
      .compactMap { if case .prose(let text) = $0 { text } else { nil } }.joined(separator: "\n")
      .split(separator: "\n").map(String.init)
  }

  private func review(_ aware: String?, _ notified: String?, _ sent: String?) -> Referral {
    Example.referral(
      Example.rapidReview, panel: sent == nil ? nil : .agreed, aware: aware, notified: notified,
      rapidReview: sent)
  }

  @Test func `a year without clocks says nothing about them`() throws {
    let text = try lines(Example.published([Example.referral()])).joined()
    #expect(!text.contains("in time") && !text.contains("working days"))
  }

  @Test func `clocks in time are given as a part of all`() throws {
    let lines = try lines(
      Example.published([
        review("2023-06-01", "2023-06-08", "2023-06-29"), review("2023-06-01", "2023-06-02", "2023-06-05"),
      ]))
    #expect(
      lines.contains(
        "A notification is due within five working days of an incident becoming known, and a rapid review within 15 "
          + "working days of the notification."))
    #expect(lines.contains("Both notifications sent in the year were in time."))
    #expect(lines.contains("Both rapid reviews sent in the year were in time."))
    #expect(!lines.contains { $0.contains("still to be sent") })
  }

  @Test func `a miss is given in working days late, with the longest`() throws {
    let lines = try lines(
      Example.published([
        review("2023-06-01", "2023-06-09", "2023-07-05"), review("2023-06-01", "2023-06-02", "2023-06-05"),
        review("2023-06-01", "2023-06-12", nil), review("2023-06-01", nil, nil),
      ]))
    #expect(
      lines.contains(
        "Of the three notifications sent in the year, one was in time. Those sent late were 1.5 working days late on "
          + "average. The longest delay was two working days."
      ))
    #expect(
      lines.contains(
        "Of the two rapid reviews sent in the year, one was in time. The longest delay was three working days."
      ))
    #expect(
      lines.contains(
        "On 31 March 2024, one notification was still to be sent; the limit had passed for one."))
    #expect(
      lines.contains("On 31 March 2024, one rapid review was still to be sent; the limit had passed for one.")
    )
    #expect(!lines.joined().lowercased().contains("unlawful"))
  }

  @Test func `where several were late, the average of the late comes before the longest delay`() throws {
    let lines = try lines(
      Example.published([
        review("2023-06-01", "2023-06-09", "2023-07-05"), review("2023-06-01", "2023-06-12", "2023-06-13"),
        review("2023-06-01", "2023-06-02", "2023-07-10"),
      ]))
    #expect(
      lines.contains(
        "Of the three notifications sent in the year, one was in time. Those sent late were 1.5 working days late on "
          + "average. The longest delay was two working days."))
    #expect(
      lines.contains(
        "Of the three rapid reviews sent in the year, one was in time. Those sent late were seven working days late on "
          + "average. The longest delay was 11 working days."))
  }

  @Test func `a clock that the register does not keep has no sentence and no limit`() throws {
    var tally = Tally(vocabulary: Example.plainVocabulary, clocks: Example.workingDays())
    tally.count(review(nil, "2023-06-01", "2023-06-05"))
    tally.count(
      RegisterRows(
        at: Place(file: "referrals.csv", line: 2), columns: [.outcome, .dateNotified, .dateRapidReview]))
    let year = Example.year("2023-24")
    let figures = try YearlyFigures(of: tally, in: year, asAt: year.last)
    let report = try Example.report(PublishedFigures(figures, by: Example.profile(), for: .public)).document
    let text = try lines(PublishedFigures(figures, by: Example.profile(), for: .public))
    #expect(text.contains("A rapid review is due within 15 working days of the notification."))
    #expect(!text.joined().contains("becoming known") && !text.joined().contains("still to be sent"))
    let table = try #require(report.table("timeliness"))
    #expect(table.title == "Rapid reviews in time, 2023-24")
    #expect(!report.notes.joined().contains("becoming aware"))
  }

  @Test func `one clock that ended is a sentence of its own, and a day off after the limit has no days late`()
    throws
  {
    let inTime = try lines(Example.published([review(nil, "2023-06-01", "2023-06-05")]))
    #expect(
      inTime.contains("The one rapid review sent in the year was in time."))
    let onSaturday = try lines(Example.published([review(nil, "2023-06-02", "2023-06-24")]))
    #expect(
      onSaturday.contains("The one rapid review sent in the year was not in time."))
  }

  @Test(arguments: [
    ("2017-18", "2015"), ("2023-24", "2018 and, from 15 December 2023, that of 2023"),
    ("2025-26", "2023 and, from 19 March 2026 (a provisional day), that of 2026"),
  ])
  func `the guidance in force is named with the day on which it changed`(year: String, editions: String)
    throws
  {
    var tally = Tally(vocabulary: Example.plainVocabulary, clocks: Example.workingDays())
    tally.leaveOut(in: Example.year(year))
    let figures = try YearlyFigures(of: tally, in: Example.year(year), asAt: Example.year(year).last)
    let published = try PublishedFigures(figures, by: Example.profile(), for: .public)
    #expect(try Example.filled("{{guidance_editions}}", published) == [.prose(editions)])
  }
}
