import Records

/// A register that keeps both a date considered and a year says the same with both.
enum YearAgreesWithDate: RegisterRule {
  static func isBroken(by row: borrowing ReferralRow, _: Vocabulary) -> Bool {
    guard let stated = row.statedYear, let considered = row.referral.considered else { return false }
    return stated != ReportingYear(containing: considered)
  }

  static func finding(about row: borrowing ReferralRow, _: Vocabulary) -> Finding {
    let year = row.referral.considered.map { "\(ReportingYear(containing: $0))" } ?? "another"
    return Finding(
      .error, "year-differs", at: row.place(of: .year), found: "the year is not that of the date considered",
      expected: "expected \(year)", remedy: "correct the year or the date")
  }
}
