import Aggregation
import Records
import Reports
import Writers

/// The attack on the figures of a region between their files being written and being put in their place.
///
/// What the partnerships hide nobody knows here: the files must say nothing of it, and show nothing that the policy hides.
struct RegionalAttack {
  let combination: Combination
  let document: Document

  /// `nil` where the policy hides nothing, and in the board's edition.
  init?(on combination: Combination, in document: Document) {
    guard combination.figures.edition == .public, combination.figures.rules.policy != .none else {
      return nil
    }
    self.combination = combination
    self.document = document
  }

  /// Throws ``Problem`` at the first number that is shown or can be worked out, and for a file that cannot be read.
  func check(_ edition: WrittenEdition) throws(Problem) {
    try edition.check(
      try EditionAudit(
        of: edition.publications(), hidingUpTo: combination.figures.rules.policy.most,
        showing: combination.countsPublishedAnyway))
    try ShownNumbers(
      published: combination.figures, document: document, hidden: hidden, besides: numbersOfPartnerships
    ).check(edition)
  }

  /// The counts that partnerships show by themselves and that are hidden here, as those of each and as sums.
  private var hidden: [HiddenCount] {
    let own = combination.openPartnerships.flatMap {
      HiddenCount.all(of: combination.figures, knowing: $0.figures.tables)
    }
    let sums = combination.figures.tables.map { table in
      FigureTable(
        table.id,
        table.rows.compactMap { row in
          let numbers = combination.partnerships.map { part in
            let all = combination.openPartnerships.first { $0.path == part.path } ?? part
            return all.figures[table.id][row.key]?.number
          }
          let known = numbers.compactMap(\.self)
          return known.count == numbers.count
            ? FigureTable.Row(row.category, and: row.category2, .count(known.reduce(0, +)), row.unit) : nil
        })
    }
    return own + HiddenCount.all(of: combination.figures, knowing: sums)
  }

  /// What stands beside a row of the region in the columns of its partnerships.
  private func numbersOfPartnerships(_ id: TableID, _ row: String) -> [Int] {
    zip(combination.figures[id].rows, combination.parts(of: id)).filter { $0.0.key == row }
      .flatMap { $0.1.compactMap(\.number) }
  }
}
