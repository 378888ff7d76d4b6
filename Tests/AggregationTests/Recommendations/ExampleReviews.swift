import Records

@testable import Aggregation

extension Example {
  static let complete = Code<Status>(0)
  static let inProgress = Code<Status>(1)
  static let planned = Code<Status>(2)

  static let trustBody = Category("trust", "Community Trust")
  static let policeBody = Category("police", "Constabulary")

  /// A practice review, the second row of its sheet unless said otherwise.
  static func review(
    _ id: String, _ kind: Review.Kind = .localChildSafeguardingPracticeReview, considered: String? = nil,
    initiated: String? = nil, published: String? = nil, line: Int = 2
  ) -> Review {
    var review = Review(at: Place(file: "reviews.csv", line: line))
    review.id = id
    review.name = "Baby \(id)"
    review.kind = kind
    review.considered = considered.map(day)
    review.initiated = initiated.map(day)
    review.published = published.map(day)
    return review
  }

  /// What the trust answers to the first recommendation of review `a`, unless said otherwise.
  static func recommendation(
    of review: String = "a", number: Int = 1, part: String? = nil, to addressees: [Category] = [],
    by responders: [Category] = [trustBody], _ status: Code<Status>? = inProgress, due: String? = nil,
    revised: String? = nil, completed: String? = nil, evidence: String = "", line: Int = 2
  ) -> Recommendation {
    var row = Recommendation(at: Place(file: "recommendations.csv", line: line))
    row.review = review
    row.number = number
    row.part = part
    row.addressedTo = addressees
    row.responders = responders
    row.status = status
    row.due = due.map(day)
    row.revisedDue = revised.map(day)
    row.completed = completed.map(day)
    row.evidence = evidence
    return row
  }

  /// The figures of 2023-24 of a register with these reviews and recommendations and no referral.
  static func reviewFigures(
    _ reviews: [Review], _ recommendations: [Recommendation] = [], asAt: String = "2024-03-31"
  ) throws -> YearlyFigures {
    try figures([], asAt: asAt, reviews: ReviewRecords(reviews: reviews, recommendations: recommendations))
  }

  /// The tables of a register that has neither.
  static let noReviews = ReviewTables(
    of: ReviewRecords(), in: year("2023-24"), by: vocabulary, asAt: day("2024-03-31"))
}
