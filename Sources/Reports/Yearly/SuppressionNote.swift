import Aggregation
import Records

/// What a document says of the counts that are not in it.
enum SuppressionNote {
  /// The notes; none where nothing is hidden under a policy.
  static func texts(for figures: PublishedFigures) -> [String] {
    guard let account = figures.suppression else { return unhidden(figures) }
    let zero =
      account.keepsZero
      ? "A count of zero is published as zero." : "Zero is not published either."
    let ages =
      figures[.headline][.restLowest] == .symbol(.suppressed)
      ? " The lowest and the highest age are not published, because each is that of a child." : ""
    let rule =
      "\(SuppressionNote.rule(of: account.policy)) In their place, tables and files have a symbol, charts have "
      + "no bar, and texts say \"\(CountWords.hidden(keepingZero: account.keepsZero))\", whatever the number. \(zero)\(ages)"
    let titles = account.leftOut.map { TableWords.words(for: $0, in: figures).title }
    guard !titles.isEmpty else { return [rule] }
    return [
      rule,
      "Left out, because together with the totals they would have told too much: \(titles.joined(separator: "; ")).",
    ]
  }

  /// What a policy hides.
  static func rule(of policy: Profile.Policy) -> String {
    "So that nobody can be recognised, counts of one to \(CountWords.number(policy.most)) are not published, and "
      + "neither are others with which they could be worked out."
  }

  /// Why all learning of cases stands under one heading.
  static let onLearning =
    "What was learnt from the cases stands together, because the number of its parts would tell how many cases there were."

  /// What the policy that hides nothing means and, in the board's edition, what the public one would hide.
  private static func unhidden(_ figures: PublishedFigures) -> [String] {
    if figures.edition == .public {
      return figures.rules.policy == .none ? ["Small counts are published as they are: none is hidden."] : []
    }
    guard let hidden = figures.hiddenInPublic, !hidden.isEmpty else { return [] }
    let names = hidden.map { "\($0.name) (\(TableWords.words(for: $0.table, in: figures).title))" }
    return [
      "Not for publication: the public edition hides these counts, \(names.joined(separator: "; "))."
    ]
  }
}
