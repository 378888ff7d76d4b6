import Records

/// Something counted for each day, over a span that grows with the days that are told.
///
/// So the day up to which it is summed may be asked for after the last row; its size depends on the calendar, not on the
/// rows.
struct DaySeries<Element: Hashable & Sendable>: Hashable, Sendable {
  private let nothing: Element
  /// From the day of the number `first` on.
  private var elements: [Element] = []
  private var first = 0

  /// A series in which each day has `nothing` until it is told.
  init(_ nothing: Element) { self.nothing = nothing }

  /// Changes what is counted for the day of `number`.
  mutating func change(_ number: Int, _ change: (inout Element) -> Void) {
    if elements.isEmpty { first = number }
    if number < first {
      elements.insert(contentsOf: repeatElement(nothing, count: first - number), at: 0)
      first = number
    }
    let index = number - first
    if index >= elements.count {
      elements.append(contentsOf: repeatElement(nothing, count: index + 1 - elements.count))
    }
    change(&elements[index])
  }

  /// Adds another series, day by day.
  mutating func merge(_ other: DaySeries, _ add: (inout Element, Element) -> Void) {
    for (index, element) in other.elements.enumerated() where element != nothing {
      change(other.first + index) { add(&$0, element) }
    }
  }

  /// What was counted for each day up to `day` and with it, where anything was.
  func through(_ day: Day) -> ArraySlice<Element> { elements.prefix(max(0, Int(day.number) - first + 1)) }

  /// What was counted on any day.
  var all: [Element] { elements }
}

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
