import Records

/// Whether the figures of two partnerships may be added up.
enum Combinability {
  /// Throws for a partnership that is there twice, and where something differs that the figures were counted by.
  static func check(
    _ other: CombinedPartnership, beside one: CombinedPartnership
  ) throws(CombinationError) {
    guard one.name.lowercased() != other.name.lowercased() else { throw .partnershipTwice(one, other) }
    guard one.figures.year == other.figures.year else { throw .yearsDiffer(one, other) }
    guard one.figures.edition == other.figures.edition else { throw .editionsDiffer(one, other) }
    guard let difference = difference(between: one.figures, and: other.figures) else { return }
    throw .rulesDiffer(one, other, difference)
  }

  /// What differs, in words that name it; `nil` where nothing does.
  private static func difference(between one: Snapshot, and other: Snapshot) -> String? {
    if let difference = CountingDifference(between: one, and: other) {
      let ways = difference.ways
      return difference.subject + (ways.isEmpty ? "" : " (\(ways[1]), not \(ways[0]))")
    }
    let (own, others) = (one.vocabulary, other.vocabulary)
    if let (key, kinds) = differing(own.outcomes, others.outcomes) {
      return "the kind of the outcome \"\(key)\" (\(kinds))"
    }
    return differing(own.statuses ?? [], others.statuses ?? []).map { key, kinds in
      "what the status \"\(key)\" says (\(kinds))"
    }
  }

  /// Names may differ, and one may have outcomes that the other lacks; but a key that adds to the referrals in one place
  /// must do so in the other, and a status that says that all is done must say so too.
  private static func differing(
    _ one: [SnapshotVocabulary.Entry], _ other: [SnapshotVocabulary.Entry]
  ) -> (key: String, kinds: String)? {
    for entry in other {
      guard let same = one.first(where: { $0.key == entry.key }), same.group != entry.group else { continue }
      let kinds = [entry.group, same.group].map { $0 ?? "none" }
      return (entry.key, "\(kinds[0]), not \(kinds[1])")
    }
    return nil
  }
}
