package import Records

/// The published figures of several years of one partnership, compared.
package struct Comparison: Hashable, Sendable {
  package let partnership: String
  package let edition: Edition
  /// The as-at date of the last year's figures.
  package let asAt: Day
  /// Earliest first.
  package let years: [ReportingYear]
  /// The part of each year that its figures cover; `nil` for a whole year.
  package let parts: [PartOfYear?]
  package let tables: [ComparedTable]
  /// The breakdowns of all years, each with the values of all that have it.
  package let breakdowns: [Breakdown]
  /// The breakdowns that were counted two together in some year.
  package let crossings: [TableID]
  /// The tables of which only the names are published: they have nothing to compare.
  package let namesOnly: [TableID]
  package let questions: [TestedQuestion]
  package let revisions: [Revision]
  /// For each year, the rows with errors, which are not in its figures.
  package let leftOut: [Int]
  package let sources: [ComparedYear]
  /// Whether the last year can be tested: if it is not over, its referrals must have days.
  package let canBeTested: Bool
  /// The versions of the definitions by which the figures that are compared were counted.
  package let versions: [Definition: Int]
  /// What was counted in some years otherwise than in the last.
  package let countedOtherwise: [CountedOtherwise]

  /// Compares the years, given in any order.
  ///
  /// A year that was both counted from a register and published counts as the register has it now; each difference is a
  /// revision. Throws ``Problem`` if a year is given twice, if there is only one year, and if the years are of different
  /// partnerships or were counted differently.
  package init(_ given: [ComparedYear]) throws(Problem) {
    let (counted, revisions) = try Comparison.oneForEachYear(of: given)
    guard let named = counted.last?.figures, counted.count > 1 else { throw .oneYearAlone(counted) }
    let rules = named.rules.newest(among: counted.map(\.figures.rules))
    let ways = CountingWays(rules: rules, names: named.vocabulary)
    let chosen = counted.map { $0.withoutFigures(otherwiseThan: ways) }
    let last = chosen[chosen.count - 1]
    for year in chosen.dropLast() { try year.checkComparable(with: last) }
    let snapshots = chosen.map(\.compared)
    let bodies = ComparedBodies(snapshots)
    let parts = snapshots.map(\.part)
    self.partnership = last.figures.partnership
    self.edition = last.figures.edition
    self.asAt = last.compared.asAt
    self.years = chosen.map(\.year)
    self.parts = parts
    // Rates repeat counts that are compared already, each over the children of its own year. What the last year does not
    // publish has nothing to compare.
    let vocabularies = snapshots.reversed().map(\.vocabulary)
    let vocabulary = Vocabulary(of: vocabularies)
    self.breakdowns = vocabulary.breakdowns
    self.crossings = vocabulary.crossings.map(\.id)
    let ids = vocabulary.tables.filter { id in
      !id.isNational && id != .rates && !(id.isForTheBoard && last.figures[id].rows.isEmpty)
    }
    let namesOnly = ids.filter { id in snapshots.contains { $0[id].isNamesOnly } }
    self.namesOnly = namesOnly
    self.tables = ids.filter { !namesOnly.contains($0) }
      .compactMap { id in
        // What was published of a whole year is not what a part of it shows.
        let shown = revisions.filter { revision in
          chosen.contains { $0.year == revision.year && $0.figures.part == $0.compared.part }
        }
        return ComparedTable(id, of: snapshots, bodies: bodies, revisions: shown)
      }
    // Referrals without days may be of any part of the year.
    self.canBeTested = last.compared.part == nil || last.hasDays
    self.questions =
      canBeTested
      ? TestedQuestion.all(
        about: tables, last.compared.vocabulary.testedTables, of: years,
        testing: parts.indices.filter { parts[$0] == parts[parts.count - 1] }) : []
    self.revisions = revisions
    self.leftOut = snapshots.map(\.leftOut)
    self.sources = chosen
    self.versions = rules.versions
    self.countedOtherwise = CountedOtherwise.all(
      among: chosen.map { ("\($0.year)", $0.figures) }, than: ways)
  }

  /// The table of an id; `nil` if there is nothing to compare.
  package subscript(id: TableID) -> ComparedTable? { tables.first { $0.id == id } }

  /// The last day of each year that its figures cover.
  package var lastDays: [Day] { sources.map { $0.year.counted(asAt: $0.compared.asAt) } }

  /// The part of the last year that is over; `nil` if all of it is.
  package var part: PartOfYear? { parts[parts.count - 1] }

  /// The earlier years that take no part in the tests, because their figures cover another part of the year than the
  /// last one's, or because the last year cannot be tested.
  package var untestedYears: [ReportingYear] {
    canBeTested ? zip(years, parts).filter { $0.1 != part }.map(\.0) : Array(years.dropLast())
  }

  /// The revisions without repetition: a total repeats a headline figure, and the headline's outcomes their own table.
  package var listedRevisions: [Revision] {
    revisions.filter { revision in
      revision.category != .total
        && (revision.table != .headline || HeadlineRow(rawValue: revision.category.key) != nil)
    }
  }

  private static func oneForEachYear(
    of given: [ComparedYear]
  ) throws(Problem) -> ([ComparedYear], [Revision]) {
    var chosen: [ComparedYear] = []
    var revisions: [Revision] = []
    // Years of one name that begin on different days are one year too, or two columns would have one name.
    let sorted = given.sorted {
      ($0.year.description, $0.isCounted ? 0 : 1) < ($1.year.description, $1.isCounted ? 0 : 1)
    }
    for year in sorted {
      guard let same = chosen.last, same.year.description == year.year.description else {
        chosen.append(year)
        continue
      }
      guard same.isCounted != year.isCounted else { throw .sameYearTwice(same, year) }
      try year.checkComparable(with: same)
      revisions += Revision.all(from: year.figures, to: same.figures)
    }
    return (chosen, revisions)
  }
}

