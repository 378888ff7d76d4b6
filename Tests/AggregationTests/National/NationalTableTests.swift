import Records
import Testing

@testable import Aggregation

struct NationalTableTests {
  private func count(
    _ publisher: NationalFigures.Publisher, _ year: String, _ kind: NationalFigures.Kind, _ value: Int,
    _ unit: Unit = .notifications
  ) -> NationalFigures.Count {
    NationalFigures.Count(
      source: .init(publisher: publisher, year: Example.year(year), release: "R", address: "a/b"), kind: kind,
      value: value, unit: unit)
  }

  @Test func `the Department and the Panel have a table each, of the year itself`() throws {
    let national = NationalFigures(counts: [
      count(.department, "2023-24", .notifications, 405),
      count(.panel, "2023-24", .rapidReviews, 330, .rapidReviews),
      count(.department, "2023-24", .childDeath, 205), count(.department, "2022-23", .notifications, 456),
    ])
    let figures = try YearlyFigures(
      of: Example.tally([]), in: Example.year("2023-24"), asAt: Example.day("2024-03-31"), beside: national)
    #expect(figures[.national].lines == ["child-death 205", "notifications 405"])
    #expect(figures[.nationalPanel].lines == ["rapid-reviews 330"])
    #expect(figures[.nationalPanel].rows.map(\.unit) == [.rapidReviews])
  }

  @Test func `what is not published yet is no table, and not nought`() throws {
    #expect(try Example.figures([])[.national].rows.isEmpty)
    #expect(try Example.figures([])[.nationalPanel].rows.isEmpty)
  }
}
