import Aggregation
import Loader
import Records
import Reports

/// How to ask for a year that is not over: without a day, the program takes it as if it were.
enum RunningYearHint {
  /// The line for a year of which the register has nothing from the second half; `nil` where it has, and where a day was
  /// asked for.
  static func text(for year: ReportingYear, of register: CountedRegister) -> String? {
    guard register.asAt == nil else { return nil }
    if register.tally[year]?.referrals ?? 0 == 0 {
      return "\(year) is counted as a whole year; \(remedy(for: year))\n"
    }
    guard let last = register.tally[year]?.lastConsidered, last < year.middle else { return nil }
    return "Nothing was considered after \(last.inProse); \(remedy(for: year))\n"
  }

  static func remedy(for year: ReportingYear) -> String {
    "if \(year) is not over, add --as-at with the last day that the register covers"
  }
}
