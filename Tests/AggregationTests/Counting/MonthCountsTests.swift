import TestSupport
import Records
import Testing

@testable import Aggregation

struct MonthCountsTests {
  /// Every day of a common year and of a leap year, against the calendar itself.
  @Test(arguments: ["2022-23", "2023-24", "2099-00"])
  func `every day of a year is in its month`(text: String) throws {
    let year = Example.year(text)
    for number in Int(year.first.number)...Int(year.last.number) {
      let day = try #require(Day(number: number))
      var counts = MonthCounts(of: year)
      counts.count(Example.referral(on: day.iso))
      let month = (day.components.month + 8) % 12
      #expect(counts[month] == 1, "\(day.iso)")
      #expect(counts.total == 1)
    }
  }

  @Test func `months run from April to March, zero included`() throws {
    let figures = try Example.figures([
      Example.referral(on: "2023-04-01"), Example.referral(on: "2024-03-31"),
      Example.referral(on: "2024-02-29"), Example.referral(Example.withdrawn, on: "2023-05-05"),
    ])
    #expect(
      figures[.months].lines == [
        "april 1", "may 0", "june 0", "july 0", "august 0", "september 0", "october 0", "november 0",
        "december 0", "january 0", "february 1", "march 1", "total 3",
      ])
  }

  @Test func `a referral with only a year has a row of its own`() throws {
    var undated = Example.referral(on: nil)
    undated.year = Example.year("2023-24")
    let lines = try Example.figures([undated, Example.referral()])[.months].lines
    #expect(lines.suffix(2) == ["date-not-known 1", "total 2"])
    #expect(lines.contains("june 1"))
  }

  @Test func `without any dates the months are not available, which is not zero`() throws {
    var undated = Example.referral(on: nil)
    undated.year = Example.year("2023-24")
    let lines = try Example.figures([undated])[.months].lines
    #expect(lines.prefix(2) == ["april [x]", "may [x]"])
    #expect(lines.suffix(2) == ["date-not-known 1", "total 1"])
  }
}
