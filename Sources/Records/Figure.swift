/// A number to be printed, or the symbol in its place.
package enum Figure: Hashable, Sendable {
  /// A count of referrals, children or the like.
  case count(Int)
  /// So many of so many; a percentage is never kept, and never printed without these two.
  case share(Share)
  /// An age in completed years.
  case age(Int)
  /// A number of days, working days or calendar days by its unit.
  case days(Int)
  /// An average or a median of such numbers of days.
  case average(RoundedNumber)
  /// The change since the year before; negative for fewer.
  case change(Int)
  /// A rate per 10,000 children of the area.
  case rate(Rate)
  /// Printed where there is no number.
  case symbol(Symbol)

  /// The whole number, for a share or a rate the numerator; `nil` for a symbol, and for an average that is not whole.
  package var number: Int? {
    switch self {
    case .count(let number), .age(let number), .days(let number), .change(let number): number
    case .share(let share): share.number
    case .rate(let rate): rate.number
    case .average(let days): days.whole
    case .symbol: nil
    }
  }

  /// The value in digits, as data has it: `9`, `-2`, `0.30`, for a share the numerator; `nil` for a symbol and for a rate
  /// among no children.
  package var numeral: String? {
    switch self {
    case .count, .age, .days, .change, .share: number.map(String.init)
    case .rate(let rate): rate.rounded?.text
    case .average(let days): days.text
    case .symbol: nil
    }
  }

  /// The figure as a reader sees it: `9`, `+2`, `3 of 9`, `0.30`, `[c]`; empty for a rate among no children.
  package var text: String {
    switch self {
    case .count, .age, .days, .average, .rate: numeral ?? ""
    case .change(let change): change > 0 ? "+\(change)" : String(change)
    case .share(let share): "\(share.number) of \(share.of)"
    case .symbol(let symbol): symbol.mark
    }
  }

  /// The number of a count, which may be added to others; `nil` for any other figure.
  package var count: Int? { if case .count(let count) = self { count } else { nil } }

  package var share: Share? { if case .share(let share) = self { share } else { nil } }

  package var symbol: Symbol? { if case .symbol(let symbol) = self { symbol } else { nil } }

  /// A numerator and its denominator.
  package struct Share: Hashable, Sendable {
    package let number: Int
    package let of: Int

    package init(_ number: Int, of total: Int) {
      self.number = number
      self.of = total
    }
  }

  /// The shorthand of official statistics (Government Statistical Service, "Using symbols and shorthand", 2022).
  package enum Symbol: String, CaseIterable, Hashable, Sendable {
    case suppressed = "c"
    case notAvailable = "x"
    case notApplicable = "z"

    /// The symbol as a reader sees it: `[c]`.
    package var mark: String { "[\(rawValue)]" }

    /// What the symbol means to a reader.
    package var meaning: String {
      switch self {
      case .suppressed: "confidential, not published"
      case .notAvailable: "not available"
      case .notApplicable: "not applicable"
      }
    }
  }
}

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
        ? RoundedNumber(number, times: 10_000, of: children, places: Rate.places) : nil
    }

    package static let places = 2
  }
}

extension Figure.Share {
  /// The share in per cent, or `nil` of nothing; printed from the profile's minimum denominator on, beside both numbers.
  package var percent: RoundedNumber? {
    of > 0 ? RoundedNumber(number, times: 100, of: of, places: 1) : nil
  }
}

/// A number with the decimals that it is printed with: rounded once, so that every format has the same digits.
package struct RoundedNumber: Hashable, Sendable {
  /// The number in units of its last decimal: 171 for 17.1.
  package let digits: Int
  package let places: Int

  /// Rounds a number that is not negative; a half goes up.
  package init(_ number: Double, places: Int) {
    self.places = places
    // A file that was changed by hand may have numbers that no count could give.
    self.digits = Int(min((number * RoundedNumber.unit(places)).rounded(), RoundedNumber.largest))
  }

  /// Rounds `number` times `factor` divided by `whole`, none of them negative; a half goes up, whatever the fraction.
  package init(_ number: Int, times factor: Int = 1, of whole: Int, places: Int) {
    self.places = places
    let (whole, scaled) = (
      Int128(whole), Int128(number) * Int128(factor) * Int128(RoundedNumber.unit(places))
    )
    self.digits = Int(min((scaled * 2 + whole) / (whole * 2), Int128(RoundedNumber.largest)))
  }

  /// The number where it has no decimals but zeros: 27 for 27.0; `nil` where it has.
  package var whole: Int? {
    let unit = Int(RoundedNumber.unit(places))
    return digits % unit == 0 ? digits / unit : nil
  }

  package var value: Double { Double(digits) / RoundedNumber.unit(places) }

  /// The number with all its decimals: `17.1`, `0.30`.
  package var text: String {
    let all = String(digits)
    let padded = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  private static let largest = 1e15

  private static func unit(_ places: Int) -> Double { (0..<places).reduce(1.0) { unit, _ in unit * 10 } }
}
