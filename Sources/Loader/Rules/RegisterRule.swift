import Records

/// A rule about what the cells of one row say together: when it is broken, and what is told then.
///
/// Each lives in a file of its own, with its wording at the foot. The two parts are apart because the first is asked of
/// every row, and the second of hardly any.
protocol RegisterRule {
  static func isBroken(by row: ReferralRow, _ vocabulary: Vocabulary) -> Bool

  /// The finding about a row that breaks the rule.
  static func finding(about row: ReferralRow, _ vocabulary: Vocabulary) -> Finding
}

/// All rules, in the order in which their findings are told.
struct RegisterRules {
  let vocabulary: Vocabulary

  /// What the rules find in a row.
  func findings(in row: ReferralRow) -> [Finding] {
    var findings: [Finding] = []
    hold(row, to: AgencyIsFilled.self, &findings)
    hold(row, to: AgeIsFilled.self, &findings)
    hold(row, to: YearAgreesWithDate.self, &findings)
    hold(row, to: OutcomeNeedsDate.self, &findings)
    hold(row, to: DateNeedsOutcome.self, &findings)
    hold(row, to: PendingNeedsDateReceived.self, &findings)
    hold(row, to: ConsideredAfterReceived.self, &findings)
    hold(row, to: ReviewFollowsRapidReview.self, &findings)
    hold(row, to: RapidReviewFollowsNotification.self, &findings)
    hold(row, to: NotifiedAfterAware.self, &findings)
    hold(row, to: RapidReviewAfterNotified.self, &findings)
    hold(row, to: PanelAnswersRapidReviews.self, &findings)
    hold(row, to: AgencyNameWasInUse.self, &findings)
    hold(row, to: ChildNoOlderThanBirth.self, &findings)
    hold(row, to: BirthStillExpected.self, &findings)
    return findings
  }

  // One rule after the other by its type, so that the compiler makes one piece of code of them all.
  @inline(__always)
  private func hold<Rule: RegisterRule>(_ row: ReferralRow, to rule: Rule.Type, _ findings: inout [Finding]) {
    if rule.isBroken(by: row, vocabulary) { findings.append(rule.finding(about: row, vocabulary)) }
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
