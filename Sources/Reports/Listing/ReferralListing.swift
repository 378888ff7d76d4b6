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

extension ReferralListing {
  /// The listing by the date considered, and of one day in the order of the register; with the references that the register
  /// has, unless the profile wants none.
  package func table(withReferences: Bool) -> RecordTable {
    let rows = ListedReferrals(of: self)
    // Without references, the first column is the second of all.
    let first = withReferences ? 0 : 1
    let columns: [RecordTable.Column] = [
      RecordTable.Column("Date considered", .days), RecordTable.Column("Agency", .names),
      RecordTable.Column("Age band", .names), RecordTable.Column("Outcome", .names),
    ]
    return RecordTable(
      id: "listing", title: "Referrals considered, \(scope.year), one by one",
      remarks: [
        "There is one row for each referral considered, by the date considered. Entries that are pending, withdrawn or "
          + "duplicate are not listed.",
        "Behind an age band stands, in brackets, how many children of it a referral concerns, where there are several. "
          + "Behind an outcome stand further actions, after a semicolon.",
      ],
      columns: (withReferences ? [RecordTable.Column("Reference", .names)] : []) + columns,
      rows: RecordTable.Rows(count: rows.count, fewCells: rows.fewCells(from: first)) {
        rows.cell($0, first + $1)
      })
  }
}

/// Which referrals a listing has: those counted in a year and, where there is an `asAt`, considered by then.
package struct ListingScope: Sendable {
  package let year: ReportingYear
  let vocabulary: Vocabulary
  private let asAt: Day?

  package init(of year: ReportingYear, by vocabulary: Vocabulary, asAt: Day?) {
    self.year = year
    self.vocabulary = vocabulary
    self.asAt = asAt
  }

  package func contains(_ row: RegisterRows.Row) -> Bool {
    row.referral.year == year && ListingScope.counts(row, by: vocabulary, asAt: asAt)
  }

  /// The latest year in which one of the rows would be listed; `nil` where none would.
  package static func latestYear(
    of rows: RegisterRows, by vocabulary: Vocabulary, asAt: Day?
  ) -> ReportingYear? {
    var latest: ReportingYear?
    // A row is too large to be copied for each look at it.
    let all = rows.rows.span
    for index in all.indices {
      guard let year = all[index].referral.year, latest.map({ year > $0 }) ?? true,
        counts(all[index], by: vocabulary, asAt: asAt)
      else { continue }
      latest = year
    }
    return latest
  }

  private static func counts(_ row: RegisterRows.Row, by vocabulary: Vocabulary, asAt: Day?) -> Bool {
    if row.isLeftOut { return false }
    if let asAt, let considered = row.referral.considered, considered > asAt { return false }
    return vocabulary.isCounted(row.referral.primaryOutcome)
  }
}

/// A primary outcome and what was decided on top.
struct ListedDecision: Hashable, Sendable {
  let outcome: Code<Outcome>?
  let furtherActions: ShortList<Code<Outcome>>

  init(_ referral: Referral) {
    outcome = referral.primaryOutcome
    furtherActions = referral.furtherActions
  }
}
