import Records

/// The days that clocks took from their start to their end, each number of days with how many clocks took it.
///
/// A median needs all of them. Their size depends on how long clocks run, not on how many there are.
struct DaysTaken: Hashable, Sendable {
  /// How many clocks took so many days.
  private struct Clocks: Hashable, Sendable {
    let days: Int
    var count: Int
  }

  /// In the order of their days.
  private var clocks: [Clocks] = []

  /// How many clocks there are.
  var count: Int { clocks.reduce(0) { $0 + $1.count } }

  /// Adds clocks that took so many days.
  mutating func add(_ days: Int, count: Int = 1) {
    var (low, high) = (0, clocks.count)
    while low < high {
      let middle = (low + high) / 2
      if clocks[middle].days < days { low = middle + 1 } else { high = middle }
    }
    if low < clocks.count, clocks[low].days == days {
      clocks[low].count += count
    } else {
      clocks.insert(Clocks(days: days, count: count), at: low)
    }
  }

  static func += (sum: inout DaysTaken, other: DaysTaken) {
    for clocks in other.clocks { sum.add(clocks.days, count: clocks.count) }
  }

  /// The average, with one decimal; `nil` of none.
  var average: RoundedNumber? {
    let count = count
    return count == 0
      ? nil : RoundedNumber(clocks.reduce(0) { $0 + $1.days * $1.count }, of: count, places: 1)
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
    for clocks in clocks {
      rest -= clocks.count
      if rest < 0 { return clocks.days }
    }
    return nil
  }
}
