import Records

/// The profile's vocabulary, indexed by what people write.
struct VocabularyIndex: Sendable {
  let agencies: NameIndex<Agency>
  let outcomes: NameIndex<Outcome>
  /// Of those that columns feed, in the order of the vocabulary.
  let breakdowns: [NameIndex<Term>]
  let statuses: NameIndex<Status>
  let panelAnswers: NameIndex<PanelAnswer>

  /// Indexes all names, keys and aliases.
  ///
  /// Throws a spelling that means two entries of one list.
  init(_ vocabulary: Vocabulary) throws(AmbiguousName) {
    agencies = try NameIndex(vocabulary.agencies.map { ($0.name, [$0.key] + $0.aliases) }, isLoose: true)
    outcomes = try NameIndex(vocabulary.outcomes.map { ($0.name, [$0.key] + $0.aliases) })
    var breakdowns: [NameIndex<Term>] = []
    for breakdown in vocabulary.breakdownsOfColumns {
      breakdowns.append(try NameIndex(breakdown.values.map { ($0.name, [$0.key] + $0.aliases) }))
    }
    self.breakdowns = breakdowns
    statuses = try NameIndex(vocabulary.statuses.map { ($0.name, [$0.key] + $0.aliases) })
    var answers = try NameIndex<PanelAnswer>(
      vocabulary.panelAnswers.map { ($0.name, [$0.key] + $0.aliases) })
    // A spelling that the profile gives to an answer stays with it.
    for (index, answer) in vocabulary.panelAnswers.enumerated() {
      for spelling in PanelField.usualSpellings(of: answer.meaning) {
        _ = answers.add(spelling, of: answer.name, at: index)
      }
    }
    panelAnswers = answers
  }
}

extension VocabularyIndex {
  var features: NameIndex<Term> { breakdowns[0] }
  var harms: NameIndex<Term> { breakdowns[1] }
}

/// A spelling that the profile gives to two entries.
struct AmbiguousName: Error, Hashable {
  let spelling: String
}

extension NameIndex {
  /// An index of a list's entries by their names and other spellings.
  fileprivate init(
    _ entries: [(name: String, otherSpellings: [String])], isLoose: Bool = false
  ) throws(AmbiguousName) {
    self.init(isLoose: isLoose)
    for (index, entry) in entries.enumerated() {
      for spelling in [entry.name] + entry.otherSpellings
      where !add(spelling, of: entry.name, at: index) {
        throw AmbiguousName(spelling: spelling)
      }
    }
  }
}

/// What registers write about the national Panel's view of a rapid review, whatever the profile calls its answers.
enum PanelField {
  /// Spellings that everybody uses for an answer with this meaning.
  static func usualSpellings(of meaning: PanelAnswer.Meaning) -> [String] {
    switch meaning {
    case .agreed:
      ["yes", "y", "agreed", "agrees", "agree", "agreed with", "true", "1", "✓", "✔", "✔\u{FE0F}", "☑", "✅"]
    case .notAgreed:
      [
        "no", "n", "disagreed", "disagrees", "disagree", "disagreed with", "not agreed", "not agreed with",
        "did not agree", "didn't agree", "does not agree", "doesn't agree", "queried", "false", "0",
      ]
    case .awaited: ["awaited", "awaiting", "pending", "tbc"]
    case .other: []
    }
  }

  /// Whether the text says that the question does not arise.
  static func isNotApplicable(_ text: Span<UInt8>) -> Bool {
    for at in text.indices where text[at] == UInt8(ascii: "?") { return false }
    return notApplicable[text] != nil
  }

  /// Whether a text says yes; `nil` where it says neither yes nor no. What is still to be done was not done.
  static func yesOrNo(_ text: Span<UInt8>) -> Bool? {
    for at in text.indices where text[at] == UInt8(ascii: "?") { return nil }
    return answers[text]
  }

  private static let answers = WordList<Bool>([
    (["yes", "y", "true", "1", "notified", "sent", "done", "✓", "✔", "✔\u{FE0F}", "☑", "✅"], true),
    (
      [
        "no", "n", "false", "0", "not notified", "not sent", "none", "n/a", "not applicable", "not required",
        "pending", "awaited", "to follow",
      ], false
    ),
  ])

  private static let notApplicable = WordList<Void>([(["n/a", "not applicable"], ())])
}

extension Finding {
  static func unreadablePanelView(at place: Place) -> Finding {
    Finding(.unreadablePanelView, at: place, found: "this is none of the Panel's answers in the profile")
  }
}
