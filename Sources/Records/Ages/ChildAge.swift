/// A child's age as the register gives it. Amount and unit are kept, so nothing is rounded before it is counted.
public enum ChildAge: Hashable, Sendable {
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
  /// Days become years with a leap day for every four years: 365 days are one year, 364 are none.
  @inlinable public var completedYears: Int? {
    switch self {
    case .days(let days): ChildAge.yearsCompleted(inDays: days)
    case .weeks(let weeks): ChildAge.yearsCompleted(inDays: weeks * 7)
    case .months(let months): months / 12
    case .years(let years, let months): years + months / 12
    case .unborn, .banded, .unknown: nil
    }
  }

  /// The band of this age, or `nil` where the age is above all bands.
  @inlinable public var band: AgeBand? {
    switch self {
    case .unborn: .unborn
    case .banded(let band): band
    case .unknown: .unknown
    case .days, .weeks, .months, .years: completedYears.flatMap(AgeBand.init(completedYears:))
    }
  }

  /// The band alone of an age in days, weeks, months or years; any other age as it is.
  package var withoutExactAge: ChildAge {
    guard completedYears != nil, let band else { return self }
    return .banded(band)
  }

  @inlinable static func yearsCompleted(inDays days: Int) -> Int {
    var years = days / 365
    while years * 365 + years / 4 > days { years -= 1 }
    return years
  }

  /// The age on `day` of a child born on `birth`, in days before the first birthday, then in completed years and months.
  ///
  /// A child reaches an age at the start of the birthday (Family Law Reform Act 1969, section 9). A child born on
  /// 29 February is a year older on 1 March of a common year (our convention). A child born after `day` is unborn.
  package init(born birth: Day, on day: Day) {
    guard birth <= day else {
      self = .unborn
      return
    }
    let (from, to) = (birth.components, day.components)
    let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
    let days = Int(day.number - birth.number)
    switch months {
    case 12...: self = .years(months / 12, months: months % 12)
    // In a leap year the last day before the first birthday is day 365, and 365 days would be read as a year.
    case _ where days >= 365: self = .months(months)
    default: self = .days(days)
    }
  }
}

/// A child's age in four bytes, together with its band and completed years, which are read for every child.
///
/// From the lowest bit: the case in 3 bits, the position of its band in 4 (15 for none), completed years in 9 (511 for
/// none), an amount in 16. Where the amount is years and months, the months are its lower 4 bits.
extension ChildAge: ShortListElement {
  /// The age as a number. An amount that does not fit is above all bands, and becomes the largest that does.
  @inlinable public var packed: UInt32 {
    let (kind, amount): (UInt32, Int) =
      switch self {
      case .unborn: (0, 0)
      case .unknown: (1, 0)
      case .days(let days): (2, days)
      case .weeks(let weeks): (3, weeks)
      case .months(let months): (4, months)
      case .years(let years, let months): (5, min(years, 4095) << 4 | min(months, 15))
      case .banded(let band): (6, band.position)
      }
    let band = UInt32(band?.position ?? ChildAge.noBand)
    let years = UInt32(completedYears.map { min($0, ChildAge.noYears - 1) } ?? ChildAge.noYears)
    return kind | band << 3 | years << 7 | UInt32(UInt16(clamping: amount)) << 16
  }

  /// The age of a packed number.
  @inlinable public init(packed: UInt32) {
    let amount = Int(packed >> 16)
    switch packed & 7 {
    case 0: self = .unborn
    case 2: self = .days(amount)
    case 3: self = .weeks(amount)
    case 4: self = .months(amount)
    case 5: self = .years(amount >> 4, months: amount & 15)
    case 6: self = AgeBand(position: amount).map(ChildAge.banded) ?? .unknown
    default: self = .unknown
    }
  }

  @inlinable static var noBand: Int { 15 }
  @inlinable static var noYears: Int { 511 }
}

/// One age for each child of a referral: with 24, a row of a register is within 256 bytes, which are copied in one go.
public typealias ChildAges = BoundedList<24, ChildAge>

extension BoundedList where Element == ChildAge {
  /// The position of a child's band in the list of all bands, from 0; `nil` where its age is above all bands.
  @inlinable public func bandPosition(at index: Int) -> Int? {
    let position = Int(storage[index] >> 3 & 15)
    return position == ChildAge.noBand ? nil : position
  }

  /// A child's age in completed years (at most 510), or `nil` where the register gives no exact age.
  @inlinable public func completedYears(at index: Int) -> Int? {
    let years = Int(storage[index] >> 7 & 511)
    return years == ChildAge.noYears ? nil : years
  }
}
