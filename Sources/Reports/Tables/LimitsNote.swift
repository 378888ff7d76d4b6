import Aggregation

/// What the columns `lower` and `upper` of the data hold: said in a note, and never in prose.
enum LimitsNote {
  /// The note, or `nil` where no figure has limits.
  static func text(for figures: PublishedFigures) -> String? {
    guard figures.tables.contains(where: { $0.rows.contains { $0.limits != nil } }) else { return nil }
    return
      "In the data files, lower and upper are 95% confidence limits: of a count of referrals the exact ones of "
      + "Garwood (1936), of a percentage those of Wilson (1927), of a rate those of its count. They say how far chance "
      + "alone may move a figure; limits that overlap do not show that two figures are the same. Counts of children have "
      + "none, since brothers and sisters come together, nor have ages, days and what stands at a single day. No "
      + "percentage is given of fewer than \(figures.minimumDenominator)."
  }
}
