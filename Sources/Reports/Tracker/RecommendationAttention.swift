import Aggregation
import Records

/// What a row of recommendations needs first, the most pressing first.
enum RecommendationAttention: Int, Comparable, Sendable {
  case overdue, unanswered, open, unproven, done, nothing

  /// What a row needs as at a day; evidence is missed only where the register keeps any.
  init(to row: Recommendation, by vocabulary: Vocabulary, asAt day: Day, keepsEvidence: Bool) {
    let state = RecommendationState(of: row, by: vocabulary, asAt: day)
    self =
      if row.opensParts {
        .nothing
      } else if state.isOverdue {
        .overdue
      } else if state.isCompleted {
        keepsEvidence && !state.hasEvidence ? .unproven : .done
      } else {
        row.response.isEmpty ? .unanswered : .open
      }
  }

  /// In the words of the tracker.
  var words: String {
    switch self {
    case .overdue: "Overdue"
    case .unanswered: "No response"
    case .open: "Not complete"
    case .unproven: "No evidence of impact"
    case .done, .nothing: ""
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The order of rows that need attention: among the same needs, what is due earlier comes first, and then what has the
  /// earlier status in the list of the profile.
  struct Rank: Comparable {
    private let attention: RecommendationAttention
    private let due: Int32
    private let status: UInt16

    init(_ attention: RecommendationAttention, of row: Recommendation) {
      self.attention = attention
      self.due = row.currentDue?.number ?? Int32.max
      self.status = row.status?.index ?? UInt16.max
    }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.attention.rawValue, left.due, left.status) < (right.attention.rawValue, right.due, right.status)
    }
  }
}
