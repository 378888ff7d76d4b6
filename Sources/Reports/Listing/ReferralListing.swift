package import Records

/// The referrals considered in a year, as the board's listing has them: gathered row by row, then put in order.
///
/// Kept of a child's age is the band alone, and of all texts the reference alone.
package struct ReferralListing: RegisterCounter {
  /// What is kept of a referral: what it has in common with others by its place among them.
  struct Row: Sendable {
    /// Days since 1970, or after all days where the register keeps years alone.
    let considered: Int32
    let reference: Range<Int32>
    let agencies: Int32
    let bands: Int32
    let decision: Int32
  }

  /// Rows that were handed on together, and where they begin in the register.
  struct Part: Sendable {
    let start: Place
    var rows: [Row] = []
    var references: [UInt8] = []
    var agencies: [ShortList<Code<Agency>>] = []
    /// How many children there are of each band, eight bits for each.
    var bands: [UInt64] = []
    var decisions: [ListedDecision] = []
  }

  static let undated = Int32.max

  package let scope: ListingScope
  private(set) var parts: [Part] = []

  /// A listing of the referrals in `scope`.
  package init(of scope: ListingScope) { self.scope = scope }

  /// How many referrals are listed: as many as the year's figures count.
  package var count: Int { parts.reduce(0) { $0 + $1.rows.count } }

  package mutating func count(_ rows: RegisterRows) {
    let all = rows.rows.span
    // Most parts of a register of many years have none.
    guard all.indices.contains(where: { scope.contains(all[$0]) }) else { return }
    var part = Part(start: rows.start)
    var agencies = CommonKeys<ShortList<Code<Agency>>>()
    var bands = CommonKeys<UInt64>()
    var decisions = CommonKeys<ListedDecision>()
    for index in all.indices where scope.contains(all[index]) {
      let (referral, range) = (all[index].referral, all[index].reference)
      let start = Int32(truncatingIfNeeded: part.references.count)
      part.references += rows.references[Int(range.lowerBound)..<Int(range.upperBound)]
      let end = Int32(truncatingIfNeeded: part.references.count)
      part.rows.append(
        Row(
          considered: referral.considered?.number ?? Self.undated, reference: start..<end,
          agencies: agencies.place(of: referral.agencies), bands: bands.place(of: Self.bands(of: referral)),
          decision: decisions.place(of: ListedDecision(referral))))
    }
    (part.agencies, part.bands, part.decisions) = (agencies.all, bands.all, decisions.all)
    parts.append(part)
  }

  package mutating func merge(_ other: ReferralListing) { parts += other.parts }

  private static func bands(of referral: Referral) -> UInt64 {
    var bands: UInt64 = 0
    for age in referral.children {
      // A child of an age that no band has is one of unknown age: the loader lets none through.
      bands += 1 << UInt64((age.band ?? .unknown).position * 8)
    }
    return bands
  }
}
