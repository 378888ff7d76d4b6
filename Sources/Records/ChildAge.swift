/// A child's age as the register gave it: amount and unit are kept, so that nothing is rounded before it is counted.
package enum ChildAge: Hashable, Sendable {
  case unborn
  case days(Int)
  case weeks(Int)
  case months(Int)
  case years(Int, months: Int)
  /// A band without an exact age, such as `11-15` or `newborn`.
  case banded(AgeBand)
  case unknown

  /// An age in whole years.
  package static func years(_ years: Int) -> ChildAge { .years(years, months: 0) }

  /// Completed years, or `nil` where the register gives no exact age.
  ///
  /// Days are turned into years with a leap day for every four years, so that 365 days are one year and 364 are none.
  package var completedYears: Int? {
    switch self {
    case .days(let days): ChildAge.yearsCompleted(inDays: days)
    case .weeks(let weeks): ChildAge.yearsCompleted(inDays: weeks * 7)
    case .months(let months): months / 12
    case .years(let years, let months): years + months / 12
    case .unborn, .banded, .unknown: nil
    }
  }

  /// The band of this age, or `nil` where the age lies above all bands.
  package var band: AgeBand? {
    switch self {
    case .unborn: .unborn
    case .banded(let band): band
    case .unknown: .unknown
    case .days, .weeks, .months, .years: completedYears.flatMap(AgeBand.init(completedYears:))
    }
  }

  private static func yearsCompleted(inDays days: Int) -> Int {
    var years = days / 365
    while years * 365 + years / 4 > days { years -= 1 }
    return years
  }
}
