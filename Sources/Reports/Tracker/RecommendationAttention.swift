import Aggregation
import Records

/// What a row of recommendations needs as at a day, and how urgently.
struct RecommendationAttention: Sendable {
  /// How soon something must be done, the most urgent first.
  enum Need: Int, Comparable, Sendable {
    case overdue, dueSoon, open, done
    /// The row only introduces the parts below it.
    case nothing

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is due within so many days is due soon.
  static let soon = 30

  let need: Need
  /// As the tracker says it; empty where nothing is left to do.
  let words: String
  private let due: Day?
  /// The place of its status in the profile; what has none, or another, comes before all.
  private let status: Int

  init(to row: Recommendation, by vocabulary: Vocabulary, asAt day: Day) {
    let state = RecommendationState(of: row, by: vocabulary, asAt: day)
    status = row.knownStatus.map { Int($0.index) } ?? -1
    guard !row.opensParts else {
      (need, words, due) = (.nothing, "", nil)
      return
    }
    due = state.isCompleted ? nil : row.currentDue
    let days = due.map { Int($0.number) - Int(day.number) }
    let open =
      days.map { $0 < 0 ? Need.overdue : $0 <= RecommendationAttention.soon ? .dueSoon : .open } ?? .open
    need = state.isCompleted ? .done : open
    words =
      state.isCompleted
      ? state.hasEvidence ? "" : Self.unproven
      : Self.words(for: row, due, days)
  }

  private static let overdue = "Overdue since "
  private static let dueOn = "Due on "
  private static let noDate = "No due date"
  private static let noResponse = "No response"
  private static let unproven = "No evidence of impact"

  /// When it is due, and whether anybody has answered; without a day, the answer alone is what is missing.
  private static func words(for row: Recommendation, _ due: Day?, _ days: Int?) -> String {
    let silence = row.response.isEmpty ? unanswered(row) : nil
    guard let due, let days else { return silence ?? noDate }
    let time =
      days < 0
      ? "\(overdue)\(due.inProse) (\(-days) \(days == -1 ? "day" : "days"))" : "\(dueOn)\(due.inProse)"
    return time + (silence.map { "; \($0.prefix(1).lowercased())\($0.dropFirst())" } ?? "")
  }

  private static func unanswered(_ row: Recommendation) -> String {
    let bodies = row.bodies.map(\.name)
    return bodies.isEmpty ? "\(noResponse) yet" : "\(noResponse) from \(bodies.inProse) yet"
  }

  /// Whether a cell of the register says what an earlier tracker wrote there.
  static func isMade(_ text: String) -> Bool {
    [overdue, dueOn, noDate, noResponse, unproven].contains { text.hasPrefix($0) }
  }
}

extension RecommendationAttention: Comparable {
  /// What is overdue longest comes first, then what is due soonest, then the others by status in the profile's order.
  static func < (left: Self, right: Self) -> Bool {
    guard left.need == right.need else { return left.need < right.need }
    let last = Int32.max
    return left.need == .overdue || left.need == .dueSoon
      ? (left.due?.number ?? last, left.status) < (right.due?.number ?? last, right.status)
      : (left.status, left.due?.number ?? last) < (right.status, right.due?.number ?? last)
  }
}
