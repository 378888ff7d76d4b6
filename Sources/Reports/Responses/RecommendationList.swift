package import Records

/// What a review recommended and what was answered, by number and part, whatever the order of the rows.
package struct RecommendationList {
  /// A recommendation without parts, a part, or the sentence that opens parts.
  package struct Item {
    let part: String?
    let text: String
    /// The rows of those who answer, or are to answer; none where it only opens the parts below it.
    let answers: [Recommendation]
  }

  package struct Entry {
    let number: Int
    let items: [Item]

    /// Whether more than one body answers it, or shares an answer, so that each is named.
    var hasSeveralBodies: Bool {
      Set(items.flatMap(\.answers).flatMap(\.responders).map(\.key)).count > 1
    }
  }

  package let entries: [Entry]

  /// The recommendations of `review`, those of one number together.
  package init(of review: Review, in records: ReviewRecords) {
    let rows = records.recommendations.filter { $0.review == review.id }
    let numbers = Set(rows.map(\.number)).sorted()
    entries = numbers.map { number in
      let own = rows.filter { $0.number == number }
      let parts = Set(own.map { $0.part ?? "" }).sorted()
      return Entry(
        number: number,
        items: parts.map { part in
          let rows = own.filter { ($0.part ?? "") == part }
          return Item(
            part: part.isEmpty ? nil : part, text: rows.first?.text ?? "",
            answers: rows.filter { !$0.opensParts })
        })
    }
  }

  /// How many things there are to answer: parts, and recommendations without parts.
  package var itemCount: Int { entries.flatMap(\.items).count { !$0.answers.isEmpty } }
}
