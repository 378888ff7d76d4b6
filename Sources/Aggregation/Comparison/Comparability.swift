import Records

/// Whether two years were counted in the same way, so that their figures may stand side by side.
enum Comparability {
  /// Throws where the years are of different partnerships, and where something differs that they were counted by.
  static func check(_ year: ComparedYear, beside other: ComparedYear) throws(ComparisonError) {
    guard year.figures.partnership == other.figures.partnership else {
      throw .differentPartnerships(year, other)
    }
    guard let difference = difference(between: year.figures, and: other.figures) else { return }
    throw .countedDifferently(year, other, difference)
  }

  /// What differs, in words that name it; `nil` where nothing does.
  private static func difference(between one: Snapshot, and other: Snapshot) -> String? {
    if one.edition != other.edition {
      return "the edition (\(one.edition.rawValue), \(other.edition.rawValue))"
    }
    if one.policy != other.policy {
      return "the policy for small counts (\(one.policy.rawValue), \(other.policy.rawValue))"
    }
    if let difference = CountingDifference(between: one, and: other) {
      let ways = difference.ways
      return difference.subject + (ways.isEmpty ? "" : " (\(ways[0]), \(ways[1]))")
    }
    return difference(between: one.vocabulary, and: other.vocabulary)
  }

  /// Outcomes and features must be the same, and so must harms and statuses where both years were counted by them;
  /// agencies may begin and end, but an agency's sector stays.
  private static func difference(
    between one: SnapshotVocabulary, and other: SnapshotVocabulary
  ) -> String? {
    if let name = differing(one.outcomes, other.outcomes) { return "the outcome \"\(name)\"" }
    if let name = differing(one.features, other.features) { return "the feature \"\(name)\"" }
    if let name = differing(one.harms, other.harms) { return "the harm \"\(name)\"" }
    if let name = differing(one.statuses, other.statuses) { return "the status \"\(name)\"" }
    for agency in one.agencies {
      if let same = other.agencies.first(where: { $0.key == agency.key }), same.group != agency.group {
        return "the sector of \"\(agency.name)\""
      }
    }
    return nil
  }

  /// The first name that only one of the lists has, or that stands for different things; `nil` where nothing was
  /// counted by one of them.
  private static func differing(
    _ one: [SnapshotVocabulary.Entry]?, _ other: [SnapshotVocabulary.Entry]?
  ) -> String? {
    guard let one, let other else { return nil }
    for (left, right) in [(one, other), (other, one)] {
      for entry in left {
        let same = right.first { $0.key == entry.key }
        if same == nil || same?.group != entry.group { return entry.name }
      }
    }
    return nil
  }
}
