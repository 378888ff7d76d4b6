/// An answer of the national Panel to the decision that followed a rapid review, as the partnership names it.
public struct PanelAnswer: Hashable, Sendable {
  /// What an answer says of the decision.
  package enum Meaning: String, CaseIterable, Hashable, Sendable {
    case agreed
    case notAgreed = "not-agreed"
    case awaited
    case other
  }

  package let key: String
  package let name: String
  package let meaning: Meaning
  package let aliases: [String]

  package init(key: String, name: String, meaning: Meaning, aliases: [String] = []) {
    self.key = key
    self.name = name
    self.meaning = meaning
    self.aliases = aliases
  }

  /// The answers of a profile that lists none.
  package static let usual = [
    PanelAnswer(key: "agreed", name: "Panel agreed", meaning: .agreed),
    PanelAnswer(key: "disagreed", name: "Panel disagreed", meaning: .notAgreed),
    PanelAnswer(key: "awaited", name: "Answer awaited", meaning: .awaited),
  ]
}
