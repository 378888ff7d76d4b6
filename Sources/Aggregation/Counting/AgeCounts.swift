import Records

/// Children of one reporting year by age band, and referrals by whether they concern an infant.
///
/// Ages are those of the register, at the time of the referral. The bands count children. "Concerning an infant" counts
/// referrals, each once, however many of its children are under one.
struct AgeCounts: Hashable, Sendable {
  /// In the order of the bands.
  private var bands = [Int](repeating: 0, count: AgeBand.allCases.count)
  private var youngest = [Int](repeating: 0, count: AgeBand.allCases.count)
  private(set) var children = 0
  /// Referrals with at least one child under one; an unborn child is not under one.
  private(set) var concerningInfant = 0
  /// The lowest and highest age in completed years in all other referrals, without unborn, unknown and banded ages; `nil`
  /// if no such age is known.
  private(set) var rest: ClosedRange<Int>?

  mutating func count(_ ages: ReferralAges) {
    children += ages.children
    ages.forEachBand { bands[$0] += $1 }
    youngest[ages.youngest] += 1
    if ages.concernsInfant {
      concerningInfant += 1
    } else if let years = ages.years {
      widen(by: years)
    }
  }

  mutating func merge(_ other: AgeCounts) {
    for index in bands.indices {
      bands[index] += other.bands[index]
      youngest[index] += other.youngest[index]
    }
    children += other.children
    concerningInfant += other.concerningInfant
    if let rest = other.rest { widen(by: rest) }
  }

  /// How many children are in a band.
  subscript(band: AgeBand) -> Int { bands[band.position] }

  /// How many referrals have their youngest child in a band: these exclude each other, as children of one family do not.
  func referrals(withYoungestIn band: AgeBand) -> Int { youngest[band.position] }

  private mutating func widen(by range: ClosedRange<Int>) {
    let current = rest ?? range
    rest = min(current.lowerBound, range.lowerBound)...max(current.upperBound, range.upperBound)
  }
}

/// The ages of the children of one referral, worked out once for everything counted by age.
struct ReferralAges {
  /// How many children the referral concerns.
  let children: Int
  /// Whether at least one child is under one; an unborn child does not count.
  private(set) var concernsInfant = false
  /// The lowest and highest age in completed years, without unborn, unknown and banded ages; `nil` if none is known.
  private(set) var years: ClosedRange<Int>?
  /// The number of children in each band, eight bits for each: a list has fewer than 256.
  private var bands: UInt64 = 0
  /// The position of the band of the youngest child; that of unknown ages only if no child's age is known.
  private(set) var youngest = AgeBand.unknown.position

  init(of referral: Referral) {
    children = referral.children.count
    for child in 0..<children {
      if let band = referral.children.bandPosition(at: child) {
        if band == AgeBand.underOne.position { concernsInfant = true }
        bands += 1 << UInt64(band * 8)
        // The bands are in order of age, and unknown is the last.
        youngest = min(youngest, band)
      }
      if let completed = referral.children.completedYears(at: child) {
        years =
          min(years?.lowerBound ?? completed, completed)...max(years?.upperBound ?? completed, completed)
      }
    }
  }

  /// Calls `body` with the position of each band that occurs and its number of children; a child older than all bands has
  /// none.
  @inline(__always)
  func forEachBand(_ body: (Int, Int) -> Void) {
    var rest = bands
    while rest != 0 {
      let band = rest.trailingZeroBitCount / 8
      let shift = UInt64(band * 8)
      body(band, Int(rest >> shift & 0xFF))
      rest &= ~(0xFF << shift)
    }
  }
}
