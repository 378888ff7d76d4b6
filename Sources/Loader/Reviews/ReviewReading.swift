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
