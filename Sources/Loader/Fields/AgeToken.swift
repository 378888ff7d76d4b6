import Records

/// A word or a sign of those that ages are written with.
enum AgeToken: Hashable, Sendable {
  /// A whole number in digits, with how many there are, or in words, with none.
  case number(Int, digits: Int)
  case unit(AgeUnit)
  /// `M`, which behind a number may say months, or that the child is a boy.
  case capitalM
  /// A quarter, a half or three quarters: `½`.
  case fraction
  /// Ends an age: `3 years old`.
  case old
  /// Both at once: `7yo`.
  case yearsOld
  case unborn, pregnant
  /// The words before an expected day of delivery.
  case due
  case unknown, newborn
  /// A time of life, no age: `toddler`.
  case lifeStage
  /// Children born together, and how many: `twins`.
  case together(Int)
  case and, plus, slash, point, hyphen, to, under
  /// A comma, and whether digits stand directly on both sides of it.
  case comma(isTight: Bool)
  /// "about", in any of its spellings.
  case about
  /// A word that says nothing about the age: `aged`.
  case filler
  /// What follows the last token.
  case end
}

/// A unit in which ages are given.
enum AgeUnit: Int, Hashable, Sendable {
  case hours, days, weeks, months, years

  /// The age of so many of this unit.
  func age(_ amount: Int) -> ChildAge {
    switch self {
    case .hours: .days(amount / 24)
    case .days: .days(amount)
    case .weeks: .weeks(amount)
    case .months: .months(amount)
    case .years: .years(amount)
    }
  }
}
