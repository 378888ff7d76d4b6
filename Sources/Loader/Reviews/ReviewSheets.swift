import Records

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
