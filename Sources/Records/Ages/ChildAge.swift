/// A child's age as the register gives it. Amount and unit are kept, so nothing is rounded before it is counted.
public enum ChildAge: Hashable, Sendable {
  case unborn
  case days(Int)
  case weeks(Int)
  case months(Int)
  case years(Int, months: Int)
  /// An age between two in completed years, such as `11-15` or `newborn`, which are in one band.
  case between(Int, Int)
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
    case .unborn, .between, .unknown: nil
    }
  }

  /// An age in days, weeks, months or years without saying which it is exactly; any other age as it is.
  package var withoutExactAge: ChildAge { completedYears.map { .between($0, $0) } ?? self }

  /// Whether the child is under one; one that is not born yet is not.
  package var isUnderOne: Bool {
    if case .between(0, 0) = self { return true }
    return completedYears == 0
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

extension AgeBands {
  /// The position of the band of an age.
  package func position(of age: ChildAge) -> Int {
    switch age {
    case .unborn: 0
    case .unknown: unknown
    case .between(let low, _): position(ofYears: low)
    case .days, .weeks, .months, .years: age.completedYears.map(position(ofYears:)) ?? unknown
    }
  }
}

/// A child's age in four bytes, together with its band and completed years, which are read for every child.
///
/// From the lowest bit: the case in 3 bits, the position of its band in 5, completed years in 8 (the lower of two), an
/// amount in 16. Where the amount is years and months, the months are its lower 4 bits.
extension ChildAge: ShortListElement {
  /// The age as a number, with its band among the national ones.
  public var packed: UInt32 { packed(in: .national) }

  /// The age as a number, with its band among `bands`. An amount that does not fit is above all bands, and becomes the
  /// largest that does.
  package func packed(in bands: AgeBands) -> UInt32 {
    let (kind, amount): (UInt32, Int) =
      switch self {
      case .unborn: (0, 0)
      case .unknown: (1, 0)
      case .days(let days): (2, days)
      case .weeks(let weeks): (3, weeks)
      case .months(let months): (4, months)
      case .years(let years, let months): (5, min(years, 4095) << 4 | min(months, 15))
      case .between(_, let high): (6, min(high, 4095))
      }
    let years = if case .between(let low, _) = self { low } else { completedYears ?? 0 }
    return kind | UInt32(bands.position(of: self)) << 3 | UInt32(min(years, ChildAge.mostYears)) << 8
      | UInt32(UInt16(clamping: amount)) << 16
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
    case 6: self = .between(Int(packed >> 8) & ChildAge.mostYears, amount)
    default: self = .unknown
    }
  }

  @inlinable static var mostYears: Int { 255 }
}

/// One age for each child of a referral: with 24, a row of a register is within 256 bytes, which are copied in one go.
public typealias ChildAges = BoundedList<24, ChildAge>

extension BoundedList where Element == ChildAge {
  /// Adds an age with its band among `bands`, or returns false where the list is full.
  package mutating func append(_ age: ChildAge, in bands: AgeBands) -> Bool {
    guard count < Self.limit else { return false }
    storage[count] = age.packed(in: bands)
    length += 1
    return true
  }

  /// What a child's age is counted by.
  @inlinable public func counted(at index: Int) -> CountedAge { CountedAge(packed: storage[index]) }
}

/// What an age is counted by, in the four bytes of ``ChildAge``. All is asked of it, and not of the list, which would be copied each
/// time.
public struct CountedAge: Sendable {
  @usableFromInline let packed: UInt32

  @inlinable init(packed: UInt32) { self.packed = packed }

  /// The position of its band among those by which it was read.
  @inlinable public var band: Int { Int(packed >> 3 & 31) }

  /// Whether the child is under one; one that is not born yet is not.
  @inlinable public var isUnderOne: Bool { packed & 7 > 1 && years == 0 }

  /// The age in completed years (at most 255), or `nil` where the register gives no exact age.
  @inlinable public var completedYears: Int? { (2...5).contains(packed & 7) ? years : nil }

  @inlinable var years: Int { Int(packed >> 8) & ChildAge.mostYears }
}
