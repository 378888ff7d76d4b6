import Aggregation
import Loader
import Records
import Reports

/// What the board's workbook needs from the rows of a register besides the tally: the last day, and the listing of a year.
struct BoardRows: RegisterCounter {
  private(set) var lastDay = LastDay()
  /// The listing of the year that was asked for, otherwise of the latest; `nil` where none is wanted, or nothing is listed.
  private(set) var listing: ReferralListing?
  /// `nil` where no references are printed.
  private var references: ListedReferences?

  private let profile: Profile
  private let check: PublicationCheck
  private let asAt: Day?
  private let asked: ReportingYear?
  let withListing: Bool

  init(of year: ReportingYear?, by profile: Profile, _ options: ReadingOptions, withListing: Bool) {
    self.profile = profile
    self.check = PublicationCheck(by: profile, keepsValues: options.showValues)
    self.asAt = options.asAt
    self.asked = year
    self.withListing = withListing
    if let asked, withListing { begin(asked) }
  }

  /// What looks like personal data among the references that would be printed.
  var personalData: [Finding] { references?.findings ?? [] }

  mutating func count(_ rows: RegisterRows) {
    lastDay.count(rows)
    guard withListing else { return }
    if asked == nil, let latest = ListingScope.latestYear(of: rows, by: profile.vocabulary, asAt: asAt),
      isLater(latest)
    {
      begin(latest)
    }
    listing?.count(rows)
    references?.count(rows)
  }

  mutating func merge(_ other: BoardRows) {
    lastDay.merge(other.lastDay)
    guard let others = other.listing else { return }
    if isLater(others.scope.year) {
      (listing, references) = (others, other.references)
    } else if listing?.scope.year == others.scope.year {
      listing?.merge(others)
      if let other = other.references { references?.merge(other) }
    }
  }

  private func isLater(_ year: ReportingYear) -> Bool { listing.map { year > $0.scope.year } ?? true }

  /// Begins the listing of a year, and drops that of an earlier one.
  private mutating func begin(_ year: ReportingYear) {
    let scope = ListingScope(of: year, by: profile.vocabulary, asAt: asAt)
    listing = ReferralListing(of: scope)
    references = profile.board.listsReferences ? ListedReferences(in: scope, by: check) : nil
  }
}

/// Finds the last day in the referrals on which something happened or was decided.
struct LastDay: RegisterCounter {
  private(set) var day: Day?

  mutating func count(_ rows: RegisterRows) {
    let all = rows.all.room.span
    for index in rows.all.indices where !all[index].isLeftOut {
      consider(all[index].referral.received)
      consider(all[index].referral.considered)
      consider(all[index].referral.aware)
      consider(all[index].referral.notified)
      consider(all[index].referral.rapidReview)
    }
  }

  mutating func merge(_ other: LastDay) { consider(other.day) }

  private mutating func consider(_ other: Day?) {
    guard let other else { return }
    day = day.map { max($0, other) } ?? other
  }
}

/// Looks for personal data, such as an NHS number, in the references that a listing prints, while the rows are read.
struct ListedReferences: RegisterCounter {
  private let scope: ListingScope
  private let check: PublicationCheck
  private var all: [Finding] = []

  init(in scope: ListingScope, by check: PublicationCheck) {
    self.scope = scope
    self.check = check
  }

  /// In the order of the register.
  var findings: [Finding] { all.sorted { $0.place < $1.place } }

  mutating func count(_ rows: RegisterRows) {
    let each = rows.all.room.span
    for index in rows.all.indices where scope.contains(each[index]) {
      all += check.findings(
        in: rows.references[each[index].reference], at: rows.place(of: each[index]))
    }
  }

  mutating func merge(_ other: ListedReferences) { all += other.all }
}
