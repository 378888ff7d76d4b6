extension RuleBook {
  static let betweenCells = [
    Rule(
      "considered-before-received", .betweenCells, .error, "Considered before it was received",
      meaning: """
        The date considered lies before the date received. One of the two is wrong, and nothing says which; with it the
        referral may stand in the wrong reporting year.
        """,
      example: .register([["date_received", "date_considered"], ["23/03/2023", "22/03/2023"]]),
      remedy: "Correct one of the two."),
    Rule(
      "missing-outcome", .betweenCells, .error, "Considered, but without an outcome",
      meaning: """
        The referral has a date considered, or a year, and a blank outcome. It would count towards the total without
        standing under any outcome. That the group has not decided yet is an outcome too, with a row of its own.
        """,
      example: .register([["date_considered", "outcome"], ["14/06/2023", ""]]),
      remedy: "Write the outcome, or pending where the group has not decided."),
    Rule(
      "outcome-without-date", .betweenCells, .error, "An outcome, but no date considered",
      meaning: """
        The referral was decided, and nothing says when. The date considered decides the reporting year, so that the
        referral belongs to no report. An entry that was withdrawn needs a date too: received or considered.
        """,
      example: .register([["date_considered", "outcome"], ["", "No further action"]]),
      remedy: """
        Write the date considered, or the reporting year in a column year. While the referral is pending, leave both the
        date and the outcome blank.
        """),
    Rule(
      "year-differs", .betweenCells, .error, "The year is not that of the date",
      meaning: """
        The column year names another reporting year than the one in which the date considered lies. A reporting year
        ends on 31 March: April is the first month of the next. Until the two agree, the row bears on both years.
        """,
      example: .register([["date_considered", "year"], ["05/04/2023", "2022-23"]]),
      remedy: "Correct the year or the date."),
    Rule(
      "panel-without-rapid-review", .betweenCells, .warning, "The Panel's view of no rapid review",
      meaning: """
        The national Panel answers rapid reviews, and this referral's primary outcome is another one. The view is not
        counted, for the report says with how many of the rapid reviews the Panel agreed.
        """,
      example: .register([["outcome", "panel_agreed"], ["No further action", "yes"]]),
      remedy: "Correct the outcome, or clear the cell."),
    Rule(
      "pending-without-date-received", .betweenCells, .warning, "Pending, and nothing says since when",
      meaning: """
        The referral has neither a date received nor a date considered. Whether it was pending on the last day of a year
        depends on the day on which it came; without that day it is pending on every day there is.
        """,
      example: .register([
        ["reference", "date_received", "date_considered", "outcome"], ["R-104", "", "", ""],
      ]),
      remedy: "Write the date received."),
    Rule(
      "child-older-than-dates-allow", .betweenCells, .error, "A child older than the dates allow",
      meaning: """
        The row has both ages and dates of birth, and on the day of the referral a child was younger than its age says.
        One of them is wrong, and with it perhaps the age band. The two are compared in the order in which they stand.
        """,
      example: .register([
        ["date_considered", "date_of_birth", "child_age"], ["14/06/2023", "01/03/2023", "7"],
      ]),
      remedy: "Correct the age, the date of birth or the date of the referral."),
    Rule(
      "birth-without-date", .betweenCells, .error, "A date of birth, but no day to count on",
      meaning: """
        The row has a date of birth and no age, and neither a date received nor a date considered. How old the child was
        cannot be told, for a reporting year is too long for that.
        """,
      example: .register([["year", "date_of_birth"], ["2023-24", "01/03/2016"]]),
      remedy: "Write the date received or considered, or the age."),
    Rule(
      "birth-too-late", .betweenCells, .error, "A date of birth long after the referral",
      meaning: """
        A child that is born after the referral is counted as unborn. This birth lies more than 300 days later, longer
        than any pregnancy lasts, so that its year is most likely mistyped.
        """,
      example: .register([["date_considered", "date_of_birth"], ["14/06/2023", "02/07/2032"]]),
      remedy: "Correct the date of birth."),
    Rule(
      "ages-and-births-differ", .betweenCells, .warning, "Ages and dates of birth do not pair",
      meaning: """
        The row has both ages and dates of birth, and not as many of the one as of the other. The children are counted by
        their ages. Whether a child is older than its date of birth allows cannot be told.
        """,
      example: .register([
        ["date_considered", "date_of_birth", "child_age"], ["14/06/2023", "01/03/2016", "7; 9"],
      ]),
      remedy: "Write one age and one date of birth for each child, in the same order."),
  ]
}
