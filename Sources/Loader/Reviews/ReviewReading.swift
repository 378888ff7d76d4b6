package import Records

/// The result of reading a register's reviews and recommendations.
package struct ReviewReading: Sendable {
  package private(set) var records = ReviewRecords()
  /// In the order of the tables. None has a year, so an error counts for every year.
  package private(set) var findings: [Finding] = []
  /// The files that were read only for this, with their digests.
  package internal(set) var inputs: [Provenance.Input] = []
  /// Which columns of each table are used for what.
  package private(set) var columns: [UsedColumns] = []
  /// How many rows of the two tables are left out.
  package private(set) var leftOut = 0
  /// The keys of all reviews, of those in error too.
  package let keys: Set<ReviewKey>
  /// Whether there are recommendations whose reviews are kept elsewhere, so that their keys could not be checked.
  package let reviewsAreElsewhere: Bool
  /// Which column holds what, by the file or sheet.
  private var reviewColumns: [Place: ColumnPlaces<ReviewColumn>] = [:]
  private var recommendationColumns: [Place: ColumnPlaces<RecommendationColumn>] = [:]

  /// Makes records from the rows of the two tables, and checks them.
  ///
  /// Without any reviews, their keys are checked unless the tables are `alone`, outside of a register.
  init(
    _ reviews: SmallTable<ReviewColumn>, _ recommendations: SmallTable<RecommendationColumn>,
    by reader: RegisterReader, alone isAlone: Bool = false
  ) {
    reviewsAreElsewhere = isAlone && reviews.isEmpty && !recommendations.isEmpty
    let known = ReviewIndex(
      reviews.rows.map { ReviewRow($0, reader.profile.reviewKinds) }, areElsewhere: reviewsAreElsewhere)
    keys = Set(known.rows.map { ReviewKey(folded: NameFold.fold($0.record.id)) })
    var rows: [RecommendationRow] = []
    var bodies = BodyNames(by: reader.profile, reader.names)
    for cells in recommendations.rows {
      rows.append(RecommendationRow(cells, of: known, by: reader.names, &bodies))
    }
    RecommendationTexts.fill(in: &rows)
    RecommendationNumbering.check(&rows)
    for index in rows.indices {
      for finding in RecommendationChecks.findings(about: rows[index], reader.profile.vocabulary) {
        rows[index].cells.add(finding)
      }
    }
    let (cellsOfReviews, cells) = (known.rows.map(\.cells), rows.map(\.cells))
    enter(reviews, cellsOfReviews)
    enter(recommendations, cells)
    let (firstReviews, firsts) = (Self.firstRows(of: cellsOfReviews), Self.firstRows(of: cells))
    for row in firstReviews { reviewColumns[row.table] = row.columns }
    for row in firsts { recommendationColumns[row.table] = row.columns }
    records = ReviewRecords(
      reviews: known.rows.filter { !$0.cells.isInError }.map(\.record),
      recommendations: rows.filter { !$0.cells.isInError }.map(\.record),
      reviewHeaders: Self.headers(of: firstReviews), recommendationHeaders: Self.headers(of: firsts),
      keptHeaders: Self.keptHeaders(of: firsts), leftOut: leftOut)
  }

  /// The place of a cell of the review whose row is at `row`.
  func place(of column: ReviewColumn, inRowAt row: Place) -> Place {
    row.onLine(row.line, column: reviewColumns[row.onLine(nil)]?.number(of: column))
  }

  /// The place of a cell of the recommendation whose row is at `row`.
  func place(of column: RecommendationColumn, inRowAt row: Place) -> Place {
    row.onLine(row.line, column: recommendationColumns[row.onLine(nil)]?.number(of: column))
  }

  /// Enters the findings about one table: first about its rows, then about its columns.
  private mutating func enter<Column: TableColumn>(
    _ table: SmallTable<Column>, _ rows: [SmallTableRow<Column>]
  ) {
    findings += table.findings(with: rows)
    columns += table.used
    var monthFirst = MonthFirstColumns()
    for row in rows {
      for finding in row.findings where finding.rule == .monthFirstDate {
        monthFirst.add(column: finding.place.column, of: finding.place, under: row.columns)
      }
    }
    findings += monthFirst.findings
    leftOut += table.broken + rows.count { $0.isInError }
  }

  /// The first row of each file or sheet, whose columns are those of all its rows.
  private static func firstRows<Column: TableColumn>(
    of rows: [SmallTableRow<Column>]
  ) -> [SmallTableRow<Column>] {
    var firsts: [SmallTableRow<Column>] = []
    for index in rows.indices where firsts.last?.table != rows[index].table { firsts.append(rows[index]) }
    return firsts
  }

  /// The columns of a table and their headers. If it is on several sheets, the first sheet with a column counts.
  private static func headers<Column: TableColumn>(of rows: [SmallTableRow<Column>]) -> [Column: String] {
    var headers: [Column: String] = [:]
    for row in rows { headers.merge(row.columns.headers) { first, _ in first } }
    return headers
  }

  /// The headers of columns that are not read and that the tracker keeps, in the order of the first sheet with each.
  private static func keptHeaders<Column: TableColumn>(of rows: [SmallTableRow<Column>]) -> [String] {
    var known: Set<String> = []
    return rows.flatMap { $0.columns.ofTracker.map(\.header) }.filter { known.insert($0).inserted }
  }
}

extension ReviewRecords {
  /// The review that `key` names. Case, spaces and hyphens do not matter, as in recommendations.
  package func review(named key: String) -> Review? {
    let folded = NameFold.fold(key)
    return reviews.first { NameFold.fold($0.id) == folded }
  }
}
