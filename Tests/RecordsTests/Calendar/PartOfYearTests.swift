import TestSupport
import Testing

@testable import Records

struct PartOfYearTests {
  private func made(_ year: String, to day: String) -> PartOfYear? {
    PartOfYear(of: Example.year(year), to: Example.day(day))
  }

  @Test(
    arguments: [
      ("2024-06-30", "2022-06-30"), ("2024-04-01", "2022-04-01"), ("2025-01-31", "2023-01-31"),
      ("2025-03-30", "2023-03-30"), ("2025-02-28", "2023-02-28"),
    ])
  func `the same part of an earlier year ends on the same day and month`(day: String, earlier: String) throws
  {
    let part = try #require(made("2024-25", to: day))
    #expect(part.last(in: Example.year("2022-23")) == Example.day(earlier))
  }

  @Test(arguments: ["2025-03-31", "2025-04-01", "2026-01-01", "2024-03-31"])
  func `a year to its last day, or beyond, is whole`(day: String) {
    #expect(made("2024-25", to: day) == nil)
  }

  @Test func `29 February ends on the 28th of other years, and is the same part`() throws {
    let leap = try #require(made("2023-24", to: "2024-02-29"))
    #expect(leap.last(in: Example.year("2022-23")) == Example.day("2023-02-28"))
    #expect(leap == made("2022-23", to: "2023-02-28"))
  }

  @Test func `days up to the last one of each year are in it`() throws {
    let part = try #require(made("2024-25", to: "2024-06-30"))
    #expect(part.contains(Example.day("2023-04-01")) && part.contains(Example.day("2023-06-30")))
    #expect(!part.contains(Example.day("2023-07-01")) && !part.contains(Example.day("2024-03-31")))
  }

  @Test func `a year that is over is counted on its last day, whatever the day is`() {
    let year = Example.year("2023-24")
    #expect(year.counted(asAt: Example.day("2025-01-01")) == Example.day("2024-03-31"))
    #expect(year.counted(asAt: Example.day("2024-01-01")) == Example.day("2024-01-01"))
  }

  @Test func `the years from one to another are all there`() {
    let years = ReportingYear.all(from: Example.year("2019-20"), to: Example.year("2021-22"))
    #expect(years.map(\.description) == ["2019-20", "2020-21", "2021-22"])
    #expect(ReportingYear.all(from: Example.year("2021-22"), to: Example.year("2019-20")) == [])
  }
}
