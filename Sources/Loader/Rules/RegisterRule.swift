import Records

/// A rule about what the cells of one row say together: when it is broken, and what is told then.
///
/// Each lives in a file of its own, with its wording at the foot. The two parts are apart because the first is asked of
/// every row, and the second of hardly any.
struct RegisterRule: Sendable {
  let isBroken: @Sendable (_ row: ReferralRow, _ vocabulary: Vocabulary) -> Bool
  /// The finding about a row that breaks the rule.
  let finding: @Sendable (_ row: ReferralRow, _ vocabulary: Vocabulary) -> Finding

  /// All rules, in the order in which their findings are told.
  static let all: [RegisterRule] = [
    .agencyIsFilled, .ageIsFilled, .yearAgreesWithDate, .outcomeNeedsDate, .dateNeedsOutcome,
    .pendingNeedsDateReceived, .consideredAfterReceived, .reviewFollowsRapidReview,
    .rapidReviewFollowsNotification,
    .notifiedAfterAware, .rapidReviewAfterNotified, .panelAnswersRapidReviews, .agencyNameWasInUse,
    .childNoOlderThanBirth, .birthStillExpected,
  ]

  /// What all the rules find in a row.
  static func findings(in row: ReferralRow, _ vocabulary: Vocabulary) -> [Finding] {
    var findings: [Finding] = []
    for rule in all where rule.isBroken(row, vocabulary) { findings.append(rule.finding(row, vocabulary)) }
    return findings
  }
}

extension ReferralRow {
  /// Whether this row has nothing in a column, which is so too where the register lacks the column.
  func isBlank(_ column: RegisterColumn) -> Bool { !filled.contains(column) }
}
