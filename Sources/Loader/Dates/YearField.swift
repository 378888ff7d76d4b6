import Records

extension Finding {
  /// A cell of the column `year` that does not say which year it means.
  ///
  /// `two` are the years that the cell may mean, if it names a calendar year that both are part of.
  static func unreadableYear(
    at place: Place, by start: YearStart, amongTwo two: [ReportingYear]
  ) -> Finding {
    let expected = "expected a year from \(start.monthsInProse), as in \(start.example)"
    guard two.count == 2 else {
      return Finding(
        .unreadableYear, at: place, found: "this is not a reporting year",
        expected: expected)
    }
    return Finding(
      .unreadableYear, at: place, found: "this may be \(two[0]) or \(two[1])",
      expected: expected,
      remedy: "write one of them")
  }
}
