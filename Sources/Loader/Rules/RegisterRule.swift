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
    .pendingNeedsDateReceived,
    .consideredAfterReceived, .reviewFollowsRapidReview, .rapidReviewFollowsNotification,
    .notifiedAfterAware, .rapidReviewAfterNotified, .panelAnswersRapidReviews, .agencyNameWasInUse,
  ]
}

extension ReferralRow {
  /// Whether this row has nothing in a column, which is so too where the register lacks the column.
  func isBlank(_ column: RegisterColumn) -> Bool { !filled.contains(column) }
}
