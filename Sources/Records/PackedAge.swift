/// A child's age in four bytes, with what is asked of every child beside it.
///
/// From the lowest bit: the case in 3 bits, the place of its band in 4 (15 for none), completed years in 9 (511 for none),
/// an amount in 16; of years and months the months are the lower 4 bits of the amount.
extension ChildAge: ShortListElement {
  /// The age as a number. Amounts beyond what there is room for, which are above all bands, become the greatest.
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

  /// The age that was packed.
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

extension ShortList where Element == ChildAge {
  /// The place of a child's band in the list of all bands, from 0; `nil` where its age lies above all bands.
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
