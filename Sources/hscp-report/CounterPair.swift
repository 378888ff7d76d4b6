import Records

/// Two counters of one reading.
struct CounterPair<First: RegisterCounter, Second: RegisterCounter>: RegisterCounter {
  var first: First
  var second: Second

  mutating func count(_ rows: RegisterRows) {
    first.count(rows)
    second.count(rows)
  }

  mutating func merge(_ other: CounterPair) {
    first.merge(other.first)
    second.merge(other.second)
  }
}
