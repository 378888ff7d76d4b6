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
