import Records

/// How many rows may change the figures of each run of years.
///
/// A list, since there are few runs, and rows in error are counted for each of millions of rows.
struct CountsOfYears: Hashable, Sendable {
  private struct Count: Hashable, Sendable {
    let years: ClosedRange<ReportingYear>
    var rows: Int
  }

  /// From the earliest on, so that the same counts are the same list.
  private var counts: [Count] = []

  mutating func add(_ rows: Int, of years: ClosedRange<ReportingYear>) {
    if let place = counts.firstIndex(where: { $0.years == years }) {
      counts[place].rows += rows
    } else {
      counts.append(Count(years: years, rows: rows))
      counts.sort { ($0.years.lowerBound, $0.years.upperBound) < ($1.years.lowerBound, $1.years.upperBound) }
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
