import Records
import Testing

@testable import Aggregation

struct DaysTakenTests {
  private func taken(_ days: [Int]) -> DaysTaken {
    var taken = DaysTaken()
    for number in days { taken.add(number) }
    return taken
  }

  @Test(
    arguments: [
      ([4], "4.0", "4.0"), ([4, 7], "5.5", "5.5"), ([9, 1, 2], "4.0", "2.0"), ([30, 3, 3, 4], "10.0", "3.5"),
      ([1, 1, 2], "1.3", "1.0"), ([0, 0], "0.0", "0.0"),
    ])
  func `the average is of all, the median is the one or the two in the middle`(
    days: [Int], average: String, median: String
  ) {
    #expect(taken(days).average?.text == average)
    #expect(taken(days).median?.text == median)
  }

  @Test func `of no clocks there is neither`() {
    #expect(taken([]).average == nil && taken([]).median == nil)
  }

  @Test func `parts that are counted apart and added are the whole`() {
    var sum = taken([5, 9])
    sum += taken([5, 1])
    #expect(sum == taken([1, 5, 5, 9]))
  }
}
