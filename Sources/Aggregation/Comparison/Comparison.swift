package import Records

/// The published figures of several years of one partnership, side by side.
package struct Comparison: Hashable, Sendable {
  package let partnership: String
  package let edition: Edition
  /// The day as at which the figures of the last year stand.
  package let asAt: Day
  /// Earliest first.
  package let years: [ReportingYear]
  package let tables: [ComparedTable]
  /// The tables of which only the names are published, and which have nothing to compare.
  package let namesOnly: [TableID]
  package let questions: [Question]
  /// Figures that a register gives otherwise than they were published.
  package let revisions: [Revision]
  /// For each year how many rows with errors are not in its figures.
  package let leftOut: [Int]
  package let sources: [ComparedYear]

  /// Compares the years, in whatever order they are given.
  ///
  /// A year that is counted from a register and was published too counts as the register has it now; what differs is a
  /// revision. Throws where a year is there twice, where there is one year alone, and where the years are of different
  /// partnerships or were counted in different ways.
  package init(_ given: [ComparedYear]) throws(Problem) {
    let (chosen, revisions) = try Comparison.oneForEachYear(of: given)
    guard let last = chosen.last, chosen.count > 1 else { throw .oneYearAlone(chosen) }
    for year in chosen.dropLast() { try Comparability.check(year, beside: last) }
    let snapshots = chosen.map(\.figures)
    let bodies = ComparedBodies(snapshots)
    self.partnership = last.figures.partnership
    self.edition = last.figures.edition
    self.asAt = last.figures.asAt
    self.years = chosen.map(\.year)
    // Rates are their counts over again, and each year's has children of its own.
    let ids = TableID.allCases.filter { !$0.isNational && $0 != .rates }
    let namesOnly = ids.filter { id in snapshots.contains { $0[id].isNamesOnly } }
    self.namesOnly = namesOnly
    self.tables = ids.filter { !namesOnly.contains($0) }
      .compactMap { ComparedTable($0, of: snapshots, bodies: bodies) }
    self.questions = Question.all(about: tables)
    self.revisions = revisions
    self.leftOut = snapshots.map(\.leftOut)
    self.sources = chosen
  }

  /// The table of an id, or `nil` where there is nothing to compare.
  package subscript(id: TableID) -> ComparedTable? { tables.first { $0.id == id } }

  private static func oneForEachYear(
    of given: [ComparedYear]
  ) throws(Problem) -> ([ComparedYear], [Revision]) {
    var chosen: [ComparedYear] = []
    var revisions: [Revision] = []
    let sorted = given.sorted { ($0.year, $0.isCounted ? 0 : 1) < ($1.year, $1.isCounted ? 0 : 1) }
    for year in sorted {
      guard let same = chosen.last, same.year == year.year else {
        chosen.append(year)
        continue
      }
      guard same.isCounted != year.isCounted else { throw .sameYearTwice(same, year) }
      try Comparability.check(year, beside: same)
      revisions += Revision.all(from: year.figures, to: same.figures)
    }
    return (chosen, revisions)
  }
}

/// One year of a comparison: its published figures, and the file that they come from.
package struct ComparedYear: Hashable, Sendable {
  package let figures: Snapshot
  /// The base name of the snapshot, or of the register that was counted.
  package let source: String
  /// Whether the year was counted from a register, and not read from what was published then.
  package let isCounted: Bool

  package init(_ figures: Snapshot, from source: String, isCounted: Bool) {
    self.figures = figures
    self.source = source
    self.isCounted = isCounted
  }

  package var year: ReportingYear { figures.year }
}

/// Whether two years were counted in the same way, so that their figures may stand side by side.
enum Comparability {
  /// Throws where the years are of different partnerships, and where something differs that they were counted by.
  static func check(_ year: ComparedYear, beside other: ComparedYear) throws(Problem) {
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
    let (own, others) = (one.rules, other.rules)
    if own.policy != others.policy {
      return "the policy for small counts (\(own.policy.rawValue), \(others.policy.rawValue))"
    }
    if let (subject, ways) = own.difference(from: others) {
      return subject + (ways.map { " (\($0.own), \($0.other))" } ?? "")
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
