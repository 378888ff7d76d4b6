/// A number to be printed, or the symbol in its place.
package enum Figure: Hashable, Sendable {
  /// A count of referrals, children or the like.
  case count(Int)
  /// A number out of a total. The percentage is not stored, and never printed without these two.
  case share(Share)
  /// An age in completed years.
  case age(Int)
  /// A number of days, working days or calendar days by its unit.
  case days(Int)
  /// The change since the year before; negative for fewer.
  case change(Int)
  /// A rate per 10,000 children of the area.
  case rate(Rate)
  /// Printed where there is no number.
  case symbol(Symbol)
}

extension Figure {
  /// A numerator and its denominator.
  package struct Share: Hashable, Sendable {
    package let number: Int
    package let of: Int

    package init(_ number: Int, of total: Int) {
      self.number = number
      self.of = total
    }

    /// The share in per cent, or `nil` of nothing. It is printed only from the profile's minimum denominator on.
    package var percent: RoundedNumber? {
      of > 0 ? RoundedNumber(Double(number) / Double(of) * 100, places: 1) : nil
    }
  }

  /// A count per 10,000 children who live in an area. Both numbers are kept, to combine the rates of areas.
  package struct Rate: Hashable, Sendable {
    package let number: Int
    /// The children of the area.
    package let children: Int

    package init(_ number: Int, among children: Int) {
      self.number = number
      self.children = children
    }

    /// The rate with two decimals; `nil` without children.
    package var rounded: RoundedNumber? {
      children > 0
        ? RoundedNumber(Double(number) / Double(children) * 10_000, places: Rate.places) : nil
    }

    /// With one decimal, most rates of a single partnership would be the same.
    package static let places = 2
  }

  /// The shorthand of official statistics (Government Statistical Service, "Using symbols and shorthand", 2022).
  package enum Symbol: String, CaseIterable, Hashable, Sendable {
    case suppressed = "c"
    case notAvailable = "x"
    case notApplicable = "z"

    /// What the symbol means to a reader.
    package var meaning: String {
      switch self {
      case .suppressed: "confidential, not published"
      case .notAvailable: "not available"
      case .notApplicable: "not applicable"
      }
    }
  }

  /// The 95 % confidence limits of a figure, as printed: those of a count in its own unit, of a share in per cent, of a
  /// rate per 10,000 children.
  package struct Limits: Hashable, Sendable {
    package let lower: RoundedNumber
    package let upper: RoundedNumber

    package init(lower: Double, upper: Double, places: Int) {
      self.lower = RoundedNumber(lower, places: places)
      self.upper = RoundedNumber(upper, places: places)
    }
  }
}

/// A number with the decimals that it is printed with. It is rounded once, so every format has the same digits.
package struct RoundedNumber: Hashable, Sendable {
  /// The number in units of its last decimal: 171 for 17.1.
  package let digits: Int
  package let places: Int

  /// Rounds a number that is not negative; a half goes up.
  package init(_ number: Double, places: Int) {
    self.places = places
    // A snapshot edited by hand may hold numbers that are too large for `Int`.
    self.digits = Int(min((number * RoundedNumber.unit(places)).rounded(), RoundedNumber.largest))
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
