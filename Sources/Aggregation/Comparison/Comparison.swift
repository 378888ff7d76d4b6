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
  package init(_ given: [ComparedYear]) throws(ComparisonError) {
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
    self.namesOnly = ids.filter { id in snapshots.contains { Comparison.isNamesOnly($0[id]) } }
    let compared = ids.filter { id in !snapshots.contains { Comparison.isNamesOnly($0[id]) } }
    self.tables = compared.compactMap { ComparedTable($0, of: snapshots, bodies: bodies) }
    self.questions = Question.all(about: tables)
    self.revisions = revisions
    self.leftOut = snapshots.map(\.leftOut)
    self.sources = chosen
  }

  /// The table of an id, or `nil` where there is nothing to compare.
  package subscript(id: TableID) -> ComparedTable? { tables.first { $0.id == id } }

  private static func isNamesOnly(_ table: FigureTable) -> Bool {
    !table.rows.isEmpty && table.rows.allSatisfy { $0.figure == .symbol(.suppressed) }
  }

  private static func oneForEachYear(
    of given: [ComparedYear]
  ) throws(ComparisonError) -> ([ComparedYear], [Revision]) {
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
