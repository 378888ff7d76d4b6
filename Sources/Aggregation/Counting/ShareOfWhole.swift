package import Records

/// Percentages beside counts, of tables whose rows are parts of all referrals or children of the year.
extension PublishedFigures {
  /// The number of which the counts of a table are parts; `nil` where no percentages stand beside them: the profile has none, the
  /// number is not published, or it is below the least of which one is printed.
  package func whole(of id: TableID) -> Int? {
    guard showsShares, let unit = self[id].rows.first?.unit else { return nil }
    let headline = self[.headline]
    let whole: Int?
    switch id {
    case .outcomes, .stages, .months, .ageBands, .agencies, .sectors, .breakdown:
      whole = headline[unit == .children ? .children : .referrals]?.count
    // Under a policy the figures of all stand beside them, which may be hidden.
    case .rapidReviews(let key) where suppression == nil:
      let isOfReferrals = vocabulary.breakdown(key)?.subject == .referrals
      whole =
        isOfReferrals
        ? self[.outcomes][Outcome.requiredKeys[0]]?.count : self[id][Category.total.key]?.count
    default: whole = nil
    }
    return whole.flatMap { $0 >= max(1, minimumDenominator) ? $0 : nil }
  }

  /// The limits of a percentage of referrals, those of Wilson. Children of one family come together and have none.
  package static func limits(of share: Figure.Share, _ unit: Unit) -> Figure.Limits? {
    guard unit == .referrals, let limits = ConfidenceInterval.ofProportion(share.number, of: share.of) else {
      return nil
    }
    return Figure.Limits(lower: limits.lower * 100, upper: limits.upper * 100, places: 1)
  }
}
