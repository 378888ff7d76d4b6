import Records

extension Finding {
  /// A date cell that holds no date.
  static func date(_ fault: DateField.Fault, at place: Place) -> Finding {
    switch fault {
    case .unreadable:
      Finding(
        .error, "unreadable-date", at: place, found: "this is not a date",
        expected: "expected day/month/year, as in 31/03/2024, or 2024-03-31", remedy: "correct the cell")
    case .impossible:
      Finding(
        .error, "impossible-date", at: place, found: "there is no such day",
        expected: "expected a day of the calendar between 1900 and 2199", remedy: "correct the cell")
    case .monthFirst:
      Finding(
        .error, "month-first-date", at: place, found: "the second number cannot be a month",
        expected: "expected day/month/year", remedy: "put the day first, or write the date as 2024-03-31")
    }
  }

  /// A date that was read, with a doubt.
  static func date(_ remark: DateField.Remark, at place: Place) -> Finding {
    switch remark {
    case .serial:
      Finding(
        .warning, "date-from-serial", at: place, found: "this date is a bare number",
        expected: "expected day/month/year, as in 31/03/2024, or 2024-03-31",
        remedy: "read as a spreadsheet's number of a day, give the cell the format of a date")
    }
  }
}
