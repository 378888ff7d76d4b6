import Records

/// A primary outcome and what was decided on top.
struct ListedDecision: Hashable, Sendable {
  let outcome: Code<Outcome>?
  let furtherActions: ShortList<Code<Outcome>>

  init(_ referral: Referral) {
    outcome = referral.primaryOutcome
    furtherActions = referral.furtherActions
  }
}
