import Records

/// Children of one reporting year by age band, and referrals by whether they concern an infant.
///
/// Ages are those of the register, at the time of the referral. The bands count children. "Concerning an infant" counts
/// referrals, each once, however many of its children are under one.
struct AgeCounts: Hashable, Sendable {
  private var bands = CodeCounts<AgeBand>()
  private var youngest = CodeCounts<AgeBand>()
  /// The position of the band of unknown ages.
  private let last: Int
  private(set) var children = 0
  /// Referrals with at least one child under one; an unborn child is not under one.
  private(set) var concerningInfant = 0
  /// The lowest and highest age in completed years in all other referrals, without unborn, unknown and banded ages; `nil`
  /// if no such age is known.
  private(set) var rest: ClosedRange<Int>?

  init(by bands: AgeBands) { last = bands.all.count - 1 }

  /// Counts a child whose band is at this position.
  mutating func count(childIn band: Int) {
    bands.add(to: Code(band))
    children += 1
  }

  /// Counts a referral, without its children.
  @inline(__always)
  mutating func count(_ ages: ReferralAges) {
    youngest.add(to: Code(min(ages.youngest, last)))
    if ages.concernsInfant {
      concerningInfant += 1
    } else if let years = ages.years {
      widen(by: years)
    }
  }

  mutating func merge(_ other: AgeCounts) {
    bands.merge(other.bands)
    youngest.merge(other.youngest)
    children += other.children
    concerningInfant += other.concerningInfant
    if let rest = other.rest { widen(by: rest) }
  }

  /// How many children are in the band at a position.
  subscript(band: Int) -> Int { bands[Code(band)] }

  /// The children of all bands.
  var sum: Int { bands.total }

  /// How many referrals have their youngest child in a band: these exclude each other, as children of one family do not.
  func referrals(withYoungestIn band: Int) -> Int { youngest[Code(band)] }

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
  let years: ClosedRange<Int>?
  /// The position of the band of the youngest child; that of unknown ages, the last, only if no child's age is
  /// known. Above all where there is no child.
  private(set) var youngest: Int

  @inline(__always)
  init(of referral: Referral) {
    children = referral.children.count
    // The bands are in order of age, and unknown is the last.
    youngest = .max
    var (lowest, highest) = (Int.max, -1)
    for child in 0..<children {
      // Most have one, and the list would be copied to be asked for any.
      let age = child == 0 ? referral.children.counted(at: 0) : referral.children.counted(at: child)
      youngest = min(youngest, age.band)
      if age.isUnderOne { concernsInfant = true }
      guard let completed = age.completedYears else { continue }
      lowest = min(lowest, completed)
      highest = max(highest, completed)
    }
    years = lowest <= highest ? lowest...highest : nil
  }
}
