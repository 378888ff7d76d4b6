import Records

/// How many rows may change the figures of each run of years.
///
/// A list in order, since there are few runs, and to hash one for each row in error takes several times as long.
struct CountsOfYears: Hashable, Sendable {
  private struct Count: Hashable, Sendable {
    let years: ClosedRange<ReportingYear>
    var rows: Int

    func isBefore(_ other: ClosedRange<ReportingYear>) -> Bool {
      (years.lowerBound, years.upperBound) < (other.lowerBound, other.upperBound)
    }
  }

  private var counts: [Count] = []

  mutating func add(_ rows: Int, of years: ClosedRange<ReportingYear>) {
    // By halves: dates that are wrong in any way make tens of thousands of runs.
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle].isBefore(years) { low = middle + 1 } else { high = middle }
    }
    if low < counts.count, counts[low].years == years {
      counts[low].rows += rows
    } else {
      counts.insert(Count(years: years, rows: rows), at: low)
    }
  }

  mutating func merge(_ other: CountsOfYears) {
    for count in other.counts { add(count.rows, of: count.years) }
  }

  /// How many may change the figures of one of `years`, each once.
  func count(affecting years: [ReportingYear]) -> Int {
    counts.reduce(0) { $0 + (years.contains(where: $1.years.contains) ? $1.rows : 0) }
  }
}
