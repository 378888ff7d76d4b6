import Records
import Testing

@testable import Aggregation

struct DaySeriesTests {
  private func series(_ numbers: Int...) -> DaySeries<Int> {
    var series = DaySeries(0)
    for number in numbers { series.change(number) { $0 += 1 } }
    return series
  }

  @Test func `days are summed up to the one that is asked for, and with it`() throws {
    let series = series(19_780, 19_782, 19_782, 19_790)
    for (number, sum) in [(19_779, 0), (19_780, 1), (19_781, 1), (19_782, 3), (19_789, 3), (19_791, 4)] {
      #expect(series.through(try #require(Day(number: number))).reduce(0, +) == sum, "\(number)")
    }
  }

  @Test func `the order in which days are told does not matter, nor in how many pieces`() {
    var pieces = series(19_790)
    pieces.merge(series(19_782, 19_780, 19_782), +=)
    #expect(pieces == series(19_780, 19_782, 19_782, 19_790))
  }
}
