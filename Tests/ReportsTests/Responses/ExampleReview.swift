import TestSupport
import Aggregation
import Records

@testable import Reports

/// A review with recommendations in few words.
struct ExampleReview {
  var review = Example.review("a", began: "2019-07-11")
  var rows: [Recommendation] = []

  init(_ kind: Review.Kind = .localChildSafeguardingPracticeReview) {
    review.kind = kind
    (review.initiated, review.considered) = (nil, Example.day("2019-07-11"))
    review.partnership = "Example Board"
    review.group = "review subgroup"
    review.guidance = "Working Together, 2018"
  }

  /// Adds a row; each body answers, or is to answer, where there are some.
  mutating func add(
    _ number: Int, part: String? = nil, _ text: String, by bodies: [String] = [], _ response: String = "",
    responded: String? = nil
  ) {
    var row = Recommendation(at: Place(file: "recommendations.csv"))
    (row.review, row.number, row.part, row.text, row.response) = (review.id, number, part, text, response)
    row.responders = bodies.map { Category($0.lowercased(), $0) }
    row.responded = responded.map(Example.day)
    rows.append(row)
    let parts = Set(rows.filter { $0.part != nil }.map(\.number))
    for index in rows.indices { rows[index].hasParts = parts.contains(rows[index].number) }
  }

  var records: ReviewRecords { ReviewRecords(reviews: [review], recommendations: rows) }

  var list: RecommendationList { RecommendationList(of: review, in: records) }

  /// The Markdown of the recommendations.
  var prose: String { RecommendationProse(numbering: review.kind.numbering).markdown(of: list) }

  /// The prose of the document by the program's template, or another, line by line.
  func lines(by template: String? = nil, note: String? = nil, leftOut: Int = 0) throws -> [String] {
    var records = records
    records.leftOut = leftOut
    let document = try ResponseDocument(
      of: review, in: records, by: Example.profile().partnership, asAt: Example.day("2024-03-31"),
      template: template.map { Wording.Text(file: "response-lcspr.md", markdown: $0) }, note: note,
      provenance: Provenance(program: "p", profile: "profile.toml", inputs: [])
    ).document
    return document.blocks.flatMap { block in
      if case .prose(let text) = block { text.split(separator: "\n").map(String.init) } else { ["?"] }
    } + document.notes
  }
}
