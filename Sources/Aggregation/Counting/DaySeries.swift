import Records

/// Something counted for each day, over a span that grows as needed.
///
/// The day up to which it is summed can be chosen after the last row. Its size depends on the calendar, not on the number
/// of rows.
struct DaySeries<Element: Hashable & Sendable>: Hashable, Sendable {
  private let nothing: Element
  /// One for each day, starting with day number ``first``.
  private var elements: [Element] = []
  private var first = 0

  /// A series in which each day has `nothing` until it is changed.
  init(_ nothing: Element) { self.nothing = nothing }

  /// Changes what is counted for day `number`.
  @inline(__always)
  mutating func change(_ number: Int, _ change: (inout Element) -> Void) {
    if !elements.indices.contains(number &- first) { makeRoom(for: number) }
    change(&elements[number &- first])
  }

  @inline(never)
  private mutating func makeRoom(for number: Int) {
    if elements.isEmpty { first = number }
    if number < first {
      elements.insert(contentsOf: repeatElement(nothing, count: first - number), at: 0)
      first = number
    }
    let index = number - first
    if index >= elements.count {
      elements.append(contentsOf: repeatElement(nothing, count: index + 1 - elements.count))
    }
  }

  /// Adds another series, day by day.
  mutating func merge(_ other: DaySeries, _ add: (inout Element, Element) -> Void) {
    for (index, element) in other.elements.enumerated() where element != nothing {
      change(other.first + index) { add(&$0, element) }
    }
  }

  /// What was counted for each day up to and including `day`.
  func through(_ day: Day) -> ArraySlice<Element> { elements.prefix(max(0, Int(day.number) - first + 1)) }

  /// The first day for which anything was counted.
  var firstDay: Day? { elements.isEmpty ? nil : Day(number: first) }

  /// What was counted for each day from `day` to `last`.
  func from(_ day: Day, through last: Day) -> ArraySlice<Element> {
    let days = through(last)
    return days.dropFirst(max(0, Int(day.number) - first))
  }

  /// What was counted for each day, all of them.
  var all: [Element] { elements }
}

/// How many referrals were pending on any day: received by then, and not considered by then.
///
/// Kept as the change on each day, so the day can be chosen after the last row.
struct PendingDays: Hashable, Sendable {
  private var changes = DaySeries(0)
  /// Referrals without any date: pending on every day.
  private var undated = 0

  @inline(__always)
  mutating func count(_ referral: Referral) {
    switch (referral.received, referral.considered) {
    case (let received?, let considered?):
      changes.change(Int(received.number)) { $0 += 1 }
      changes.change(Int(considered.number)) { $0 -= 1 }
    // A year without a date considered says that the referral was considered, not when: it is pending only before the year.
    case (let received?, nil):
      changes.change(Int(received.number)) { $0 += 1 }
      if let from = referral.consideredFrom { changes.change(Int(max(received, from).number)) { $0 -= 1 } }
    case (nil, nil): if referral.year == nil { undated += 1 }
    // The day it came is not known: it is not pending on any day before it was considered.
    case (nil, _?): break
    }
  }

  mutating func merge(_ other: PendingDays) {
    changes.merge(other.changes, +=)
    undated += other.undated
  }

  /// The first day on which a referral was received or considered.
  var firstDay: Day? { changes.firstDay }

  /// Referrals pending at the end of `day`.
  func pending(asAt day: Day) -> Int { changes.through(day).reduce(undated, +) }
}
