package import Records

/// What a register has beside its referrals: its reviews, what they recommend, and what was found about both.
package struct ReviewReading: Sendable {
  package internal(set) var records = ReviewRecords()
  /// In the order of the sheets; none has a year, so that an error bears on every one.
  package internal(set) var findings: [Finding] = []
  /// The files that were read for this alone, with their digests.
  package internal(set) var inputs: [Provenance.Input] = []
  /// How many rows of the two sheets are left out.
  package internal(set) var leftOut = 0
  /// Which column holds what, by the file or sheet.
  var reviewColumns: [Place: ColumnPlaces<ReviewColumn>] = [:]
  var recommendationColumns: [Place: ColumnPlaces<RecommendationColumn>] = [:]

  /// Where a cell of the review at `row` stands.
  func place(of column: ReviewColumn, inRowAt row: Place) -> Place {
    row.onLine(row.line, column: reviewColumns[row.onLine(nil)]?.number(of: column))
  }

  /// Where a cell of the recommendation at `row` stands.
  func place(of column: RecommendationColumn, inRowAt row: Place) -> Place {
    row.onLine(row.line, column: recommendationColumns[row.onLine(nil)]?.number(of: column))
  }
}

/// Makes records of the two sheets' rows, and holds them to the rules.
struct ReviewSheets {
  private(set) var reading = ReviewReading()

  init(
    _ reviews: TextRows<ReviewColumn>, _ recommendations: TextRows<RecommendationColumn>,
    by reader: RegisterReader
  ) {
    let known = ReviewIndex(reviews.rows.map(ReviewRow.init))
    var rows: [RecommendationRow] = []
    var bodies = BodyNames(by: reader.profile, reader.names)
    for cells in recommendations.rows {
      rows.append(RecommendationRow(cells, of: known, by: reader.names, &bodies))
    }
    RecommendationTexts.carryOn(in: &rows)
    RecommendationNumbering.check(&rows)
    for index in rows.indices { RecommendationRules.hold(&rows[index], by: reader.profile.vocabulary) }
    for row in known.rows { reading.reviewColumns[row.cells.table] = row.cells.columns }
    for row in rows { reading.recommendationColumns[row.cells.table] = row.cells.columns }
    enter(reviews, known.rows.map(\.cells))
    enter(recommendations, rows.map(\.cells))
    reading.records = ReviewRecords(
      reviews: known.rows.filter { !$0.cells.isInError }.map(\.record),
      recommendations: rows.filter { !$0.cells.isInError }.map(\.record),
      reviewHeaders: ReviewSheets.headers(of: known.rows.map(\.cells)),
      recommendationHeaders: ReviewSheets.headers(of: rows.map(\.cells)), leftOut: reading.leftOut)
  }

  /// The columns that a table keeps; where it stands on several sheets, by the header of the first that has it.
  private static func headers<Column: TableColumn>(of rows: [TextRow<Column>]) -> [Column: String] {
    var headers: [Column: String] = [:]
    for row in rows { headers.merge(row.columns.headers) { first, _ in first } }
    return headers
  }

  /// Enters what was found in one table: about its rows, and then about its columns.
  private mutating func enter<Column: TableColumn>(_ table: TextRows<Column>, _ rows: [TextRow<Column>]) {
    reading.findings += table.findings(with: rows)
    var monthFirst = MonthFirstColumns()
    for row in rows { for finding in row.findings { monthFirst.consider(finding, under: row.columns) } }
    reading.findings += monthFirst.findings
    reading.leftOut += table.broken + rows.count { $0.isInError }
  }
}

extension ReviewRecords {
  /// The review that `key` names, as recommendations name it: case, spaces and hyphens do not matter.
  package func review(named key: String) -> Review? {
    let folded = NameFold.fold(key)
    return reviews.first { NameFold.fold($0.id) == folded }
  }
}
