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
