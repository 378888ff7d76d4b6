import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct TimelinessTableTests {
  private func table(_ figures: PublishedFigures) throws -> (table: Table, notes: [String]) {
    var builder = TableBuilder(figures)
    let table = builder.table(.timeliness)
    return (try #require(table), builder.notes)
  }

  @Test func `shares have their whole beside them, other figures have none`() throws {
    let (table, _) = try table(
      Example.published([
        Example.referral(Example.rapidReview, notified: "2023-06-01", rapidReview: "2023-06-08")
      ]))
    #expect(table.columns.map(\.title) == ["Time limit", "Number", "Of all", "What is counted"])
    #expect(
      [table.rows[11], table.rows[12], table.rows[15]] == [
        [
          .label("Rapid review within 15 working days"), .figure(.count(1)), .figure(.count(1)),
          .label("rapid reviews"),
        ],
        [
          .label("Rapid review after 15 working days"), .figure(.count(0)), .figure(.count(1)),
          .label("rapid reviews"),
        ],
        [
          .label("Rapid review: days late in all"), .figure(.days(0)), .figure(.symbol(.notApplicable)),
          .label("working days"),
        ],
      ])
  }

  @Test(arguments: [
    (StartDay.excluded, "the day on which a clock starts is not counted."),
    (.included, "a clock that starts on a working day counts that day."),
  ])
  func `the notes say whether the first day counts`(startDay: StartDay, words: String) throws {
    #expect(try table(Example.published([], startDay: startDay)).notes[0].hasSuffix(words))
  }

  @Test(arguments: [("2018-19", 3), ("2019-20", 4), ("2020-21", 4), ("2021-22", 3)])
  func `the relaxed limit of spring 2020 is noted in the years that it affects`(text: String, notes: Int)
    throws
  {
    let year = Example.year(text)
    let figures = try YearlyFigures(
      of: Tally(vocabulary: Example.plainVocabulary, clocks: Example.workingDays()), in: year, asAt: year.last
    )
    let published = try PublishedFigures(figures, by: Example.profile(), for: .public)
    #expect(try table(published).notes.count == notes)
  }
}
