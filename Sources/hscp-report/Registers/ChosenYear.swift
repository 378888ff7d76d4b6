import Aggregation
import Loader
import Records
import SystemPackage

/// The reporting year of a run: the one that was asked for, or the latest in the register.
struct ChosenYear {
  let year: ReportingYear
  /// Whether it is the latest because none was asked for; the summary says so.
  let isLatest: Bool

  /// A year without referrals is one that the register has, if there are referrals before it and any entry in it or later, or if
  /// a clock ended in it.
  ///
  /// Throws where the register does not reach to the year. Throws too where the latest year does not follow the one before
  /// it: its date may be mistyped. Shows the findings first, because they may be the reason.
  init(_ asked: AskedYear?, in register: CountedRegister, quiet: Bool) throws {
    do {
      try self.init(
        try asked?.year(by: register.profile.profile.vocabulary.yearStart), in: register)
    } catch {
      register.findings.show(quiet: quiet)
      throw error
    }
  }

  private init(_ asked: ReportingYear?, in register: CountedRegister) throws(Problem) {
    let years = register.tally.countedYears
    if let asked, let reach = register.tally.reach {
      guard reach.contains(asked) || register.tally.isReported(asked) else {
        throw years.isEmpty ? .noReferrals(in: register) : .noSuchYear(asked, in: register)
      }
      (self.year, self.isLatest) = (asked, false)
      return
    }
    guard let latest = years.last else { throw .noReferrals(in: register) }
    if years.count > 1, let before = latest.previous, !years.contains(before) {
      throw .yearApart(latest, before, in: register)
    }
    (self.year, self.isLatest) = (latest, true)
  }
}

extension Problem {
  fileprivate static func noReferrals(in register: CountedRegister) -> Problem {
    Problem(
      .emptyRegister, at: register.file.path.string,
      found: "no referral in it was considered\(register.asAt.map { " by \($0.iso)" } ?? "")",
      expected: "expected at least one row with a date considered and an outcome",
      remedy: "fill in the register, hscp-report check shows what is wrong with its rows"
    )
  }

  fileprivate static func noSuchYear(_ year: ReportingYear, in register: CountedRegister) -> Problem {
    Problem(
      .noSuchYear, at: register.file.path.string, found: "no referral was considered in \(year)",
      expected: "expected one of \(register.yearsWithCounts)")
  }

  /// The latest year, or the years before it that it would be compared with, may come of a mistyped date.
  static func yearApart(
    _ latest: ReportingYear, _ before: ReportingYear, in register: CountedRegister, remedy: String? = nil
  ) -> Problem {
    let place = register.placeOfLatestDate(in: latest)?.description ?? register.name
    return Problem(
      .yearApart, at: place, found: "the latest year is \(latest), and there is none in \(before)",
      expected: "expected years that follow each other: \(register.yearsWithCounts)", remedy: remedy)
  }
}
