extension RuleBook {
  static let dates: [Rule] = [
    .unreadableDate, .impossibleDate, .monthFirstDate, .unreadableYear, .dateFromSerial, .dateAsText,
    .timeInAnotherZone, .monthFirstColumn,
  ]
}

extension Rule {
  package static let unreadableDate = Rule(
    "unreadable-date", .dates, .error, "The date cannot be read",
    expected: "expected day/month/year, as in 31/03/2024, or 2024-03-31",
    remedy: "correct the cell",
    meaning: """
      The cell holds something that is not a date. The date considered decides the reporting year, so a guess
      could move a referral from one year's report to another's.
      """,
    example: .register([["date_considered"], ["mid June"]]),
    advice: "Write the day as 14/06/2023, 2023-06-14 or 14 June 2023.")

  package static let impossibleDate = Rule(
    "impossible-date", .dates, .error, "There is no such day",
    expected: "expected a day \(Day.rangeInProse)",
    remedy: "correct the cell",
    meaning: """
      The cell looks like a date, but the calendar has no such day, or it is not \(Day.rangeInProse).
      The program does not use the nearest day, because the mistake could be in the month as easily as in the
      day. Spreadsheets show a 1 in a column of dates as 1 January 1900, which is most likely a number in the
      wrong column.
      """,
    example: .register([["date_considered"], ["31/06/2023"]]),
    advice: "Look up the day and correct the cell. Leave it blank where nobody knows the day.")

  package static let monthFirstDate = Rule(
    "month-first-date", .dates, .error, "The month comes before the day",
    expected: "expected day/month/year",
    remedy: "put the day first, or write the date as 2024-03-31",
    meaning: """
      The second number cannot be a month but the first could be, so the date seems to be written month first,
      as in the United States. The program always reads dates day first, so it refuses this one. Check the
      other dates too: 04/03/2023 in the same column would be read as 4 March.
      """,
    example: .register([["date_considered"], ["04/13/2023"]]),
    advice: "Put the day first, or write the date as 2023-04-13. Check how the whole column was entered.")

  package static let unreadableYear = Rule(
    "unreadable-year", .dates, .error, "The reporting year cannot be read",
    expected: "expected a year from April to March, as in 2023-24",
    remedy: "correct the cell",
    meaning: """
      The year column holds something that is not a reporting year. A reporting year runs from 1 April to 31
      March, unless the profile has another [reporting_year] start, so its name has two calendar years, the second
      directly after the first: 2023 alone may be 2022-23 or 2023-24. The program knows those
      \(YearStart.april.rangeInProse).
      """,
    example: .register([["year"], ["2023-25"]]),
    advice: "Write the year as 2023-24.")

  package static let dateFromSerial = Rule(
    "date-from-serial", .dates, .warning, "A plain number was read as a date",
    expected: "expected day/month/year, as in 31/03/2024, or 2024-03-31",
    remedy: "read as a spreadsheet's serial number, format the cell as a date",
    meaning: """
      The cell is in a date column and holds a number, but no format says that it is a date. Spreadsheets
      store dates as a count of days: 45091 is 14 June 2023. The program reads numbers between 40000 and 50000
      this way, which covers July 2009 to November 2036.
      """,
    example: .register([["date_considered"], ["45091"]]),
    advice: "Give the cell a date format or write the date, and check that the day is right.")

  package static let dateAsText = Rule(
    "date-as-text", .dates, .note, "A date is stored as text",
    expected: "expected a date cell",
    remedy: "read with the day first",
    meaning: """
      The cell in the workbook shows a date but stores it as text. The program reads it day first, like a date
      in a CSV file. If the rest of the column has true dates, this one may come from another program and
      could be written month first.
      """,
    example: .words("A cell that shows 03/04/2023 on the left, in a column of dates on the right."),
    advice: "No action is needed if the date was read as the right day. Otherwise, enter the date again.")

  package static let timeInAnotherZone = Rule(
    "time-in-another-zone", .dates, .note, "The day was taken in UK time",
    expected: "expected the day in the UK",
    remedy: "read as the day that it was in the UK",
    meaning: """
      The cell gives a time with its zone, and in the UK it was another day at that time. SharePoint and other
      systems store midnight of a summer day as 23:00 of the day before, in UTC, so 2023-03-31T23:00:00Z is
      1 April 2023. The program counts British Summer Time, from the last Sunday of March to the last Sunday of
      October. A time of exactly 23:00 on a summer day without any zone is a warning, because it may be such a
      midnight, and is read as the day that is written.
      """,
    source: "Summer Time Act 1972, as amended in 2002",
    example: .register([["date_considered"], ["2023-03-31T23:00:00Z"]]),
    advice:
      "No action is needed if the day was read as the right one. Otherwise, write the day without a time.")

  package static let monthFirstColumn = Rule(
    "month-first-column", .dates, .warning, "A column has dates written month first",
    expected: "expected the day first throughout",
    remedy: "check the other dates too: 03/04/2024 was read as 3 April",
    meaning: """
      At least one date in this column can only be read month first. The program always reads dates day first
      and converts nothing. Other dates in the column, such as 04/03/2023, may have been read as the wrong
      day, and no finding can show that.
      """,
    example: .words("A date_considered column that has 04/13/2023 as well as 04/03/2023 and 05/02/2023."),
    advice: "Find out how the column was entered. Write its dates day first, or as 2023-04-13.")
}
