import TestSupport
import Records
import Testing

@testable import Aggregation

struct DaySeriesTests {
  private func series(_ numbers: Int...) -> DaySeries<Int> {
    var series = DaySeries(0)
    for number in numbers { series.change(number) { $0 += 1 } }
    return series
  }

  @Test func `days are summed up to and including the chosen one`() throws {
    let series = series(19_780, 19_782, 19_782, 19_790)
    for (number, sum) in [(19_779, 0), (19_780, 1), (19_781, 1), (19_782, 3), (19_789, 3), (19_791, 4)] {
      #expect(series.through(try #require(Day(number: number))).reduce(0, +) == sum, "\(number)")
    }
  }

  @Test func `neither the order of days nor the number of pieces makes a difference`() {
    var pieces = series(19_790)
    pieces.merge(series(19_782, 19_780, 19_782), +=)
    #expect(pieces == series(19_780, 19_782, 19_782, 19_790))
  }
}

struct PendingDaysTests {
  private func pending(_ referral: Referral, asAt day: String) -> Int {
    var days = PendingDays()
    days.count(referral)
    return days.pending(asAt: Example.day(day))
  }

  @Test(
    arguments: [
      ("2024-03-29", 0), ("2024-03-30", 1), ("2024-03-31", 1), ("2024-04-09", 1), ("2024-04-10", 0),
      ("2025-03-31", 0),
    ])
  func `a referral is pending from the day received to the day before it is considered`(
    day: String, count: Int
  ) {
    #expect(pending(Example.referral(on: "2024-04-10", received: "2024-03-30"), asAt: day) == count)
  }

  @Test func `a referral that was never considered stays pending`() {
    let waiting = Example.referral(nil, on: nil, received: "2023-05-01")
    #expect(pending(waiting, asAt: "2023-04-30") == 0)
    #expect(pending(waiting, asAt: "2030-03-31") == 1)
  }

  @Test func `a referral without any date is pending on every day`() {
    #expect(pending(Example.referral(nil, on: nil), asAt: "1990-01-01") == 1)
  }

  @Test func `a referral considered on the day it came in is never pending`() {
    #expect(pending(Example.referral(on: "2023-06-01", received: "2023-06-01"), asAt: "2023-06-01") == 0)
  }

  @Test func `a reporting year without dates says that the referral was pending before the year`() {
    var referral = Example.referral(on: nil, received: "2024-03-01")
    referral.year = Example.year("2024-25")
    #expect(pending(referral, asAt: "2024-02-29") == 0)
    #expect(pending(referral, asAt: "2024-03-31") == 1)
    #expect(pending(referral, asAt: "2024-04-01") == 0)
  }

  @Test func `a reporting year without dates says that the referral was considered`() {
    var referral = Example.referral(on: nil, received: "2023-05-01")
    referral.year = Example.year("2023-24")
    #expect(pending(referral, asAt: "2023-05-02") == 0)
    referral.received = nil
    #expect(pending(referral, asAt: "2023-05-02") == 0)
  }
}
