import Records

/// A count for each pair of an outcome and a column, such as an age band.
///
/// All counts stand in one array, whose size the vocabulary decides: counting a row is an addition at a place.
struct OutcomeCrossing: Hashable, Sendable {
  let columns: Int
  private var counts: [Int]

  init(outcomes: Int, columns: Int) {
    self.columns = columns
    self.counts = Array(repeating: 0, count: outcomes * columns)
  }

  mutating func add(_ outcome: Code<Outcome>, _ column: Int) {
    counts[Int(outcome.index) * columns + column] += 1
  }

  mutating func merge(_ other: OutcomeCrossing) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The count of an outcome, by its place in the vocabulary, and a column.
  subscript(outcome: Int, column: Int) -> Int { counts[outcome * columns + column] }

  /// The sum of a column over all outcomes.
  func sum(ofColumn column: Int) -> Int {
    stride(from: column, to: counts.count, by: columns).reduce(0) { $0 + counts[$1] }
  }

  /// The sum of an outcome over all columns.
  func sum(of outcome: Int) -> Int { (0..<columns).reduce(0) { $0 + self[outcome, $1] } }
}