/// One year of a comparison: its published figures, and the file that they come from.
package struct ComparedYear: Hashable, Sendable {
  package let figures: Snapshot
  /// The same year as other years can be compared with it: up to the same day of a year that is not over, and by the bodies
  /// of the last year.
  package let compared: Snapshot
  /// The base name of the snapshot, or of the register that was counted.
  package let source: String
  /// Whether the year was counted from a register, and not read from what was published then.
  package let isCounted: Bool
  /// Whether its referrals have days, so that a part of the year can be counted.
  package let hasDays: Bool

  /// Without `hasDays`, a year has days unless its figures say that some are not known.
  package init(
    _ figures: Snapshot, compared: Snapshot? = nil, from source: String, isCounted: Bool, hasDays: Bool? = nil
  ) {
    self.hasDays = hasDays ?? (figures[.months][Category.dateNotKnown.key] == nil)
    self.figures = figures
    self.compared = compared ?? figures
    self.source = source
    self.isCounted = isCounted
  }

  package var year: ReportingYear { figures.year }

  fileprivate func withoutFigures(otherwiseThan ways: CountingWays) -> ComparedYear {
    ComparedYear(
      figures.withoutFigures(otherwiseThan: ways), compared: compared.withoutFigures(otherwiseThan: ways),
      from: source, isCounted: isCounted, hasDays: hasDays)
  }

  /// Throws ``Problem`` if the years are of different partnerships or were counted differently.
  fileprivate func checkComparable(with other: ComparedYear) throws(Problem) {
    guard figures.partnership == other.figures.partnership else { throw .differentPartnerships(self, other) }
    guard let difference = figures.difference(from: other.figures) else { return }
    throw .countedDifferently(self, other, difference)
  }
}

extension Snapshot {
  /// What was counted differently, in words; `nil` if nothing was.
  fileprivate func difference(from other: Snapshot) -> String? {
    if edition != other.edition { return "the edition (\(edition.rawValue), \(other.edition.rawValue))" }
    if rules.policy != other.rules.policy {
      return "the policy for small counts (\(rules.policy.rawValue), \(other.rules.policy.rawValue))"
    }
    if rules.countedBy != other.rules.countedBy {
      return "the date that decides the year (\(rules.countedBy), \(other.rules.countedBy))"
    }
    return nil
  }
}

extension Problem {
  fileprivate static func sameYearTwice(_ one: ComparedYear, _ other: ComparedYear) -> Problem {
    Problem(.sameYearTwice, at: other.source, found: "\(other.year) is in \(one.source) too")
  }

  fileprivate static func oneYearAlone(_ years: [ComparedYear]) -> Problem {
    let found = years.first.map { "\($0.year) is the only year" } ?? "there is no year"
    return Problem(.oneYearAlone, at: years.first?.source ?? "compare", found: found)
  }

  fileprivate static func differentPartnerships(_ one: ComparedYear, _ other: ComparedYear) -> Problem {
    Problem(
      .differentPartnerships, at: one.source,
      found:
        "its figures are those of \(one.figures.partnership), \(other.source) has \(other.figures.partnership)"
    )
  }

  fileprivate static func countedDifferently(
    _ one: ComparedYear, _ other: ComparedYear, _ difference: String
  ) -> Problem {
    Problem(
      .countedDifferently, at: one.source,
      found: "\(difference) differs between \(one.year) and \(other.year)")
  }
}
