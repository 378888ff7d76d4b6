import Aggregation
import Records

/// The word of a row's rating: of the row as it is, whatever its status says.
struct RecommendationRating: Sendable {
  private let vocabulary: Vocabulary
  private let asAt: Day

  init(by vocabulary: Vocabulary, asAt: Day) {
    self.vocabulary = vocabulary
    self.asAt = asAt
  }

  /// The profile's word for red where the row is overdue, and for green where it is completed; otherwise that of its status.
  /// Empty where there is none.
  func word(for row: Recommendation) -> String {
    guard !row.opensParts else { return "" }
    let state = RecommendationState(of: row, by: vocabulary, asAt: asAt)
    let own = row.knownStatus.map { vocabulary[$0].rag } ?? ""
    if state.isOverdue { return vocabulary.word(for: .red) }
    guard state.isCompleted else { return own }
    // A profile may have a word of its own for what is complete, such as Blue.
    let isOwn = !own.isEmpty && ![.red, .amber].contains(RatingColour(named: own))
    return isOwn ? own : vocabulary.word(for: .green)
  }

  /// Every word that it may give, the colours first, each once.
  var words: [String] {
    var known: Set<String> = []
    return (RatingColour.allCases.map(vocabulary.word) + vocabulary.statuses.map(\.rag))
      .filter { !$0.isEmpty && known.insert($0).inserted }
  }

  /// The words that have a colour.
  var colours: [RecordTable.Column.Rating] {
    words.compactMap { word in RatingColour(named: word).map { RecordTable.Column.Rating(word, $0) } }
  }
}
