/// One referral to the group: codes, days and ages, and no text that could name a child. What it says in breakdowns is kept
/// beside it, in ``RegisterRows``.
///
/// Public, like the values that it holds, for the same reason as ``ShortList``: there are millions of them.
public struct Referral: Hashable, Sendable {
  /// The reporting year of the date considered (or the column `year`); `nil` while the referral is pending.
  public var year: ReportingYear?
  /// The day on which the group received it.
  public var received: Day?
  /// The day on which the group considered it, which decides the reporting year.
  public var considered: Day?
  /// In the order of the cell; a joint referral has several.
  public var agencies = ShortList<Code<Agency>>()
  /// One age for each child concerned.
  public var children = ChildAges()
  /// `nil` while the referral is pending.
  public var primaryOutcome: Code<Outcome>?
  /// What was decided in addition; never adds to the total.
  public var furtherActions = ShortList<Code<Outcome>>()
  /// The day on which the authority became aware of the incident.
  public var aware: Day?
  /// The day on which its notification was sent to the Panel.
  public var notified: Day?
  /// The day on which the rapid review was sent to the Panel.
  public var rapidReview: Day?
  /// Whether the national Panel was notified, by a column that says so without a day.
  public var wasNotified = false
  /// The review that it led to, where the register names it.
  public var review: ReviewKey?
  /// What the national Panel answered after a rapid review; an answer that could not be read is not in the profile.
  public var panel: Code<PanelAnswer>?

  /// A referral without any value.
  @inlinable public init() {}

  /// Clears all values for the next row. A new referral would cost more: all its lists would be filled with zeros.
  @inlinable public mutating func reset() {
    year = nil
    received = nil
    considered = nil
    agencies.removeAll()
    children.removeAll()
    primaryOutcome = nil
    furtherActions.removeAll()
    aware = nil
    notified = nil
    rapidReview = nil
    wasNotified = false
    review = nil
    panel = nil
  }
}

/// The review that a referral led to, by its key: a number made from the key, so that a record holds no text.
public struct ReviewKey: Hashable, Sendable {
  private let number: UInt64

  /// The key of a review as it is compared: without case, spaces and hyphens. Two different ones have the same number once in
  /// far more registers than there are (FNV-1a).
  package init(folded key: String) {
    number = key.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension Referral {
  /// The day from which it counts as considered: the date considered or, where the register keeps only the year, the first
  /// day of the year. `nil` while it is pending.
  @inlinable public var consideredFrom: Day? { considered ?? year?.first }

  /// The reporting years whose figures it may change: its own, those in which it was pending, and those in which a clock of
  /// it ran, or may yet run.
  ///
  /// Where its own is not known, they are those from the year in which it came in, or `nil`, any year, where that is not known
  /// either or its cells contradict each other.
  @inlinable public func affectedYears(by vocabulary: Vocabulary) -> ClosedRange<ReportingYear>? {
    let start = vocabulary.yearStart
    let days = otherDays
    guard let year else {
      guard considered == nil, let received else { return nil }
      return start.year(of: days?.first ?? received)...start.latest
    }
    guard let days, vocabulary.isCounted(primaryOutcome) else { return year...year }
    // By years: the first and the last day of one would have to be worked out for each row.
    let first = start.year(of: days.first)
    if mayHaveRunningClock(by: vocabulary) { return min(year, first)...start.latest }
    let last = days.first == days.last ? first : start.year(of: days.last)
    return min(year, first)...max(year, last)
  }

  /// The first and the last of its days but the one considered.
  @inlinable var otherDays: (first: Day, last: Day)? {
    var days = received.map { (first: $0, last: $0) }
    func include(_ day: Day?) {
      guard let day else { return }
      days = (min(days?.first ?? day, day), max(days?.last ?? day, day))
    }
    include(aware)
    include(notified)
    include(rapidReview)
    return days
  }

  /// Whether a clock of it may have no end, as far as its cells could be read.
  @inlinable func mayHaveRunningClock(by vocabulary: Vocabulary) -> Bool {
    guard aware != nil || notified != nil, rapidReview == nil, !vocabulary.isAnswer(panel) else {
      return false
    }
    guard let outcome = primaryOutcome, !vocabulary.isRapidReview(outcome) else { return true }
    return vocabulary.kind(of: outcome) == .undecided
  }
}
