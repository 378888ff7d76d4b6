import Records

/// How many referrals were waiting on any day: received by then, and not considered by then.
///
/// Kept as the change on each day, so that the day may be asked for after the last row.
struct PendingDays: Hashable, Sendable {
  private var changes = DaySeries(0)
  /// Referrals that nobody dated: pending on every day.
  private var undated = 0

  mutating func count(_ referral: Referral) {
    switch (referral.received, referral.considered) {
    case (let received?, let considered?):
      changes.change(Int(received.number)) { $0 += 1 }
      changes.change(Int(considered.number)) { $0 -= 1 }
    // A year without a date considered says that it was considered, not when: it is never pending.
    case (let received?, nil): if referral.year == nil { changes.change(Int(received.number)) { $0 += 1 } }
    case (nil, nil): if referral.year == nil { undated += 1 }
    // Nobody knows when it came: it is not pending on any day before it was considered.
    case (nil, _?): break
    }
  }

  mutating func merge(_ other: PendingDays) {
    changes.merge(other.changes, +=)
    undated += other.undated
  }

  /// Referrals pending at the end of `day`.
  func pending(asAt day: Day) -> Int { changes.through(day).reduce(undated, +) }
}
