extension RuleBook {
  static let betweenCells: [Rule] = [
    .consideredBeforeReceived, .missingOutcome, .outcomeWithoutDate, .yearDiffers, .panelWithoutRapidReview,
    .pendingWithoutDateReceived, .childOlderThanDatesAllow, .birthWithoutDate, .birthTooLate,
    .agesAndBirthsDiffer,
  ]
}

extension Rule {
  package static let consideredBeforeReceived = Rule(
    "considered-before-received", .betweenCells, .error, "Considered before it was received",
    meaning: """
      The date considered lies before the date received. One of the two is wrong, and nothing says which; with it the
      referral may stand in the wrong reporting year.
      """,
    example: .register([["date_received", "date_considered"], ["23/03/2023", "22/03/2023"]]),
    remedy: "Correct one of the two.")

  package static let missingOutcome = Rule(
    "missing-outcome", .betweenCells, .error, "Considered, but without an outcome",
    meaning: """
      The referral has a date considered, or a year, and a blank outcome. It would count towards the total without
      standing under any outcome. That the group has not decided yet is an outcome too, with a row of its own.
      """,
    example: .register([["date_considered", "outcome"], ["14/06/2023", ""]]),
    remedy: "Write the outcome, or pending where the group has not decided.")

  package static let outcomeWithoutDate = Rule(
    "outcome-without-date", .betweenCells, .error, "An outcome, but no date considered",
    meaning: """
      The referral was decided, and nothing says when. The date considered decides the reporting year, so that the
      referral belongs to no report. An entry that was withdrawn needs a date too: received or considered.
      """,
    example: .register([["date_considered", "outcome"], ["", "No further action"]]),
    remedy: """
      Write the date considered, or the reporting year in a column year. While the referral is pending, leave both the
      date and the outcome blank.
      """)

  package static let yearDiffers = Rule(
    "year-differs", .betweenCells, .error, "The year is not that of the date",
    meaning: """
      The column year names another reporting year than the one in which the date considered lies. A reporting year
      ends on 31 March: April is the first month of the next. Until the two agree, the row bears on both years.
      """,
    example: .register([["date_considered", "year"], ["05/04/2023", "2022-23"]]),
    remedy: "Correct the year or the date.")

  package static let panelWithoutRapidReview = Rule(
    "panel-without-rapid-review", .betweenCells, .warning, "The Panel's view of no rapid review",
    meaning: """
      The national Panel answers rapid reviews, and this referral's primary outcome is another one. The view is not
      counted, for the report says with how many of the rapid reviews the Panel agreed.
      """,
    example: .register([["outcome", "panel_agreed"], ["No further action", "yes"]]),
    remedy: "Correct the outcome, or clear the cell.")

  package static let pendingWithoutDateReceived = Rule(
    "pending-without-date-received", .betweenCells, .warning, "Pending, and nothing says since when",
    meaning: """
      The referral has neither a date received nor a date considered. Whether it was pending on the last day of a year
      depends on the day on which it came; without that day it is pending on every day there is.
      """,
    example: .register([
      ["reference", "date_received", "date_considered", "outcome"], ["R-104", "", "", ""],
    ]),
    remedy: "Write the date received.")

  package static let childOlderThanDatesAllow = Rule(
    "child-older-than-dates-allow", .betweenCells, .error, "A child older than the dates allow",
    meaning: """
      The row has both ages and dates of birth, and on the day of the referral a child was younger than its age says.
      One of them is wrong, and with it perhaps the age band. The two are compared in the order in which they stand.
      """,
    example: .register([
      ["date_considered", "date_of_birth", "child_age"], ["14/06/2023", "01/03/2023", "7"],
    ]),
    remedy: "Correct the age, the date of birth or the date of the referral.")

  package static let birthWithoutDate = Rule(
    "birth-without-date", .betweenCells, .error, "A date of birth, but no day to count on",
    meaning: """
      The row has a date of birth and no age, and neither a date received nor a date considered. How old the child was
      cannot be told, for a reporting year is too long for that.
      """,
    example: .register([["year", "date_of_birth"], ["2023-24", "01/03/2016"]]),
    remedy: "Write the date received or considered, or the age.")

