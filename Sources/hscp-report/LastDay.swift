import Records

/// The last day on which a register says that something happened, or was decided.
struct LastDay: RegisterCounter {
  private(set) var day: Day?

  mutating func count(_ rows: RegisterRows) {
    let all = rows.rows.span
    for index in all.indices where !all[index].isLeftOut {
      consider(all[index].referral.received)
      consider(all[index].referral.considered)
      consider(all[index].referral.aware)
      consider(all[index].referral.notified)
      consider(all[index].referral.rapidReview)
    }
  }

  mutating func merge(_ other: LastDay) { consider(other.day) }

  private mutating func consider(_ other: Day?) {
    guard let other else { return }
    day = day.map { max($0, other) } ?? other
  }
}
