extension RuleBook {
  static let dates = [
    Rule(
      "unreadable-date", .dates, .error, "The date cannot be read",
      meaning: """
        The cell holds something that is not a date. The date considered decides the reporting year, so that a guess
        would move a referral from one year's report to another's.
        """,
      example: .register([["date_considered"], ["mid June"]]),
      remedy: "Write the day as 14/06/2023, 2023-06-14 or 14 June 2023."),
    Rule(
      "impossible-date", .dates, .error, "There is no such day",
      meaning: """
        The cell is written like a date, but the calendar has no such day, or its year lies outside 1900 to 2199.
        It is not moved to the nearest day: the slip may be in the month as well as in the day.
        """,
      example: .register([["date_considered"], ["31/06/2023"]]),
      remedy: "Look the day up, and correct the cell."),
    Rule(
      "month-first-date", .dates, .error, "The month stands before the day",
      meaning: """
        The second number is no month and the first could be, so the date seems to be written month first, as in the
        United States. Dates are always read day first. This date is therefore refused, and its neighbours deserve a
        look: 04/03/2023 in the same column would be read as 4 March.
        """,
      example: .register([["date_considered"], ["04/13/2023"]]),
      remedy: "Put the day first, or write the date as 2023-04-13. Check how the whole column was entered."),
    Rule(
      "unreadable-year", .dates, .error, "The reporting year cannot be read",
      meaning: """
        The column year holds something that is not a reporting year. A reporting year begins on 1 April and ends on 31
        March, so that it has two calendar years in its name, the second following the first.
        """,
      example: .register([["year"], ["2023-25"]]),
      remedy: "Write the year as 2023-24."),
  ]
}
