import Records

/// How many referrals were waiting on any day: received by then, and not considered by then.
///
/// Kept as the change on each day, so that the day may be asked for after the last row; its size depends on the
/// calendar, not on the rows.
struct PendingDays: Hashable, Sendable {
  /// The changes day by day, from `first` on, in the days' numbers.
  private var changes: [Int] = []
  private var first = 0
  /// Referrals that nobody dated: pending on every day.
  private var undated = 0

  mutating func count(_ referral: Referral) {
    switch (referral.received, referral.considered) {
    case (let received?, let considered?):
      change(Int(received.number), by: 1)
      change(Int(considered.number), by: -1)
    // A year without a date considered says that it was considered, not when: it is never pending.
    case (let received?, nil): if referral.year == nil { change(Int(received.number), by: 1) }
    case (nil, nil): if referral.year == nil { undated += 1 }
    // Nobody knows when it came: it is not pending on any day before it was considered.
    case (nil, _?): break
    }
  }

  mutating func merge(_ other: PendingDays) {
    for (index, count) in other.changes.enumerated() where count != 0 {
      change(other.first + index, by: count)
    }
    undated += other.undated
  }

  /// Referrals pending at the end of `day`.
  func pending(asAt day: Day) -> Int {
    changes.prefix(max(0, Int(day.number) - first + 1)).reduce(undated, +)
  }

  private mutating func change(_ number: Int, by count: Int) {
    if changes.isEmpty { first = number }
    if number < first {
      changes.insert(contentsOf: repeatElement(0, count: first - number), at: 0)
      first = number
    }
    let index = number - first
    if index >= changes.count {
      changes.append(contentsOf: repeatElement(0, count: index + 1 - changes.count))
    }
    changes[index] += count
  }
}
