import Aggregation
import Loader
import Records
import Reports

extension PublishedFigures {
  /// The figures of a year of which nothing is counted: every name is there, whatever the figures.
  init(ofNothingBy profile: Profile, in year: ReportingYear) throws(Problem) {
    let clocks = ClockRules(calendar: BankHolidays.workingCalendar, startDay: profile.clocks.startDay)
    let tally = Tally(vocabulary: profile.vocabulary, clocks: clocks)
    let nothing = try YearlyFigures(of: tally, in: year, asAt: year.last, beside: .published)
    // The names are the same in both editions, and the board's edition works under every policy.
    try self.init(nothing, by: profile, for: .board)
  }
}

extension ProfileFile {
  /// Throws where a breakdown of the profile makes a placeholder that there is already.
  func checkPlaceholders() throws(Problem) {
    guard profile.vocabulary.breakdowns.contains(where: \.isOwn) else { return }
    let latest = profile.vocabulary.yearStart.latest
    let nothing = try PublishedFigures(ofNothingBy: profile, in: latest.previous ?? latest)
    try TakenNames.check(nothing, of: profile.source)
  }
}
