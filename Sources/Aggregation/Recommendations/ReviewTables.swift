import Records

/// The tables of reviews and recommendations, and the rows on the clock of reviews.
///
/// If the register has no such records, the table is left out: zero would be a figure.
struct ReviewTables {
  let reviews: ReviewCounts?
  let recommendations: RecommendationCounts?
  private let vocabulary: Vocabulary

  init(
    of records: ReviewRecords, in year: ReportingYear, by vocabulary: Vocabulary, asAt: Day,
    recommendationsAsAt: Day? = nil
  ) {
    reviews = ReviewCounts(of: records.reviews, in: year, asAt: asAt)
    recommendations = RecommendationCounts(
      of: records, in: year, by: vocabulary, asAt: recommendationsAsAt ?? asAt)
    self.vocabulary = vocabulary
  }

  /// In the order of their ids.
  var all: [FigureTable] {
    (reviews.map { [table($0)] } ?? [])
      + (recommendations.map { [table($0), byReview($0), byReviewYear($0), byStatus($0), byBody($0)] } ?? [])
  }

  /// The rows for the table `timeliness`.
  var clockRows: [FigureTable.Row] {
    reviews.map { ClockRow.rows(of: .publication, $0.publication) } ?? []
  }

  private func table(_ counts: ReviewCounts) -> FigureTable {
    FigureTable(
      .reviews,
      ReviewStage.allCases.map { row in
        let count =
          switch row {
          case .initiated: counts.initiated
          case .published: counts.published
          case .running: counts.running
          }
        return FigureTable.Row(row.category, .count(count), .reviews)
      })
  }

  private func table(_ counts: RecommendationCounts) -> FigureTable {
    FigureTable(
      .recommendations,
      RecommendationProgress.allCases.map { row in
        let count: Int? =
          switch row {
          case .all: counts.all
          case .overdue: counts.overdue
          case .completed: counts.completed
          case .completedWithEvidence: counts.completedWithEvidence
          }
        return count.map { responses(row.category, $0) }
          ?? FigureTable.Row(row.category, .symbol(.notAvailable), .responses)
      })
  }

  private func byReview(_ counts: RecommendationCounts) -> FigureTable {
    FigureTable(.recommendationsByReview, rows(of: counts.byReview) + [responses(.total, counts.all)])
  }

  /// Earliest year first.
  private func byReviewYear(_ counts: RecommendationCounts) -> FigureTable {
    let rows = rows(of: counts.byReviewYear)
    let years = rows.filter { $0.category != .notRecorded }.sorted { $0.category.key < $1.category.key }
    return FigureTable(
      .recommendationsByReviewYear,
      years + rows.filter { $0.category == .notRecorded } + [responses(.total, counts.all)])
  }

  /// Every status of the profile, including those at zero.
  private func byStatus(_ counts: RecommendationCounts) -> FigureTable {
    let statuses = vocabulary.statuses.enumerated().map { index, status in
      responses(Category(status.key, status.name), counts.byStatus[Code(index)])
    }
    let others = [
      (Category.notInProfile, counts.byStatus[.notInProfile]), (.notRecorded, counts.withoutStatus),
    ]
    return FigureTable(
      .recommendationsByStatus,
      statuses + others.filter { $0.1 > 0 }.map(responses) + [responses(.total, counts.all)])
  }

  private func byBody(_ counts: RecommendationCounts) -> FigureTable {
    FigureTable(.recommendationsByBody, rows(of: counts.byBody) + [responses(.total, counts.all)])
  }

  private func rows(of counts: CategoryCounts) -> [FigureTable.Row] {
    counts.categories.filter { $0 != .notRecorded }.map { responses($0, counts[$0]) }
      + (counts[.notRecorded] > 0 ? [responses(.notRecorded, counts[.notRecorded])] : [])
  }

  private func responses(_ category: Category, _ count: Int) -> FigureTable.Row {
    FigureTable.Row(category, .count(count), .responses)
  }
}
