import Records

/// A rule about what the cells of one row say together: when it is broken, and what is told then.
///
/// Each lives in a file of its own, with its wording at the foot. The two parts are apart because the first is asked of
/// every row, and the second of hardly any.
protocol RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Bool

  /// The finding about a row that breaks the rule.
  static func finding(about row: borrowing ReferralRow, _ vocabulary: Vocabulary) -> Finding
}

/// All rules, in the order in which their findings are told.
struct RegisterRules {
  let vocabulary: Vocabulary

  /// Adds what the rules find in a row to it.
  func hold(_ row: inout ReferralRow) {
    hold(&row, to: AgencyIsFilled.self)
    hold(&row, to: AgeIsFilled.self)
    hold(&row, to: YearAgreesWithDate.self)
    hold(&row, to: OutcomeNeedsDate.self)
    hold(&row, to: DateNeedsOutcome.self)
    hold(&row, to: PendingNeedsDateReceived.self)
    hold(&row, to: ConsideredAfterReceived.self)
    hold(&row, to: ReviewFollowsRapidReview.self)
    hold(&row, to: RapidReviewFollowsNotification.self)
    hold(&row, to: NotifiedAfterAware.self)
    hold(&row, to: RapidReviewAfterNotified.self)
    hold(&row, to: AwareIsInCalendar.self)
    hold(&row, to: NotifiedIsInCalendar.self)
    hold(&row, to: RapidReviewIsInCalendar.self)
    hold(&row, to: PanelAnswersRapidReviews.self)
    hold(&row, to: AgencyNameWasInUse.self)
    hold(&row, to: ChildNoOlderThanBirth.self)
    hold(&row, to: BirthStillExpected.self)
  }

  // One rule after the other by its type, so that the compiler makes one piece of code of them all.
  @inline(__always)
  private func hold<Rule: RegisterRule>(_ row: inout ReferralRow, to rule: Rule.Type) {
    if rule.isBroken(by: row, vocabulary) { row.add(rule.finding(about: row, vocabulary)) }
  }
}

extension RegisterRule {
  /// Whether both days are known, and in the wrong order.
  static func isBefore(_ last: Day?, _ first: Day?) -> Bool {
    guard let last, let first else { return false }
    return last < first
  }
}

extension ReferralRow {
  /// Whether this row has nothing in a column, which is so too where the register lacks the column.
  func isBlank(_ column: RegisterColumn) -> Bool { !filled.contains(column) }
}
