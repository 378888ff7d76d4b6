/// A body that refers children to the partnership's group.
public struct Agency: Hashable, Sendable {
  package let key: String
  package let name: String
  /// The partnership's own word for the sector, such as "Health".
  package let sector: String
  package let aliases: [String]
  /// The first and the last day on which this name was in use, where they are known.
  package let from: Day?
  package let to: Day?
  /// The key of the body that took over.
  package let successor: String?

  package init(
    key: String, name: String, sector: String, aliases: [String] = [], from: Day? = nil, to: Day? = nil,
    successor: String? = nil
  ) {
    self.key = key
    self.name = name
    self.sector = sector
    self.aliases = aliases
    self.from = from
    self.to = to
    self.successor = successor
  }

  /// Whether this name was in use on `day`.
  package func nameWasInUse(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// What the group decided about a referral.
public struct Outcome: Hashable, Sendable {
  /// How an outcome is counted.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Primary outcomes are exclusive and add up to the referrals.
    case primary
    /// A further action follows a primary outcome and never adds to the total.
    case further
    /// A local child safeguarding practice review: it usually follows a rapid review, and is counted as commissioned.
    case review
    /// Considered, but not decided yet. It has a row, so the outcomes still add up.
    case undecided
    /// Withdrawn or entered twice: reported, not counted.
    case notCounted = "not-counted"
  }

  package let key: String
  package let name: String
  package let kind: Kind
  /// What prose calls one and several of them; without it, prose says "referral" and "referrals".
  package let noun: Noun?
  package let aliases: [String]
  /// The keys of the outcomes that it stands for, the primary one first: "Rapid review then LCSPR" is two. Such a word has no
  /// count of its own. Empty for an outcome.
  package let countsAs: [String]

  package init(
    key: String, name: String, kind: Kind, noun: Noun? = nil, aliases: [String] = [], countsAs: [String] = []
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.noun = noun
    self.aliases = aliases
    self.countsAs = countsAs
  }

  /// The keys that prose and clocks refer to. Every profile has them as primary outcomes, under names of its choice.
  package static let requiredKeys = ["rapid-review", "no-further-action"]

  /// Whether this is the rapid review of the statutory guidance, which the Panel answers.
  package var isRapidReview: Bool { key == "rapid-review" }
}

/// How far a body has got with a recommendation, as the partnership names it.
public struct Status: Hashable, Sendable {
  package let key: String
  package let name: String
  /// The word of the partnership's own rating, such as `Amber`; always printed, never only as a colour. Empty for none.
  package let rag: String
  /// Whether nothing is left to do.
  package let isDone: Bool
  package let aliases: [String]

  package init(key: String, name: String, rag: String = "", isDone: Bool = false, aliases: [String] = []) {
    self.key = key
    self.name = name
    self.rag = rag
    self.isDone = isDone
    self.aliases = aliases
  }
}

/// A presenting feature or a kind of harm, as the partnership names it.
public struct Term: Hashable, Sendable {
  package let key: String
  package let name: String
  package let aliases: [String]
  /// What sentences say instead of the name; `nil` for the name itself.
  package let prose: String?

  package init(key: String, name: String, aliases: [String] = [], prose: String? = nil) {
    self.key = key
    self.name = name
    self.aliases = aliases
    self.prose = prose
  }

  /// The name as it is in the middle of a sentence; one that begins with an abbreviation stays as it is.
  package var inProse: String {
    if let prose { return prose }
    let isAbbreviation = name.dropFirst().first.map { $0.isUppercase || $0.isNumber } ?? true
    return isAbbreviation ? name : name.prefix(1).lowercased() + name.dropFirst()
  }
}

/// A noun for counts in prose: "one referral", "two referrals".
package struct Noun: Hashable, Sendable {
  package let singular: String
  package let plural: String

  package init(_ singular: String, _ plural: String) {
    self.singular = singular
    self.plural = plural
  }
}
