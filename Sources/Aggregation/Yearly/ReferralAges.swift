import Records

/// The ages of the children of one referral, looked at once for all that is counted by them.
struct ReferralAges {
  /// How many children the referral concerns.
  let children: Int
  /// Whether at least one child is under one; an unborn child is not.
  private(set) var concernsInfant = false
  /// Lowest and highest age in completed years, without unborn, unknown and banded ages; `nil` where there is none.
  private(set) var years: ClosedRange<Int>?
  /// The places of the children's bands, as many as there are.
  private var bands: [10 of UInt8] = InlineArray(repeating: 0)
  private var bandCount = 0

  init(of referral: Referral) {
    children = referral.children.count
    for child in 0..<children {
      if let band = referral.children.bandPosition(at: child) {
        if band == AgeBand.underOne.position { concernsInfant = true }
        bands[bandCount] = UInt8(truncatingIfNeeded: band)
        bandCount += 1
      }
      if let completed = referral.children.completedYears(at: child) {
        years =
          min(years?.lowerBound ?? completed, completed)...max(years?.upperBound ?? completed, completed)
      }
    }
  }

  /// Hands the place of each child's band to `body`; a child above all bands has none.
  @inline(__always)
  func forEachBand(_ body: (Int) -> Void) {
    for index in 0..<bandCount { body(Int(bands[index])) }
  }
}
