/// What the group decided about a referral.
public struct Outcome: Hashable, Sendable {
  /// How an outcome takes part in the sums.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Primary outcomes are exclusive and add up to the referrals.
    case primary
    /// A further action stands beside a primary outcome and never adds to the total.
    case further
    /// A local child safeguarding practice review: it usually follows a rapid review, and is counted as commissioned.
    case review
    /// Considered, but not decided yet: a row of its own, so that the outcomes still add up.
    case undecided
    /// Withdrawn or entered twice: reported, not counted.
    case notCounted = "not-counted"
  }

  package let key: String
  package let name: String
  package let kind: Kind
  /// What prose calls one and several of them; without these, prose speaks of referrals.
  package let noun: Noun?
  package let aliases: [String]

  package init(key: String, name: String, kind: Kind, noun: Noun? = nil, aliases: [String] = []) {
    self.key = key
    self.name = name
    self.kind = kind
    self.noun = noun
    self.aliases = aliases
  }

  /// The keys that prose and clocks ask for by name; every profile has them as primary outcomes, whatever it calls them.
  package static let requiredKeys = ["rapid-review", "no-further-action", "local-learning-event"]

  /// Whether this is the rapid review of the statutory guidance, which the Panel answers: its key is `rapid-review` in
  /// every profile, whatever its name.
  package var isRapidReview: Bool { key == "rapid-review" }
}
