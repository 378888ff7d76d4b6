import Records

/// The profile's vocabulary, ready to be looked up by what people write.
struct VocabularyIndex: Sendable {
  private(set) var agencies = NameIndex<Agency>(isLoose: true)
  private(set) var outcomes = NameIndex<Outcome>()
  private(set) var features = NameIndex<Term>()
  private(set) var harms = NameIndex<Term>()
  private(set) var statuses = NameIndex<Status>()

  /// The index of all names, keys and aliases.
  ///
  /// Throws the spelling that means two entries of one list.
  init(_ vocabulary: Vocabulary) throws(AmbiguousName) {
    for (index, agency) in vocabulary.agencies.enumerated() {
      try add([agency.name, agency.key] + agency.aliases, of: agency.name, at: index, to: \.agencies)
    }
    for (index, outcome) in vocabulary.outcomes.enumerated() {
      try add([outcome.name, outcome.key] + outcome.aliases, of: outcome.name, at: index, to: \.outcomes)
    }
    for (index, term) in vocabulary.features.enumerated() {
      try add([term.name, term.key] + term.aliases, of: term.name, at: index, to: \.features)
    }
    for (index, term) in vocabulary.harms.enumerated() {
      try add([term.name, term.key] + term.aliases, of: term.name, at: index, to: \.harms)
    }
    for (index, status) in vocabulary.statuses.enumerated() {
      try add([status.name, status.key] + status.aliases, of: status.name, at: index, to: \.statuses)
    }
  }

  private mutating func add<Entry>(
    _ spellings: [String], of name: String, at index: Int,
    to list: WritableKeyPath<VocabularyIndex, NameIndex<Entry>>
  ) throws(AmbiguousName) {
    for spelling in spellings where !self[keyPath: list].add(spelling, of: name, at: index) {
      throw AmbiguousName(spelling: spelling)
    }
  }
}

/// A spelling that the profile gives to two entries.
struct AmbiguousName: Error, Hashable {
  let spelling: String
}

/// Reads the national Panel's view of a rapid review: yes, no or awaited, in the spellings that registers have.
enum PanelField {
  static func read(_ text: Span<UInt8>) -> PanelView? {
    words.code(of: text).flatMap { views[Int($0.index)].view }
  }

  /// Whether the text says that the question does not arise.
  static func isNotApplicable(_ text: Span<UInt8>) -> Bool {
    words.code(of: text).map { views[Int($0.index)].view == nil } ?? false
  }

  private static let words = {
    var words = NameIndex<PanelView>()
    for (index, view) in views.enumerated() {
      for spelling in view.spellings { _ = words.add(spelling, of: spelling, at: index) }
    }
    return words
  }()

  private static let views: [(spellings: [String], view: PanelView?)] = [
    (
      ["yes", "y", "agreed", "agrees", "agree", "agreed with", "true", "1", "✓", "✔", "✔\u{FE0F}", "☑", "✅"],
      .agreed
    ),
    (
      [
        "no", "n", "disagreed", "disagrees", "disagree", "disagreed with", "not agreed", "not agreed with",
        "did not agree", "didn't agree", "does not agree", "doesn't agree", "queried", "false", "0",
      ], .disagreed
    ),
    (["awaited", "awaiting", "pending", "tbc"], .awaited),
    (["n/a", "not applicable"], nil),
  ]
}

extension Finding {
  /// A Panel cell with another word than those known.
  static func unreadablePanelView(at place: Place) -> Finding {
    Finding(
      .unreadablePanelView, at: place, found: "this does not say whether the Panel agreed",
      expected: "expected yes, no or awaited", remedy: "correct the cell")
  }
}
