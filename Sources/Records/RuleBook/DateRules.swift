extension RuleBook {
  static let dates: [Rule] = [
    .unreadableDate, .impossibleDate, .monthFirstDate, .unreadableYear, .dateFromSerial, .dateAsText,
    .monthFirstColumn,
  ]
}

extension Rule {
  package static let unreadableDate = Rule(
    "unreadable-date", .dates, .error, "The date cannot be read",
    meaning: """
      The cell holds something that is not a date. The date considered decides the reporting year, so that a guess
      would move a referral from one year's report to another's.
      """,
    example: .register([["date_considered"], ["mid June"]]),
    remedy: "Write the day as 14/06/2023, 2023-06-14 or 14 June 2023.")

  package static let impossibleDate = Rule(
    "impossible-date", .dates, .error, "There is no such day",
    meaning: """
      The cell is written like a date, but the calendar has no such day, or its year lies outside 1900 to 2199.
      It is not moved to the nearest day: the slip may be in the month as well as in the day.
      """,
    example: .register([["date_considered"], ["31/06/2023"]]),
    remedy: "Look the day up, and correct the cell.")

  package static let monthFirstDate = Rule(
    "month-first-date", .dates, .error, "The month stands before the day",
    meaning: """
      The second number is no month and the first could be, so the date seems to be written month first, as in the
      United States. Dates are always read day first. This date is therefore refused, and its neighbours deserve a
      look: 04/03/2023 in the same column would be read as 4 March.
      """,
    example: .register([["date_considered"], ["04/13/2023"]]),
    remedy: "Put the day first, or write the date as 2023-04-13. Check how the whole column was entered.")

  package static let unreadableYear = Rule(
    "unreadable-year", .dates, .error, "The reporting year cannot be read",
    meaning: """
      The column year holds something that is not a reporting year. A reporting year begins on 1 April and ends on 31
      March, so that it has two calendar years in its name, the second following the first.
      """,
    example: .register([["year"], ["2023-25"]]),
    remedy: "Write the year as 2023-24.")

  package static let dateFromSerial = Rule(
    "date-from-serial", .dates, .warning, "A bare number was read as a date",
    meaning: """
      The cell of a date column holds a number, and no format says that it is a date. Spreadsheets keep dates as a
      count of days: 45091 is 14 June 2023. Between 40000 and 50000 it is read so, which covers July 2009 to November
      2036.
      """,
    example: .register([["date_considered"], ["45091"]]),
    remedy: "Give the cell a date format, or write the date, and check the day.")

  package static let dateAsText = Rule(
    "date-as-text", .dates, .note, "A date is stored as text",
    meaning: """
      The cell of the workbook shows a date and holds a text. It is read day first, like a date in a CSV file. Beside
      true dates in the same column it may come from another program, where the month could stand first.
      """,
    example: .words("A cell that shows 03/04/2023 on its left side, in a column of dates on the right."),
    remedy: "Nothing needs doing if it is read as the day that was meant. Otherwise enter the date again.")

  package static let monthFirstColumn = Rule(
    "month-first-column", .dates, .warning, "A column has dates month first",
    meaning: """
      At least one date of this column can only be read month first. Dates are always read day first, and nothing is
      converted: the others in the column, such as 04/03/2023, may have been read as another day than was meant, and
      no finding can show it.
      """,
    example: .words("A column date_considered in which 04/13/2023 stands among 04/03/2023 and 05/02/2023."),
    remedy: "Find out how the column was entered, and write its dates day first or as 2023-04-13.")
}

extension RuleBook {
  /// Whatever the column is about.
  static let cells: [Rule] = [
    .cellError, .truthValue, .crowdedCell, .textNeutralised,
  ]
}

extension Rule {
  package static let cellError = Rule(
    "cell-error", .cells, .error, "The spreadsheet shows an error here",
    meaning: """
      The cell holds an error such as #N/A or #REF!, or #### where a column was too narrow when it was saved as CSV.
      What it should have said is unknown, and a blank in its place would be a guess.
      """,
    example: .register([["outcome"], ["#N/A"]]),
    remedy: "Mend the formula, widen the column, or write the value itself into the cell.")

  package static let truthValue = Rule(
    "truth-value", .cells, .error, "The cell says TRUE or FALSE",
    meaning: """
      A spreadsheet answered a question here, or somebody ticked a box. That is no name, age or date, so that nothing
      can be counted by it. Whether the Panel agreed is the one column that asks such a question.
      """,
    example: .register([["child_age"], ["TRUE"]]),
    remedy: "Write what the column is about, or clear the cell.")

  package static let crowdedCell = Rule(
    "crowded-cell", .cells, .error, "The cell has more entries than fit",
    meaning: """
      A cell may list up to twelve children, agencies, outcomes or features. One with more holds several referrals as
      a rule, or a text that has ; in it.
      """,
    example: .register([["child_age"], ["1; 2; 2; 4; 5; 6; 7; 8; 9; 11; 13; 14; 16"]]),
    remedy: "Divide the row into its referrals, or correct the cell.")

  package static let textNeutralised = Rule(
    "text-neutralised", .cells, .note, "An apostrophe stands before a text",
    meaning: """
      Spreadsheets take a text that begins with =, +, -, @, a tab or a line end for a formula, and run it. So the CSV
      files that this program writes have an apostrophe before such a text, numbers apart, and reading takes it off
      again.
      """,
    source: "OWASP, CSV injection",
    example: .register([["referring_agency"], ["'@General practice"]]),
    remedy: "Nothing needs doing. Where the sign in front means nothing, take both out.")
}
