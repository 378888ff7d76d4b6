import Records

/// A rule about what the cells of one recommendation say together, in a file of its own with its wording at the foot.
protocol RecommendationRule {
  /// The finding about a row that breaks the rule, or `nil`.
  static func finding(about row: RecommendationRow, _ vocabulary: Vocabulary) -> Finding?
}

/// All rules of single rows, in the order in which their findings are told.
enum RecommendationRules {
  private static var all: [any RecommendationRule.Type] {
    [
      ResponseHasResponder.self, CompletionFollowsReview.self, CompletionHasEvidence.self,
    ]
  }

  /// Adds what the rules find in a row to it.
  static func hold(_ row: inout RecommendationRow, by vocabulary: Vocabulary) {
    for rule in all { if let finding = rule.finding(about: row, vocabulary) { row.cells.add(finding) } }
  }
}

/// Whoever reads a response knows whose it is.
enum ResponseHasResponder: RecommendationRule {
  static func finding(about row: RecommendationRow, _: Vocabulary) -> Finding? {
    guard !row.record.response.isEmpty, row.record.responders.isEmpty else { return nil }
    return .noResponder(at: row.cells.place(of: .responder))
  }
}

extension Finding {
  fileprivate static func noResponder(at place: Place) -> Finding {
    Finding(
      .responseWithoutResponder, at: place, found: "there is a response, and nobody gave it",
      expected: "expected a body, or several with ; between them", remedy: "write who answered")
  }
}

/// Nothing is completed before the review that recommended it began.
enum CompletionFollowsReview: RecommendationRule {
  static func finding(about row: RecommendationRow, _: Vocabulary) -> Finding? {
    guard let completed = row.record.completed, let review = row.review,
      let began = [review.considered, review.initiated].compactMap(\.self).min(), completed < began
    else { return nil }
    return .completedEarly(at: row.cells.place(of: .completed))
  }
}

extension Finding {
  fileprivate static func completedEarly(at place: Place) -> Finding {
    Finding(
      .completedBeforeReview, at: place, found: "it was completed before its review began",
      expected: "expected a day after the case was considered",
      remedy: "read as it stands, correct this date or those of the review")
  }
}

/// What is complete should show what it changed, in a register that keeps such evidence.
enum CompletionHasEvidence: RecommendationRule {
  static func finding(about row: RecommendationRow, _ vocabulary: Vocabulary) -> Finding? {
    guard row.cells.keeps(.evidence), row.record.evidence.isEmpty, let status = row.record.status,
      vocabulary[status].isDone
    else { return nil }
    return .noEvidence(at: row.cells.place(of: .evidence))
  }
}

extension Finding {
  fileprivate static func noEvidence(at place: Place) -> Finding {
    Finding(
      .completeWithoutEvidence, at: place, found: "it is complete, and nothing shows its impact",
      expected: "expected what has changed by it", remedy: "counted apart from those with evidence")
  }
}

/// The text of a recommendation, or of its part, stands on one of its rows, whichever; the others carry it on.
enum RecommendationTexts {
  /// Gives each row the text of its item, with whether there are parts of it, and adds what is wrong with that.
  ///
  /// A text that is repeated on a row is carried on like a blank one; another text for the same item is an error.
  static func carryOn(in rows: inout [RecommendationRow]) {
    var first: [RecommendationRow.Item: Int] = [:]
    for (index, row) in rows.enumerated() where !row.cells[.recommendation].isEmpty {
      guard let item = row.item, first[item] == nil else { continue }
      first[item] = index
    }
    let inParts = Set(rows.compactMap(\.item).filter { $0.part != nil }.map(\.whole))
    for index in rows.indices {
      rows[index].record.hasParts = rows[index].item.map { inParts.contains($0.whole) } ?? false
      let own = rows[index].cells[.recommendation]
      guard let item = rows[index].item, let origin = first[item] else {
        rows[index].record.text = own
        rows[index].record.hasOwnText = !own.isEmpty
        rows[index].cells.requireText(
          in: .recommendation, remedy: "write the text, on one row of the recommendation at least")
        continue
      }
      let text = rows[origin].cells[.recommendation]
      rows[index].record.text = text
      rows[index].record.hasOwnText = index == origin
      if !own.isEmpty, own.split(whereSeparator: \.isWhitespace) != text.split(whereSeparator: \.isWhitespace)
      {
        let place = rows[index].cells.place(of: .recommendation)
        rows[index].cells.add(.twoTexts(at: place, rows[origin].record.place), about: .recommendation)
      }
    }
  }
}

