import Aggregation
import Loader
import Records
import Reports

/// What the board's workbook needs of a register's rows, beside their counts: the last day, and the listing of a year.
struct BoardRows: RegisterCounter {
  private(set) var lastDay = LastDay()
  /// `nil` where none is wanted.
  private(set) var listing: ReferralListing?
  /// `nil` where none are printed.
  private var references: ListedReferences?

  /// Reads the register again where there is anything to look for.
  init(of register: CountedRegister, in year: ReportingYear, withListing: Bool) throws {
    if withListing {
      let scope = ListingScope(of: year, by: register.tally.vocabulary, asAt: register.asAt)
      listing = ReferralListing(of: scope)
      if register.profile.profile.board.listsReferences {
        references = ListedReferences(in: scope, by: register.publication)
      }
    }
    if withListing || register.asAt == nil { try register.read(into: &self) }
  }

  /// What looks like personal data among the references that would be printed.
  var personalData: [Finding] { references?.findings ?? [] }

  mutating func count(_ rows: RegisterRows) {
    lastDay.count(rows)
    listing?.count(rows)
    references?.count(rows)
  }

  mutating func merge(_ other: BoardRows) {
    lastDay.merge(other.lastDay)
    if let other = other.listing { listing?.merge(other) }
    if let other = other.references { references?.merge(other) }
  }
}
