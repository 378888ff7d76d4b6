import Aggregation
import Records
import Reports
import Writers

/// The attack on a comparison between its files being written and being put in their place: years of a register together, each
/// as its own public report has it.
struct ComparisonAttack {
  /// The years of which something may be hidden.
  let years: [CountedYear]
  /// What was published of others.
  let snapshots: [Snapshot]
  let profile: Profile?
  let document: Document

  /// Throws ``Problem`` at the first number that is shown or can be worked out, and for a file that cannot be read.
  func check(_ edition: WrittenEdition) throws(Problem) {
    guard let first = years.first?.published else { return }
    let counts = profile?.publish.counts ?? []
    let exposed = years.flatMap { $0.published.suppression?.exposed ?? [] }
    try edition.check(
      try EditionAudit(
        of: edition.publications(), in: Set(years.map(\.compared.year.description)),
        hidingUpTo: first.rules.policy.most, keepingZero: first.suppression?.keepsZero,
        showing: Set(counts.flatMap { ["outcomes/\($0)", "further_actions/\($0)"] }),
        exposing: Set(exposed.map { "\($0.table.rawValue)/\($0.key)" })))
    try ShownNumbers(published: first, document: document, hidden: hidden).checkWords(of: edition)
  }

  /// The hidden counts of each year, but for those that another year shows under the same name.
  private var hidden: [HiddenCount] {
    let shown = Set(
      (years.map(\.published.tables) + snapshots.map(\.tables)).joined().flatMap { table in
        table.rows.compactMap { row in row.figure.number.map { "\(row.joinedCategory.name) \($0)" } }
      })
    return years.flatMap { HiddenCount.all(of: $0.published, knowing: $0.figures.tables) }
      .filter { !shown.contains("\($0.name) \($0.count)") }
  }
}
