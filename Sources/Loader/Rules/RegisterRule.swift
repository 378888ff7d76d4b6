import Records

/// A rule about what the cells of one row say together.
///
/// Each lives in a file of its own, with its wording at the foot.
struct RegisterRule: Sendable {
  /// The finding, if the row breaks the rule.
  let check: @Sendable (_ row: ReferralRow, _ vocabulary: Vocabulary) -> Finding?

  /// All rules, in the order in which their findings are told.
  static let all: [RegisterRule] = [
    .agencyIsFilled, .ageIsFilled, .yearAgreesWithDate, .outcomeNeedsDate, .dateNeedsOutcome,
    .consideredAfterReceived, .reviewFollowsRapidReview, .rapidReviewFollowsNotification,
    .notifiedAfterAware, .rapidReviewAfterNotified, .panelAnswersRapidReviews, .agencyNameWasInUse,
  ]
}

extension ReferralRow {
  /// Whether the register keeps a column, and this row's cell is blank.
  func isBlank(_ column: RegisterColumn) -> Bool { !filled.contains(column) }
}
