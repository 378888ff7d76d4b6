import Records

/// The outcomes of a sample: mostly no further action, then rapid reviews, learning events, and all others.
struct SampleOutcomes: Sendable {
  struct Cell: Sendable {
    let text: SampleText
    let isRapidReview: Bool
  }

  /// Of referrals that were decided some while ago.
  let settled: Deck<Cell>
  /// Of the last year, in which some are still open.
  let recent: Deck<Cell>
  /// Primary outcomes alone.
  let primary: Deck<Cell>

  init(_ outcomes: [Outcome], _ texts: inout SampleTexts) {
    var settled = Deck<Cell>()
    var primary = Deck<Cell>()
    let further = outcomes.filter { $0.kind == .further }
    let reviews = outcomes.filter { $0.kind == .review }
    func cell(_ outcome: Outcome, then more: Outcome? = nil) -> Cell {
      let entries = [outcome, more].compactMap { $0?.spelling }
      return Cell(
        text: texts.number(of: entries.joined(separator: "; ")), isRapidReview: outcome.isRapidReview)
    }
    func share(_ times: Int, among list: [Outcome]) -> Int { max(1, times / max(1, list.count)) }
    let others = outcomes.filter { $0.kind == .primary && !Outcome.requiredKeys.contains($0.key) }
    for outcome in outcomes {
      switch outcome.kind {
      case .primary:
        let usual = ["rapid-review": 100, "no-further-action": 700, "local-learning-event": 90]
        let times = usual[outcome.key] ?? share(60, among: others)
        primary.add(cell(outcome), times: times)
        settled.add(cell(outcome), times: times)
        for action in further {
          settled.add(cell(outcome, then: action), times: share(times / 25, among: further))
        }
        // A practice review follows a rapid review.
        for review in reviews where outcome.isRapidReview {
          settled.add(cell(outcome, then: review), times: share(20, among: reviews))
        }
      case .notCounted: settled.add(cell(outcome), times: 10)
      case .further, .review, .undecided: break
      }
    }
    var recent = settled
    for outcome in outcomes where outcome.kind == .undecided { recent.add(cell(outcome), times: 15) }
    self.settled = settled
    self.recent = recent
    self.primary = primary
  }
}

extension Outcome {
  fileprivate var spelling: String { name.spelling(orKey: key) }
}