  package static let birthTooLate = Rule(
    "birth-too-late", .betweenCells, .error, "A date of birth long after the referral",
    meaning: """
      A child that is born after the referral is counted as unborn. This birth lies more than 300 days later, longer
      than any pregnancy lasts, so that its year is most likely mistyped.
      """,
    example: .register([["date_considered", "date_of_birth"], ["14/06/2023", "02/07/2032"]]),
    remedy: "Correct the date of birth.")

  package static let agesAndBirthsDiffer = Rule(
    "ages-and-births-differ", .betweenCells, .warning, "Ages and dates of birth do not pair",
    meaning: """
      The row has both ages and dates of birth, and not as many of the one as of the other. The children are counted by
      their ages. Whether a child is older than its date of birth allows cannot be told.
      """,
    example: .register([
      ["date_considered", "date_of_birth", "child_age"], ["14/06/2023", "01/03/2016", "7; 9"],
    ]),
    remedy: "Write one age and one date of birth for each child, in the same order.")
}

extension RuleBook {
  /// The way from an incident to a practice review, and its clocks.
  static let notificationClocks: [Rule] = [
    .reviewWithoutRapidReview, .rapidReviewWithoutNotification, .notifiedBeforeAware,
    .rapidReviewBeforeNotification, .dateOutsideCalendar,
  ]
}

extension Rule {
  package static let reviewWithoutRapidReview = Rule(
    "review-without-rapid-review", .betweenCells, .warning, "A practice review without a rapid review",
    meaning: """
      A local child safeguarding practice review (LCSPR) stands without the rapid review that usually leads to it. It
      is counted as commissioned. Alone in its cell it is the referral's primary outcome, in a row that appears only
      where it occurs.
      """,
    source: "Working Together to Safeguard Children 2023, chapter 5",
    example: .register([["outcome"], ["No further action; LCSPR"]]),
    remedy:
      "If there was a rapid review, write it first: Rapid review; LCSPR. Otherwise nothing needs doing.")

  package static let rapidReviewWithoutNotification = Rule(
    "rapid-review-without-notification", .betweenCells, .warning, "A rapid review without a notification",
    meaning: """
      A rapid review follows a serious incident notification, and its fifteen working days begin when that is sent.
      The register has a column for the date, and this cell is blank. The referral is counted. A register without
      such a column is not asked for it.
      """,
    source: """
      Working Together to Safeguard Children 2023, chapter 5; Child Safeguarding Practice Review Panel, Frequently
      asked questions
      """,
    example: .register([["outcome", "date_notified"], ["Rapid review", ""]]),
    remedy: "Write the day on which the notification was sent.")

  package static let notifiedBeforeAware = Rule(
    "notified-before-aware", .betweenCells, .warning, "Notified before the authority was aware",
    meaning: """
      The local authority notifies the national Panel within five working days of becoming aware of an incident, so
      that the notification cannot come first. The referral is counted, and this clock leaves it out.
      """,
    source: """
      Children Act 2004, section 16C; Department for Education, Serious incident notifications: methodology
      """,
    example: .register([["date_aware", "date_notified"], ["08/05/2023", "05/05/2023"]]),
    remedy: "Correct one of the two dates.")

  package static let rapidReviewBeforeNotification = Rule(
    "rapid-review-before-notification", .betweenCells, .warning, "A rapid review before its notification",
    meaning: """
      The fifteen working days of a rapid review begin on the day on which the notification was sent to the national
      Panel, so that the review cannot be sent before it. The referral is counted, and this clock leaves it out.
      """,
    source: "Working Together to Safeguard Children 2023, chapter 5",
    example: .register([
      ["outcome", "date_notified", "date_rapid_review"], ["Rapid review", "10/05/2023", "08/05/2023"],
    ]),
    remedy: "Correct one of the two dates.")

  package static let dateOutsideCalendar = Rule(
    "date-outside-calendar", .betweenCells, .error, "A clock runs outside the known calendar",
    meaning: """
      Clocks count working days, and the program knows the bank holidays of England and Wales from 2015 to 2028. One of
      the dates that a clock counts between lies outside, and a count that guessed would be wrong by the holidays that
      are missing. Most likely the year is mistyped.
      """,
    source:
      "Working Together to Safeguard Children 2023, chapter 5; Banking and Financial Dealings Act 1971",
    example: .register([
      ["outcome", "date_aware", "date_notified"], ["Rapid review", "08/05/2023", "10/05/2032"],
    ]),
    remedy: "Correct the date. Where it is right, clear the cell; that clock is then not counted.")
}
