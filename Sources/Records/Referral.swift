/// One referral to the group: codes, days and ages, and no text that could name a child.
package struct Referral: Hashable, Sendable {
  /// The reporting year of the date considered (or the column `year`); `nil` while the referral is pending.
  package var year: ReportingYear?
  package var received: Day?
  package var considered: Day?
  /// In the order of the cell; a joint referral has several.
  package var agencies: [Code<Agency>] = []
  /// One age for each child concerned.
  package var children: [ChildAge] = []
  /// `nil` while the referral is pending.
  package var primaryOutcome: Code<Outcome>?
  package var furtherActions: [Code<Outcome>] = []
  package var harms: [Code<Term>] = []
  package var features: [Code<Term>] = []
  package var aware: Day?
  package var notified: Day?
  package var rapidReview: Day?
  /// What the national Panel thought of the decision that followed a rapid review.
  package var panel: PanelView?

  package init() {}

  /// Whether at least one child is under one; an unborn child is not.
  package var concernsInfant: Bool { children.contains { $0.band == .underOne } }
}

/// The national Panel's answer about a rapid review.
package enum PanelView: Hashable, Sendable, CaseIterable {
  case agreed, disagreed, awaited
}
