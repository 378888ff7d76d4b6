import Records

/// Ages that are a band, and the limits of all ages.
extension AgePieces {
  /// The age, if it is one that is counted.
  func bounded(_ age: ChildAge) throws(AgeField.Fault) -> ChildAge {
    guard let years = age.completedYears, years <= oldest else { throw .tooOld }
    return age
  }

  /// A range such as `11-15` or `2 to 4 months`, whose ends lie in one band.
  mutating func range(_ low: Int, _ high: Int, _ unit: AgeUnit) throws(AgeField.Fault) -> AgePiece {
    guard low < high else { throw .unreadable }
    let oldestOfRange = try bounded(unit.age(high))
    guard let band = unit.age(low).band, band == oldestOfRange.band else { throw .acrossBands }
    note(.bandOnly)
    return .whole(.banded(band))
  }

  /// What stands behind "under": at most a year, for above that it could mean several bands.
  mutating func readBound() throws(AgeField.Fault) -> AgePiece {
    guard case .number(let limit, _) = next else { throw .unreadable }
    at += 1
    var unit = AgeUnit.years
    if case .unit(let given) = next {
      unit = given
      at += 1
    }
    if next == .old { at += 1 }
    let isUnderOne: Bool =
      switch unit {
      case .years: limit == 1
      case .months: (1...12).contains(limit)
      case .weeks: (1...52).contains(limit)
      case .days: (1...365).contains(limit)
      case .hours: limit >= 1 && limit <= 72
      }
    guard isUnderOne else { throw limit == 0 ? .unreadable : .acrossBands }
    note(.bandOnly)
    return .whole(.banded(.underOne))
  }

  /// One age of two units, or `nil` where the second is too much of its unit to stand behind the first.
  ///
  /// Weeks behind months, and days behind months, change nothing about the completed months, and cannot be kept.
  static func joined(_ first: (Int, AgeUnit), _ second: (Int, AgeUnit)) -> ChildAge? {
    switch (first.1, second.1) {
    case (.years, .months) where second.0 < 12: .years(first.0, months: second.0)
    case (.months, .weeks) where second.0 <= 3: .months(first.0)
    case (.months, .days) where second.0 <= 27: .months(first.0)
    case (.weeks, .days) where second.0 < 7: .days(first.0 * 7 + second.0)
    default: nil
    }
  }
}
