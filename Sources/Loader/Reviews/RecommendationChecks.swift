import Records

/// Checks what the cells of one recommendation say together.
enum RecommendationChecks {
  static func findings(about row: RecommendationRow, _ vocabulary: Vocabulary) -> [Finding] {
    [
      responderMissing(row), unansweredAboveParts(row), completedEarly(row),
      completedNotDone(row, vocabulary),
      evidenceMissing(row, vocabulary),
    ].compactMap(\.self)
  }

  /// The reader of a response knows who gave it.
  private static func responderMissing(_ row: RecommendationRow) -> Finding? {
    guard !row.record.response.isEmpty, row.record.responders.isEmpty else { return nil }
    return Finding(
      .responseWithoutResponder, at: row.cells.place(of: .responder),
      found: "there is a response but no responder")
  }

  /// Without a letter, a row above parts either only introduces them or answers the whole.
  private static func unansweredAboveParts(_ row: RecommendationRow) -> Finding? {
    let record = row.record
    guard record.hasParts, record.part == nil, record.response.isEmpty, !record.opensParts else { return nil }
    return Finding(
      .unansweredAboveParts, at: row.cells.place(of: .response),
      found: "there is neither a letter nor an answer, and the recommendation has parts")
  }

  /// Nothing is completed before the review that recommended it began.
  private static func completedEarly(_ row: RecommendationRow) -> Finding? {
    guard let completed = row.record.completed, let review = row.review,
      let began = [review.considered, review.initiated].compactMap(\.self).min(), completed < began
    else { return nil }
    return Finding(
      .completedBeforeReview, at: row.cells.place(of: .completed),
      found: "it was completed before its review began")
  }

  /// What was completed on a day has a status that means done, in a register that keeps statuses.
  private static func completedNotDone(_ row: RecommendationRow, _ vocabulary: Vocabulary) -> Finding? {
    guard row.cells.keeps(.status), row.record.completed != nil,
      row.record.status.map({ !vocabulary[$0].isDone }) ?? true
    else {
      return nil
    }
    return Finding(
      .completedNotDone, at: row.cells.place(of: .status),
      found: row.cells[.status].isEmpty
        ? "there is a date completed, but no status"
        : "there is a date completed, but the status does not mean done")
  }

  /// A completed recommendation shows what it changed, in a register that keeps such evidence.
  private static func evidenceMissing(_ row: RecommendationRow, _ vocabulary: Vocabulary) -> Finding? {
    guard row.cells.keeps(.evidence), row.record.evidence.isEmpty, let status = row.record.status,
      vocabulary[status].isDone
    else { return nil }
    return Finding(
      .completeWithoutEvidence, at: row.cells.place(of: .evidence),
      found: "it is complete, but nothing shows its impact")
  }
}

/// Checks how the recommendations of a review are numbered: from 1, their parts from a, and one row for each body that
/// responds.
enum RecommendationNumbering {
  private struct Answer: Hashable {
    let item: RecommendationRow.Item
    let responders: Set<String>
  }

  /// Adds each finding to the first row that it is about.
  static func check(_ rows: inout [RecommendationRow]) {
    let items = Set(rows.lazy.compactMap(\.item))
    let numbered = Set(items.map(\.whole))
    let parts = Dictionary(grouping: items, by: \.whole)
    var met: Set<RecommendationRow.Item> = []
    var numbers: Set<RecommendationRow.Item> = []
    var answers: [Answer: Int] = [:]
    for index in rows.indices {
      guard let item = rows[index].item else { continue }
      let place = rows[index].cells.place(of: .number)
      if numbers.insert(item.whole).inserted, item.number > 1,
        !numbered.contains(item.before)
      {
        rows[index].cells.add(.gap(before: String(item.number), at: place), about: .number)
      }
      if met.insert(item).inserted, let gap = gap(before: item, among: parts[item.whole] ?? [], at: place) {
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

  /// What is missing before a part: the letter before its own, or everything that it could be a part of.
  private static func gap(
    before item: RecommendationRow.Item, among parts: [RecommendationRow.Item], at place: Place
  ) -> Finding? {
    guard let part = item.part, part != "a", part != "1" else { return nil }
    let siblings = parts.filter { $0 != item }
    if !siblings.contains(where: { $0.part.map { Recommendation.isPart($0, before: part) } ?? true }) {
      return .partAlone(at: place, first: Int(part) == nil ? "a" : "1")
    }
    let before =
      Int(part).map { String($0 - 1) }
      ?? part.unicodeScalars.first.flatMap { Unicode.Scalar($0.value - 1) }.map(String.init)
    return siblings.contains { $0.part == before }
      ? nil : .gap(before: Recommendation.numbering(item.number, part), at: place)
  }
}

extension Finding {
  fileprivate static func gap(before number: String, at place: Place) -> Finding {
    Finding(.numberingGap, at: place, found: "the number before \(number) is missing")
  }

  fileprivate static func partAlone(at place: Place, first: String) -> Finding {
    Finding(
      .partWithoutRecommendation, at: place,
      found: "neither the recommendation nor its part \(first) is there")
  }

  fileprivate static func repeated(at place: Place, _ earlier: Place) -> Finding {
    Finding(.repeatedRecommendation, at: place, found: "\(earlier) has the same number, part and body")
  }
}
