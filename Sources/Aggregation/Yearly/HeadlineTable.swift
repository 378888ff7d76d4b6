import Records

/// What a year came to: the figures that a reader asks for first, and the stages that its referrals reached.
extension YearTables {
  /// The figures that a reader asks for first, including those at zero.
  var headline: FigureTable {
    func row(_ headline: HeadlineRow, _ count: Int, _ unit: Unit = .referrals) -> FigureTable.Row {
      self.row(headline.category, count, unit)
    }
    func age(_ headline: HeadlineRow, _ years: Int?) -> FigureTable.Row {
      FigureTable.Row(
        headline.category, years.map(Figure.age) ?? .symbol(.notApplicable), .completedYears)
    }
    let ages = counts.ages
    let notified = keepsNotifications ? [row(.notifications, counts.stages.notified, .notifications)] : []
    let reviewed = counts.outcomes.referralsReviewed
    let reviews =
      reviewsCommissioned.map {
        [row(.reviewsCommissioned, $0, .reviews), row(.referralsReviewed, reviewed)]
      }
      ?? [row(.reviewsCommissioned, reviewed)]
    let rest = [
      row(.underOne, ages.concerningInfant),
      age(.restLowest, ages.rest?.lowerBound), age(.restHighest, ages.rest?.upperBound),
      row(.children, ages.children, .children), row(.pending, pending),
      row(.notCounted, counts.notCounted, .entries),
    ]
    return FigureTable(
      .headline, [row(.referrals, counts.referrals)] + primaryOutcomes + notified + reviews + rest)
  }

  /// The referrals of the year by the stages that they reached, those that the register keeps, under the names of its outcomes.
  var stages: FigureTable {
    let reviews = vocabulary.outcomes.filter { $0.kind == .review && $0.countsAs.isEmpty }
    let rows = Stage.allCases.compactMap { stage -> FigureTable.Row? in
      switch stage {
      case .discussion: row(Category(stage.rawValue, "Considered by the group"), counts.referrals)
      case .notification:
        keepsNotifications
          ? row(Category(stage.rawValue, "Notified to the national Panel"), counts.stages.notified) : nil
      case .rapidReview:
        row(
          Category(stage.rawValue, vocabulary.outcomes.first(where: \.isRapidReview)?.name ?? "Rapid review"),
          counts.stages.rapidReviews)
      case .review:
        reviews.isEmpty && reviewsCommissioned == nil
          ? nil
          : row(
            Category(stage.rawValue, reviews.count == 1 ? reviews[0].name : "Practice review"),
            counts.outcomes.referralsReviewed)
      }
    }
    return FigureTable(.stages, rows)
  }
}
