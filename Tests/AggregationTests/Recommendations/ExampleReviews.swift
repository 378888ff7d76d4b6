import TestSupport
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

  /// The sentence that opens the parts of the first recommendation of review `a`.
  static func opening(line: Int = 2) -> Recommendation {
    var row = recommendation(by: [], nil, line: line)
    row.hasParts = true
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

extension ReviewRecords {
  /// A review of any kind, and what was recommended in it to one body or two.
  static func random(_ number: Int, using generator: inout some RandomNumberGenerator) -> ReviewRecords {
    func day(_ years: ClosedRange<Int>) -> String? {
      let year = Int.random(in: years, using: &generator)
      let month = Int.random(in: 1...14, using: &generator)
      return month > 12 ? nil : "\(year)-\(month < 10 ? "0" : "")\(month)-1\(year % 10)"
    }
    let kinds: [Review.Kind] = [
      .localChildSafeguardingPracticeReview, .seriousCaseReview, .other("Audit"),
    ]
    let id = "r\(number)"
    let review = Example.review(
      id, kinds[number % 3], considered: day(2021...2024), initiated: day(2022...2024),
      published: day(2022...2025))
    let rows = (0..<Int.random(in: 1...4, using: &generator)).map { row in
      let statuses = [nil, Example.complete, Example.inProgress, Example.planned]
      return Example.recommendation(
        of: id, number: row + 1,
        by: Array([Example.trustBody, Example.policeBody].prefix(Int.random(in: 1...2, using: &generator))),
        statuses[Int.random(in: 0..<4, using: &generator)], due: day(2022...2024),
        completed: day(2023...2024), evidence: row % 2 == 0 ? "An audit." : "")
    }
    return ReviewRecords(reviews: [review], recommendations: rows)
  }
}
