import Records

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
      .warning, "numbering-gap", at: place, found: "the number before \(number) is not there",
      expected: "expected the numbers of a review without a gap",
      remedy: "read as it stands, correct the number, or add what is missing")
  }

  fileprivate static func partAlone(at place: Place) -> Finding {
    Finding(
      .warning, "part-without-recommendation", at: place,
      found: "neither the recommendation nor a part a is there",
      expected: "expected parts from a on, or a row that opens them",
      remedy: "read as it stands, correct the letter, or add what is missing")
  }

  fileprivate static func repeated(at place: Place, _ earlier: Place) -> Finding {
    Finding(
      .warning, "repeated-recommendation", at: place, found: "\(earlier) has the same number, part and body",
      expected: "expected one row for each number, part and body",
      remedy: "read as it stands, correct the number or the body, or remove the copy")
  }
}
