import Aggregation
import Records
import Reports

/// What the board's workbook needs of a register's rows, beside their counts: the last day, and the listing of a year.
struct BoardRows: RegisterCounter {
  private(set) var lastDay = LastDay()
  /// `nil` where none is wanted.
  private(set) var listing: ReferralListing?

  /// Reads the register again where there is anything to look for.
  init(of register: CountedRegister, in year: ReportingYear, withListing: Bool) throws {
    if withListing {
      listing = ReferralListing(of: year, by: register.tally.vocabulary, asAt: register.asAt)
    }
    if withListing || register.asAt == nil { try register.read(into: &self) }
  }

  mutating func count(_ rows: RegisterRows) {
    lastDay.count(rows)
    listing?.count(rows)
  }

  mutating func merge(_ other: BoardRows) {
    lastDay.merge(other.lastDay)
    if let other = other.listing { listing?.merge(other) }
  }
}
