package import Records

/// The referrals considered in a year, as the board's listing has them: gathered row by row, then put in order.
///
/// Kept of a child's age is the band alone, and of all texts the reference alone.
package struct ReferralListing: RegisterCounter {
  /// What is kept of a referral.
  struct Row: Sendable {
    /// Days since 1970, or after all days where the register keeps years alone.
    let considered: Int32
    let reference: Range<Int32>
    /// The row's line, from where its part begins.
    let line: Int32
    let agencies: ShortList<Code<Agency>>
    /// How many children there are of each band, eight bits for each.
    let bands: UInt64
    let outcome: Code<Outcome>?
    let furtherActions: ShortList<Code<Outcome>>
  }

  /// Rows that were handed on together, and where they begin in the register.
  struct Part: Sendable {
    let start: Place
    var rows: [Row] = []
    var references: [UInt8] = []
  }

  static let undated = Int32.max

  package let scope: ListingScope
  private(set) var parts: [Part] = []

  /// A listing of the referrals in `scope`.
  package init(of scope: ListingScope) { self.scope = scope }

  /// How many referrals are listed: as many as the year's figures count.
  package var count: Int { parts.reduce(0) { $0 + $1.rows.count } }

  package mutating func count(_ rows: RegisterRows) {
    var part = Part(start: rows.start)
    let all = rows.rows.span
    for index in all.indices where scope.contains(all[index]) {
      let range = all[index].reference
      let start = Int32(truncatingIfNeeded: part.references.count)
      part.references += rows.references[Int(range.lowerBound)..<Int(range.upperBound)]
      let end = Int32(truncatingIfNeeded: part.references.count)
      part.rows.append(
        ReferralListing.row(of: all[index].referral, reference: start..<end, line: all[index].line))
    }
    if !part.rows.isEmpty { parts.append(part) }
  }

  package mutating func merge(_ other: ReferralListing) { parts += other.parts }

  private static func row(of referral: Referral, reference: Range<Int32>, line: Int32) -> Row {
    var bands: UInt64 = 0
    for age in referral.children {
      // A child of an age that no band has is one of unknown age: the loader lets none through.
      bands += 1 << UInt64((age.band ?? .unknown).position * 8)
    }
    return Row(
      considered: referral.considered?.number ?? undated, reference: reference, line: line,
      agencies: referral.agencies,
      bands: bands, outcome: referral.primaryOutcome, furtherActions: referral.furtherActions)
  }
}
