import Aggregation
import Loader
import Records

/// The rows that one figure counts: `--list outcomes=no-further-action`.
struct ListedRows {
  private let register: CountedRegister
  private let figures: YearlyFigures
  private let table: FigureTable
  private let row: FigureTable.Row

  /// Finds the figure that `text` names in `year`; throws with the list of figures where there is no such one.
  init(_ text: String, of register: CountedRegister, in year: ReportingYear) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let day = register.asAt ?? year.last
    let figures = try YearlyFigures(
      of: register.tally, in: year, asAt: year.counted(asAt: day),
      among: register.profile.profile.population[year], reviews: register.reviews, recommendationsAsAt: day)
    guard parts.count == 2 else {
      throw Problem.list(text, "expected TABLE=KEY, as in outcomes=no-further-action")
    }
    // A table without rows, as of what the register does not keep, has no figure.
    let tables = figures.tables.filter { !$0.rows.isEmpty }
    guard let table = tables.first(where: { $0.id.rawValue == parts[0] }) else {
      throw Problem.list(parts[0], "expected one of", tables.map(\.id.rawValue))
    }
    guard let row = table.rows.first(where: { $0.key == parts[1] }) else {
      throw Problem.list(parts[1], "expected one of", table.rows.map(\.key))
    }
    self.register = register
    self.figures = figures
    self.table = table
    self.row = row
  }

  /// The figure, and a line for each row, with its reference if that may be shown.
  func text(showingReferences: Bool) throws -> String {
    let ofReviews = register.reviews.rows(
      behind: row.key, in: table.id, of: figures.year, asAt: figures.asAt,
      recommendationsAsAt: figures.recommendationsAsAt, by: register.tally.vocabulary, whole: row.figure)
    let rows = try ofReviews ?? ofReferrals()
    var text = "\(table.id.rawValue)=\(row.key), \(row.joinedCategory.name), \(figures.year): "
    let number = ReportSummary.text(of: row.figure)
    let unit = number == "1" ? row.unit.noun.singular : row.unit.rawValue
    text += "\(number) \(unit) in \(FindingsText.counted(rows.count, "row"))\n"
    for row in rows {
      text += "  \(row.place)\(showingReferences && !row.reference.isEmpty ? "  \(row.reference)" : "")\n"
    }
    return text
  }

  /// The rows of referrals that the figure counts: the register is read again for them.
  private func ofReferrals() throws -> [RowsBehindFigure.Row] {
    var counter = RowsBehindFigure(
      vocabulary: register.tally.vocabulary, clocks: register.tally.clocks, year: figures.year,
      asAt: figures.asAt, among: figures.children, table: table.id, key: row.key, whole: row.figure)
    try register.read(into: &counter)
    return try counter.rows()
  }
}

extension Problem {
  fileprivate static func list(_ text: String, _ expected: String, _ names: [String] = []) -> Problem {
    let remedy =
      Suggestion.nearest(to: text, among: names).map { "did you mean \"\($0)\"?" } ?? "correct --list"
    let all = names.isEmpty ? "" : " " + names.joined(separator: ", ")
    return Problem(
      .unknownFigure, at: "hscp-report", found: "there is no figure \"\(text)\"",
      expected: "\(expected)\(all)",
      remedy: remedy)
  }
}
