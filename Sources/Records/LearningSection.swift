/// A part of the report that people write, one Markdown file each in the learning folder of the year.
package enum LearningSection: String, CaseIterable, Hashable, Sendable {
  case note
  case howItWorked = "how-it-worked"
  case changes
  case national
  case resources
  case rapidReview = "rapid-review"
  case panel
  case localLearningEvent = "local-learning-event"
  case furtherAction = "further-action"
  case action
  case products
  case training
  case linkedWork = "linked-work"
  case carryForward = "carry-forward"

  /// Whether the section has one file for each review, event or action: `rapid-review-1.md`, `rapid-review-2.md`.
  package var isNumbered: Bool {
    self == .rapidReview || self == .localLearningEvent || self == .furtherAction
  }
}
