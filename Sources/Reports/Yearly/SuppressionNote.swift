import Aggregation
import Records

/// What a document says of the counts that are not in it.
enum SuppressionNote {
  /// The notes; none where nothing is hidden under a policy.
  static func texts(for figures: PublishedFigures) -> [String] {
    guard let account = figures.suppression else { return [] }
    let zero =
      account.keepsZero
      ? "A count of zero is published as zero." : "Zero is not published either."
    let ages =
      figures[.headline][.restLowest] == .symbol(.suppressed)
      ? " The lowest and the highest age are not published, because each is that of a child." : ""
    let rule =
      "So that nobody can be recognised, counts of one to \(CountWords.number(account.policy.most)) are not published, and "
      + "neither are others with which they could be worked out. In their place, tables and files have a symbol, charts have "
      + "no bar, and texts say \"a small number of\", whatever the number. \(zero)\(ages)"
    let titles = account.leftOut.map { TableWords.words(for: $0, in: figures).title }
    guard !titles.isEmpty else { return [rule] }
    return [
      rule,
      "Left out, because together with the totals they would have told too much: \(titles.joined(separator: "; ")).",
    ]
  }
}
