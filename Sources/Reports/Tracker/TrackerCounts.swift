import Aggregation
import Records

/// How many responses need what, and how each body's are rated, as at a day; without reviews that began later.
package struct TrackerCounts: Sendable {
  /// The ratings of the responses of one body.
  package struct Body: Sendable {
    package let name: String
    /// By the word of the rating; empty for none.
    package fileprivate(set) var ratings: [String: Int] = [:]

    package var all: Int { ratings.values.reduce(0, +) }
  }

  package private(set) var all = 0
  package private(set) var overdue = 0
  package private(set) var dueSoon = 0
  package private(set) var undated = 0
  package private(set) var unanswered = 0
  package private(set) var completed = 0
  package private(set) var unproven = 0
  /// The bodies that answer or, where none has, that are asked to; the one with most in red first.
  package private(set) var bodies: [Body] = []
  /// The words of the ratings, the colours first.
  package let words: [String]

  init(_ records: ReviewRecords, by vocabulary: Vocabulary, asAt: Day) {
    let rating = RecommendationRating(by: vocabulary, asAt: asAt)
    words = rating.words
    var byKey: [String: Body] = [:]
    for row in records.known(on: asAt).recommendations where !row.opensParts {
      count(row, by: vocabulary, asAt: asAt)
      var keys: Set<String> = []
      for body in row.bodies.isEmpty ? [.notRecorded] : row.bodies where keys.insert(body.key).inserted {
        byKey[body.key, default: Body(name: body.name)].ratings[rating.word(for: row), default: 0] += 1
      }
    }
    let red = vocabulary.word(for: .red)
    bodies = byKey.values.sorted { left, right in
      let (one, other) = (left.ratings[red] ?? 0, right.ratings[red] ?? 0)
      return (one, left.all) == (other, right.all)
        ? left.name < right.name : (one, left.all) > (other, right.all)
    }
  }

  private mutating func count(_ row: Recommendation, by vocabulary: Vocabulary, asAt: Day) {
    all += 1
    let state = RecommendationState(of: row, by: vocabulary, asAt: asAt)
    if state.isCompleted {
      completed += 1
      if !state.hasEvidence { unproven += 1 }
      return
    }
    switch RecommendationAttention(to: row, by: vocabulary, asAt: asAt).need {
    case .overdue: overdue += 1
    case .dueSoon: dueSoon += 1
    case .open, .done, .nothing: break
    }
    if row.currentDue == nil { undated += 1 }
    if row.response.isEmpty { unanswered += 1 }
  }
}
