import Records

/// What an answer of the Panel in a register's own words most likely means.
enum PanelWords {
  private static let words: [(meaning: PanelAnswer.Meaning, words: Set<String>)] = [
    (
      .awaited,
      ["await", "awaited", "awaiting", "pending", "outstanding", "yet", "heard", "nothing", "chased"]
    ),
    (
      .other,
      [
        "part", "partial", "partially", "partly", "further", "information", "letter", "received",
        "conditionally",
      ]
    ),
    (
      .notAgreed,
      [
        "not", "no", "disagree", "disagreed", "disagrees", "didnt", "doesnt", "declined", "rejected",
        "queried",
        "challenged", "refused",
      ]
    ),
    (
      .agreed,
      [
        "agree", "agreed", "agrees", "agreement", "support", "supported", "supports", "accept", "accepted",
        "endorsed", "satisfied", "content", "concurred",
      ]
    ),
  ]

  /// `nil` for an answer without any word that says so.
  static func meaning(of text: String) -> PanelAnswer.Meaning? {
    let own = Set(SpelledWords(text, keepingAll: true).words.map(\.text))
    if own.contains("no"), !own.isDisjoint(with: ["answer", "reply", "response"]) { return .awaited }
    return words.first { !own.isDisjoint(with: $0.words) }?.meaning
  }
}
