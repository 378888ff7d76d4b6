package import Records

/// What a review recommended and what was answered, by number and part, in whatever order the register has the rows.
package struct RecommendationList {
  /// A recommendation without parts, a part, or the sentence that opens parts.
  package struct Item {
    let part: String?
    let text: String
    /// The rows of the bodies that answer, or are to answer; none where it only opens the parts below it.
    let answers: [Recommendation]

    /// The bodies that answer or, without one, those that are to answer and have not done so elsewhere.
    func bodies(of answer: Recommendation) -> [Category] {
      guard answer.responders.isEmpty else { return answer.responders }
      let answered = Set(answers.flatMap(\.responders).map(\.key))
      return answer.addressedTo.filter { !answered.contains($0.key) }
    }
  }

  package struct Entry {
    let number: Int
    let items: [Item]

    /// Whether more than one body answers it or is to answer it, or shares an answer.
    var hasSeveralBodies: Bool {
      Set(items.flatMap { item in item.answers.flatMap(item.bodies) }.map(\.key)).count > 1
    }
  }

  package let entries: [Entry]

  /// The recommendations of `review`, grouped by number.
  package init(of review: Review, in records: ReviewRecords) {
    self.init(records.recommendations.filter { $0.review == review.id })
  }

  /// The recommendations of several reviews: each row is looked at once.
  package static func all(of reviews: [Review], in records: ReviewRecords) -> [RecommendationList] {
    let rows = Dictionary(grouping: records.recommendations, by: \.review)
    return reviews.map { RecommendationList(rows[$0.id] ?? []) }
  }

  /// These rows, which are of one review.
  private init(_ rows: [Recommendation]) {
    let numbered = Dictionary(grouping: rows, by: \.number)
    entries = numbered.keys.sorted().map { number in
      let own = Dictionary(grouping: numbered[number] ?? []) { $0.part ?? "" }
      let parts = own.keys.sorted(by: Recommendation.isPart)
      return Entry(
        number: number,
        items: parts.map { part in
          let rows = own[part] ?? []
          return Item(
            part: part.isEmpty ? nil : part, text: rows.first?.text ?? "",
            answers: rows.filter { !$0.opensParts })
        })
    }
  }

  /// The number of things to answer: parts, and recommendations without parts.
  package var itemCount: Int { entries.flatMap(\.items).count { !$0.answers.isEmpty } }
}

/// Writes the recommendations of a review as Markdown, word for word: each under its heading, in bold, and below it each
/// response under the name of who gives it.
struct RecommendationProse {
  /// How published documents number their recommendations.
  enum Numbering {
    /// Recommendation One
    case words
    /// Recommendation 1
    case digits
  }

  private static let words = [
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen",
    "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
  ]

  let numbering: Numbering

  /// The Markdown of `list`, under headings of the third level.
  func markdown(of list: RecommendationList) -> String {
    list.entries.map(markdown).joined(separator: "\n\n")
  }

  private func markdown(of entry: RecommendationList.Entry) -> String {
    let items = entry.items.flatMap { item in
      [MarkdownPassage(item.text).markdown(after: item.part.map { "\($0))" } ?? "", isBold: true)]
        + item.answers.flatMap { lines(of: $0, by: item.bodies(of: $0)) }
    }
    return (["### \(heading(entry.number))"] + items).joined(separator: "\n\n")
  }

  /// Words to twenty, as in registers, and digits from 21.
  private func heading(_ number: Int) -> String {
    let isWord = numbering == .words && Self.words.indices.contains(number - 1)
    return "Recommendation \(isWord ? Self.words[number - 1] : String(number))"
  }

  /// Who responds and when, where the register says, and the response.
  private func lines(of answer: Recommendation, by bodies: [Category]) -> [String] {
    let response = MarkdownPassage(answer.response).markdown()
    let names =
      bodies.isEmpty && !response.isEmpty ? "Body not named" : bodies.map(answer.ownName(of:)).inProse
    let label = [names, answer.responded?.inProse ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return (label.isEmpty ? [] : ["*\(MarkdownText.escaped(label)):*"])
      + [response.isEmpty ? "No response has been written yet." : response]
  }
}
