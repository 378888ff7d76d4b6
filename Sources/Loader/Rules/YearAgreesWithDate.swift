import Records

extension RegisterRule {
  /// A register that keeps both a date considered and a year says the same with both.
  static let yearAgreesWithDate = RegisterRule { row, _ in
    guard let stated = row.statedYear, let considered = row.referral.considered,
      stated != ReportingYear(containing: considered)
    else { return nil }
    return Finding(
      .error, "year-differs", at: row.place(of: .year), found: "the year is not that of the date considered",
      expected: "expected \(ReportingYear(containing: considered))", remedy: "correct the year or the date")
  }
}
