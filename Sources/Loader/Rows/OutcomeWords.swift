import Records

/// What a finding says about an outcome that the profile lacks: which ones it has, and what to write.
struct OutcomeWords: Sendable {
  /// How many names a message lists.
  private static let mostNames = 12

  private let vocabulary: Vocabulary
  /// What the first entry of a cell may be, and what a later one may be.
  private let first: String
  private let later: String

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    first = OutcomeWords.expected(vocabulary.outcomes.filter { $0.kind == .primary })
    later = OutcomeWords.expected(vocabulary.outcomes.filter { [.further, .review].contains($0.kind) })
  }

  private static func expected(_ outcomes: [Outcome]) -> String {
    guard !outcomes.isEmpty else { return Rule.unknownOutcome.expected }
    let names = outcomes.prefix(mostNames).map { "\"\($0.name)\"" }.joined(separator: ", ")
    return "\(Rule.unknownOutcome.expected), such as \(names)\(outcomes.count > mostNames ? ", …" : "")"
  }

  /// The finding about an entry; what to write in its place keeps all that it says.
  func unknown(at place: Place, isFirst: Bool, advice: NameAdvice<Outcome>?) -> Finding {
    Finding(
      .unknownOutcome, at: place, found: "this outcome is not in the profile",
      expected: isFirst ? first : later,
      remedy: advice.map { remedy($0, isFirst: isFirst) }
        ?? "correct the cell, or add the name to the profile")
  }

  /// What to write where the outcome comes after what may only follow it: the same entries, the outcome first. `nil` where
  /// there is more than one outcome, or an entry that the profile lacks.
  func outcomeFirst(of text: Span<UInt8>, by index: NameIndex<Outcome>) -> String? {
    var codes: [Code<Outcome>?] = []
    FieldText.forEachEntry(of: text) { codes.append(index.code(of: $0)) }
    let known = codes.compactMap(\.self)
    let primary = known.filter { !mayFollow($0) }
    guard known.count == codes.count, primary.count == 1 else { return nil }
    let names = (primary + known.filter(mayFollow)).map { vocabulary[$0].name }
    return "write \"\(names.joined(separator: "; "))\" if that is what was decided"
  }

  private func remedy(_ advice: NameAdvice<Outcome>, isFirst: Bool) -> String {
    guard case .list(let entries, let isGuess) = advice, isFirst else { return advice.remedy }
    let primary = entries.filter { !mayFollow($0.code) }
    guard primary.count < 2 else {
      let names = primary.map { "\"\($0.name)\"" }.joined(separator: " and ")
      return "a referral has one of \(names): write the one that counts, or add this name to the profile"
    }
    return NameAdvice.list(primary + entries.filter { mayFollow($0.code) }, isGuess: isGuess).remedy
  }

  private func mayFollow(_ outcome: Code<Outcome>) -> Bool {
    [.further, .review].contains(vocabulary.kind(of: outcome))
  }
}
