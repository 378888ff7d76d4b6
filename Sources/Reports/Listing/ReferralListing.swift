package import Records

/// The referrals considered in a year, for the board's listing: collected row by row, then sorted.
///
/// It keeps only the band of a child's age, and no text but the reference.
package struct ReferralListing: RegisterCounter {
  /// A referral, with the places of its agencies, bands and decision in the lists of its part.
  struct Row: Sendable {
    /// Days since 1970; `undated` where the register keeps only years.
    let considered: Int32
    let reference: Range<Int32>
    let agencies: Int32
    let bands: Int32
    let decision: Int32
  }

  /// Rows that were read together, and where they begin in the register.
  struct Part: Sendable {
    let start: Place
    var rows: [Row] = []
    var references: [UInt8] = []
    var agencies: [ShortList<Code<Agency>>] = []
    var bands: [ListedBands] = []
    var decisions: [ListedDecision] = []
  }

  /// After all days.
  static let undated = Int32.max

  package let scope: ListingScope
  private(set) var parts: [Part] = []

  /// A listing of the referrals in `scope`.
  package init(of scope: ListingScope) { self.scope = scope }

  /// The number of referrals listed, which is the number that the year's figures count.
  package var count: Int { parts.reduce(0) { $0 + $1.rows.count } }

  package mutating func count(_ rows: RegisterRows) {
    let all = rows.all.room.span
    // In a register of many years, most parts have none.
    guard rows.all.indices.contains(where: { scope.contains(all[$0]) }) else { return }
    var part = Part(start: rows.firstPlace)
    var agencies = CommonKeys<ShortList<Code<Agency>>>()
    var bands = CommonKeys<ListedBands>()
    var decisions = CommonKeys<ListedDecision>()
    for index in rows.all.indices where scope.contains(all[index]) {
      let (referral, range) = (all[index].referral, all[index].reference)
      let start = Int32(truncatingIfNeeded: part.references.count)
      part.references += rows.references[range]
      let end = Int32(truncatingIfNeeded: part.references.count)
      part.rows.append(
        Row(
          considered: referral.considered?.number ?? Self.undated, reference: start..<end,
          agencies: agencies.place(of: referral.agencies),
          bands: bands.place(of: ListedBands(of: referral)),
          decision: decisions.place(of: ListedDecision(referral))))
    }
    (part.agencies, part.bands, part.decisions) = (agencies.all, bands.all, decisions.all)
    parts.append(part)
  }

  package mutating func merge(_ other: ReferralListing) { parts += other.parts }

  /// The listing by date considered, and within a day in the order of the register; `withReferences` unless the profile
  /// leaves them out.
  package func table(withReferences: Bool) -> RecordTable {
    let rows = ListedReferrals(of: self)
    // Without references, the list begins at the second column.
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

/// The bands of a referral's children, by their positions.
typealias ListedBands = BoundedList<24, BandPosition>

/// The position of a band in the list of all.
struct BandPosition: ShortListElement {
  let packed: UInt16
}

extension ListedBands {
  fileprivate init(of referral: Referral) {
    self.init(
      referral.children.indices.map {
        BandPosition(packed: UInt16(referral.children.counted(at: $0).band))
      }.sorted { $0.packed < $1.packed })
  }
}

/// The referrals that a listing has: those counted in a year and, where there is an `asAt`, considered by then.
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

  /// The latest year in which one of the rows would be listed; `nil` where none would be.
  package static func latestYear(
    of rows: RegisterRows, by vocabulary: Vocabulary, asAt: Day?
  ) -> ReportingYear? {
    var latest: ReportingYear?
    // Rows are too large to copy.
    let all = rows.all.room.span
    for index in rows.all.indices {
      guard let year = all[index].referral.year, latest.map({ year > $0 }) ?? true,
        counts(all[index], by: vocabulary, asAt: asAt)
      else { continue }
      latest = year
    }
    return latest
  }

  private static func counts(_ row: RegisterRows.Row, by vocabulary: Vocabulary, asAt: Day?) -> Bool {
    if row.isLeftOut { return false }
    if let asAt, let considered = row.referral.consideredFrom, considered > asAt { return false }
    return vocabulary.isCounted(row.referral.primaryOutcome)
  }
}

/// A primary outcome and its further actions.
struct ListedDecision: Hashable, Sendable {
  let outcome: Code<Outcome>?
  let furtherActions: ShortList<Code<Outcome>>

  init(_ referral: Referral) {
    outcome = referral.primaryOutcome
    furtherActions = referral.furtherActions
  }
}
