/// One referral to the group: codes, days and ages, and no text that could name a child.
package struct Referral: Hashable, Sendable {
  /// The reporting year of the date considered (or the column `year`); `nil` while the referral is pending.
  package var year: ReportingYear?
  package var received: Day?
  package var considered: Day?
  /// In the order of the cell; a joint referral has several.
  package var agencies = ShortList<Code<Agency>>()
  /// One age for each child concerned.
  package var children = ShortList<ChildAge>()
  /// `nil` while the referral is pending.
  package var primaryOutcome: Code<Outcome>?
  package var furtherActions = ShortList<Code<Outcome>>()
  package var harms = ShortList<Code<Term>>()
  package var features = ShortList<Code<Term>>()
  package var aware: Day?
  package var notified: Day?
  package var rapidReview: Day?
  /// What the national Panel thought of the decision that followed a rapid review.
  package var panel: PanelView?

  @inlinable package init() {}

  /// Forgets all that was read, for the next row: less work than a new one, whose lists would be cleared whole.
  package mutating func reset() {
    year = nil
    received = nil
    considered = nil
    agencies.removeAll()
    children.removeAll()
    primaryOutcome = nil
    furtherActions.removeAll()
    harms.removeAll()
    features.removeAll()
    aware = nil
    notified = nil
    rapidReview = nil
    panel = nil
  }

  /// Whether at least one child is under one; an unborn child is not.
  package var concernsInfant: Bool { children.contains { $0.band == .underOne } }
}

/// The national Panel's answer about a rapid review.
package enum PanelView: Hashable, Sendable, CaseIterable {
  case agreed, disagreed, awaited
}
