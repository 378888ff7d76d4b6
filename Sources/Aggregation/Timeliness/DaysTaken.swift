import Records

/// The days that clocks took from their start to their end, each number of days with how many clocks took it.
///
/// A median needs all of them. Their size depends on how long clocks run, not on how many there are.
struct DaysTaken: Hashable, Sendable {
  private var clocks: [Int: Int] = [:]

  /// How many clocks there are.
  var count: Int { clocks.values.reduce(0, +) }

  mutating func add(_ days: Int) { clocks[days, default: 0] += 1 }

  static func += (sum: inout DaysTaken, other: DaysTaken) {
    sum.clocks.merge(other.clocks, uniquingKeysWith: +)
  }

  /// The average, with one decimal; `nil` of none.
  var average: RoundedNumber? {
    let count = count
    return count == 0
      ? nil : RoundedNumber(clocks.reduce(0) { $0 + $1.key * $1.value }, of: count, places: 1)
  }

  /// The one in the middle, or the average of the two that are there; `nil` of none.
  var median: RoundedNumber? {
    let count = count
    guard let low = days(at: (count - 1) / 2), let high = days(at: count / 2), count > 0 else { return nil }
    return RoundedNumber(low + high, of: 2, places: 1)
  }

  /// The days of the clock at a place in the order of their days, from 0.
  private func days(at place: Int) -> Int? {
    var rest = place
    for days in clocks.keys.sorted() {
      rest -= clocks[days] ?? 0
      if rest < 0 { return days }
    }
    return nil
  }
}