extension Finding {
  fileprivate static func twoTexts(at place: Place, _ earlier: Place) -> Finding {
    Finding(
      .twoTexts, at: place, found: "\(earlier) has another text under this number",
      expected: "expected one text for each number and part",
      remedy: "correct the number, or leave the text blank here")
  }
}

/// The recommendations of a review are numbered from 1, their parts from a, and a body answers each of them once.
enum RecommendationNumbering {
  /// Adds what is odd in the numbers of `rows`, each time to the first row that it concerns.
  static func check(_ rows: inout [RecommendationRow]) {
    let items = Set(rows.compactMap(\.item))
    var met: Set<RecommendationRow.Item> = []
    var numbers: Set<RecommendationRow.Item> = []
    var answers: [Answer: Int] = [:]
    for index in rows.indices {
      guard let item = rows[index].item else { continue }
      let place = rows[index].cells.place(of: .number)
      if numbers.insert(item.whole).inserted, item.number > 1,
        !items.contains(where: { $0.review == item.review && $0.number == item.number - 1 })
      {
        rows[index].cells.add(.gap(before: String(item.number), at: place), about: .number)
      }
      if met.insert(item).inserted, let gap = gap(before: item, among: items, at: place) {
        rows[index].cells.add(gap, about: .number)
      }
      let answer = Answer(item: item, responders: Set(rows[index].record.responders.map(\.key)))
      if let earlier = answers[answer] {
        rows[index].cells.add(.repeated(at: place, rows[earlier].record.place), about: .number)
      } else {
        answers[answer] = index
      }
    }
  }

  private struct Answer: Hashable {
    let item: RecommendationRow.Item
    let responders: Set<String>
  }

  /// What is missing before a part: the letter before its own, or all that it could be a part of.
  private static func gap(
    before item: RecommendationRow.Item, among items: Set<RecommendationRow.Item>, at place: Place
  ) -> Finding? {
    guard let part = item.part, part > "a" else { return nil }
    let siblings = items.filter { $0.review == item.review && $0.number == item.number && $0 != item }
    if !siblings.contains(where: { $0.part.map { $0 < part } ?? true }) {
      return .partAlone(at: place)
    }
    let before = part.unicodeScalars.first.flatMap { Unicode.Scalar($0.value - 1) }.map(String.init)
    return siblings.contains { $0.part == before } ? nil : .gap(before: "\(item.number)\(part)", at: place)
  }
}

extension Finding {
  fileprivate static func gap(before number: String, at place: Place) -> Finding {
    Finding(
      .numberingGap, at: place, found: "the number before \(number) is not there",
      expected: "expected the numbers of a review without a gap",
      remedy: "read as it stands, correct the number, or add what is missing")
  }

  fileprivate static func partAlone(at place: Place) -> Finding {
    Finding(
      .partWithoutRecommendation, at: place,
      found: "neither the recommendation nor a part a is there",
      expected: "expected parts from a on, or a row that opens them",
      remedy: "read as it stands, correct the letter, or add what is missing")
  }

  fileprivate static func repeated(at place: Place, _ earlier: Place) -> Finding {
    Finding(
      .repeatedRecommendation, at: place, found: "\(earlier) has the same number, part and body",
      expected: "expected one row for each number, part and body",
      remedy: "read as it stands, correct the number or the body, or remove the copy")
  }
}
