/// A number on its way to print; every writer answers for each of these.
package enum Figure: Hashable, Sendable {
  /// A count of referrals, children or the like.
  case count(Int)
  /// So many of so many; a percentage is never kept, and never printed without these two.
  case share(Share)
  /// An age in completed years.
  case age(Int)
  /// A number of days, working days or calendar days by its unit.
  case days(Int)
  /// How many more than in the year before; negative for fewer.
  case change(Int)
  /// So many for every 10,000 children of the area.
  case rate(Rate)
  /// What stands where no number can.
  case symbol(Symbol)

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

    /// What the symbol tells a reader.
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
