extension Figure {
  /// The 95 % confidence limits of a figure as they are printed: of a count in its own unit, of a share in per cent, of a
  /// rate for every 10,000 children.
  package struct Limits: Hashable, Sendable {
    package let lower: RoundedNumber
    package let upper: RoundedNumber

    package init(lower: Double, upper: Double, places: Int) {
      self.lower = RoundedNumber(lower, places: places)
      self.upper = RoundedNumber(upper, places: places)
    }
  }

  /// A count for every 10,000 children who live in an area; kept as both numbers, so that rates of areas can be joined.
  package struct Rate: Hashable, Sendable {
    package let number: Int
    /// The children of the area.
    package let children: Int

    package init(_ number: Int, among children: Int) {
      self.number = number
      self.children = children
    }

    /// Two decimals: with one, most rates of a single partnership would be the same.
    package var rounded: RoundedNumber? {
      children > 0
        ? RoundedNumber(Double(number) / Double(children) * 10_000, places: Rate.places) : nil
    }

    package static let places = 2
  }
}

extension Figure.Share {
  /// The share in per cent, or `nil` of nothing; printed from the profile's minimum denominator on, beside both numbers.
  package var percent: RoundedNumber? {
    of > 0 ? RoundedNumber(Double(number) / Double(of) * 100, places: 1) : nil
  }
}
