import Records

/// The figure of a region from those of its partnerships.
enum CombinedFigure {
  /// The sum of counts, shares and days; the lowest and the highest of ages and of days late.
  ///
  /// What one partnership keeps back is kept back for all, for the region's figure less the others would tell it. What
  /// does not apply to one partnership adds nothing. What cannot be made from the parts, such as a median, is not
  /// available.
  ///
  /// - Parameters:
  ///   - parts: The figure of each partnership; `nil` where the category does not occur.
  ///   - key: The row's, which says of which ages it is the lowest.
  /// - Returns: The region's figure, or `nil` where the parts are figures of different kinds.
  static func sum(of parts: [Figure?], of key: String) -> Figure? {
    let figures = parts.compactMap(\.self)
    for symbol in [Figure.Symbol.suppressed, .notAvailable] where figures.contains(.symbol(symbol)) {
      return .symbol(symbol)
    }
    let numbers = figures.filter { $0 != .symbol(.notApplicable) }
    guard let first = numbers.first else { return .symbol(.notApplicable) }
    switch first {
    case .count:
      let counts = numbers.compactMap { if case .count(let count) = $0 { count } else { nil } }
      return counts.count == numbers.count ? .count(counts.reduce(0, +)) : nil
    case .share:
      let shares = numbers.compactMap { if case .share(let share) = $0 { share } else { nil } }
      guard shares.count == numbers.count else { return nil }
      return .share(.init(shares.reduce(0) { $0 + $1.number }, of: shares.reduce(0) { $0 + $1.of }))
    case .age:
      let ages = numbers.compactMap { if case .age(let age) = $0 { age } else { nil } }
      return ages.count == numbers.count ? age(of: ages, key) : nil
    case .days:
      let days = numbers.compactMap { if case .days(let days) = $0 { days } else { nil } }
      return days.count == numbers.count ? self.days(of: days, key) : nil
    default: return .symbol(.notAvailable)
    }
  }

  private static func age(of ages: [Int], _ key: String) -> Figure {
    switch HeadlineRow(rawValue: key) {
    case .restLowest: ages.min().map(Figure.age) ?? .symbol(.notApplicable)
    case .restHighest: ages.max().map(Figure.age) ?? .symbol(.notApplicable)
    default: .symbol(.notAvailable)
    }
  }

  private static func days(of days: [Int], _ key: String) -> Figure {
    if ClockRow.isLongest(key) { return days.max().map(Figure.days) ?? .symbol(.notApplicable) }
    return ClockRow.isDaysLate(key) ? .days(days.reduce(0, +)) : .symbol(.notAvailable)
  }
}
