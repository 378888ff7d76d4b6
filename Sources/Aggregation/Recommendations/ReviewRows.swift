package import Records

extension ReviewRecords {
  /// The rows behind one figure about reviews or recommendations: as with referrals, those that, counted alone, give a
  /// count in the same place, in the order of their sheets. `nil` where the figure is not made from these.
  ///
  /// `whole` is the figure of the whole register: behind a highest number stand only the rows that have it.
  package func rows(
    behind key: String, in table: TableID, of year: ReportingYear, asAt: Day, by vocabulary: Vocabulary,
    whole: Figure
  ) -> [RowsBehindFigure.Row]? {
    func counts(_ alone: ReviewRecords) -> Bool {
      let tables = ReviewTables(of: alone, in: year, by: vocabulary, asAt: asAt)
      let all = tables.all + [FigureTable(.timeliness, tables.clockRows)]
      return RowsBehindFigure.counts(all.first { $0.id == table }?[key], at: key, in: whole)
    }
    let isClock = ClockRow.allCases.contains { $0.category(of: .publication).key == key }
    if table == .reviews || table == .timeliness && isClock {
      return reviews.filter { counts(ReviewRecords(reviews: [$0])) }
        .map { RowsBehindFigure.Row(place: $0.place, reference: $0.id) }
    }
    guard table.isAboutReviews else { return nil }
    return recommendations.filter { counts(ReviewRecords(reviews: reviews, recommendations: [$0])) }
      .map { row in
        RowsBehindFigure.Row(
          place: row.place, reference: "\(row.review) \(row.number)\(row.part ?? "")")
      }
  }
}
