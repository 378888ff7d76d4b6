extension RuleBook {
  static let betweenCells: [Rule] = [
    .consideredBeforeReceived, .consideredLongAfterReceived, .missingOutcome, .outcomeWithoutDate,
    .yearDiffers, .panelWithoutRapidReview, .pendingWithoutDateReceived, .childOlderThanDatesAllow,
    .birthWithoutDate, .birthTooLate,
    .agesAndBirthsDiffer, .reviewWithoutRapidReview, .rapidReviewWithoutNotification, .notifiedBeforeAware,
    .rapidReviewBeforeNotification, .dateOutsideCalendar,
  ]
}

extension Rule {
  package static let consideredBeforeReceived = Rule(
    "considered-before-received", .betweenCells, .error, "Considered before it was received",
    expected: "expected the same day or a later one",
    remedy: "correct one of the two",
    meaning: """
      The date considered is before the date received. One of the two is wrong, and nothing says which. The
      referral could be counted in the wrong reporting year.
      """,
    example: .register([["date_received", "date_considered"], ["23/03/2023", "22/03/2023"]]),
    advice: "Correct the date that is wrong.")

  package static let consideredLongAfterReceived = Rule(
    "considered-long-after-received", .betweenCells, .warning,
    "Considered more than a year after receipt",
    expected: "expected at most 366 days between them",
    remedy: "check both dates: the referral is counted by the date considered",
    meaning: """
      More than 366 days lie between the date received and the date considered. A group meets every few weeks, so
      the year of one of the two is most likely mistyped, and the referral is counted in the wrong year.
      """,
    example: .register([["date_received", "date_considered"], ["03/05/2023", "10/05/2032"]]),
    advice: "Correct the date that is wrong, or leave both if it really took that long.")

  package static let missingOutcome = Rule(
    "missing-outcome", .betweenCells, .error, "Considered, but without an outcome",
    expected: "expected an outcome",
    remedy: "write it, or pending where the group has not decided",
    meaning: """
      The referral has a date considered or a year, but no outcome. It would count towards the total without
      appearing under any outcome. If the group has not decided yet, that is an outcome too, with its own row.
      """,
    example: .register([["date_considered", "outcome"], ["14/06/2023", ""]]),
    advice: "Write the outcome, or write pending if the group has not decided.")

  package static let outcomeWithoutDate = Rule(
    "outcome-without-date", .betweenCells, .error, "An outcome, but no date considered",
    meaning: """
      The referral has been decided, but nothing says when. The date considered decides the reporting year, so
      the referral belongs to no report. An entry that was withdrawn needs a date too: received or considered.
      """,
    example: .register([["date_considered", "outcome"], ["", "No further action"]]),
    advice: """
      Write the date considered, or write the reporting year in a year column. While the referral is pending,
      leave both the date and the outcome blank.
      """)

  package static let yearDiffers = Rule(
    "year-differs", .betweenCells, .error, "The year does not match the date",
    remedy: "correct the year or the date",
    meaning: """
      The year column names a different reporting year from the one that the date considered is in. A
      reporting year ends on 31 March, unless the profile has another start, and April is in the next one. Until the two agree, the row
      affects both years.
      """,
    example: .register([["date_considered", "year"], ["05/04/2023", "2022-23"]]),
    advice: "Correct the year or the date.")

  package static let panelWithoutRapidReview = Rule(
    "panel-without-rapid-review", .betweenCells, .warning, "A Panel view without a rapid review",
    expected: "expected a blank cell",
    remedy:
      "the view is not counted, correct the outcome or clear the cell; if its word means a rapid review too, give it counts_as in the profile",
    meaning: """
      The national Panel responds to rapid reviews, but this referral has another primary outcome. The view is
      not counted, because the report says how many of the rapid reviews the Panel agreed with.
      """,
    example: .register([["outcome", "panel_agreed"], ["No further action", "yes"]]),
    advice: "Correct the outcome, or clear the cell.")

  package static let pendingWithoutDateReceived = Rule(
    "pending-without-date-received", .betweenCells, .warning, "Pending, but without a date received",
    expected: "expected the day on which it came",
    remedy: "counted as pending on every day, write the date",
    meaning: """
      The referral has neither a date received nor a date considered. Whether it was pending on the last day
      of a year depends on when it arrived. Without that date, it is pending on every day.
      """,
    example: .register([
      ["reference", "date_received", "date_considered", "outcome"], ["R-104", "", "", ""],
    ]),
    advice: "Write the date received.")

  package static let childOlderThanDatesAllow = Rule(
    "child-older-than-dates-allow", .betweenCells, .error, "A child is older than the dates allow",
    expected: "expected its age on the day of the referral, in the order of the dates of birth",
    remedy: "correct the age or the date of birth",
    meaning: """
      The row has both ages and dates of birth, and on the day of the referral a child was younger than the
      age says. One of them is wrong, and the age band may be wrong too. The program compares ages and dates
      of birth in the order in which they are written.
      """,
    example: .register([
      ["date_considered", "date_of_birth", "child_age"], ["14/06/2023", "01/03/2023", "7"],
    ]),
    advice: "Correct the age, the date of birth or the date of the referral.")

  package static let birthWithoutDate = Rule(
    "birth-without-date", .betweenCells, .error, "A date of birth, but no referral date",
    expected: "expected a date received or considered",
    remedy: "write one of them",
    meaning: """
      The row has a date of birth but no age, and neither a date received nor a date considered. The program
      cannot work out how old the child was, because a reporting year is too long for that.
      """,
    example: .register([["year", "date_of_birth"], ["2023-24", "01/03/2016"]]),
    advice: "Write the date received or considered, or write the age.")

  package static let birthTooLate = Rule(
    "birth-too-late", .betweenCells, .error, "A date of birth long after the referral",
    expected: "expected a child that was born or expected then",
    remedy: "correct the date of birth",
    meaning: """
      A child born after the referral is counted as unborn. This date of birth is more than 300 days later,
      which is longer than any pregnancy, so the year is probably a typing error.
      """,
    example: .register([["date_considered", "date_of_birth"], ["14/06/2023", "02/07/2032"]]),
    advice: "Correct the date of birth.")

  package static let agesAndBirthsDiffer = Rule(
    "ages-and-births-differ", .betweenCells, .warning, "Ages and dates of birth do not match",
    expected: "expected one of each for every child, in the same order",
    remedy: "counted by the ages, complete the row",
    meaning: """
      The row has both ages and dates of birth, but not the same number of each. The children are counted by
      their ages. The program cannot check whether a child is older than the date of birth allows.
      """,
    example: .register([
      ["date_considered", "date_of_birth", "child_age"], ["14/06/2023", "01/03/2016", "7; 9"],
    ]),
    advice: "Write one age and one date of birth for each child, in the same order.")

  package static let reviewWithoutRapidReview = Rule(
    "review-without-rapid-review", .betweenCells, .warning, "A practice review without a rapid review",
    expected: "expected the rapid review before it",
    meaning: """
      The cell has a local child safeguarding practice review (LCSPR) without the rapid review that usually
      leads to it. It is counted as commissioned. If nothing else is in the cell, it is the referral's primary
      outcome. Its row appears only in reports that need it.
      """,
    source: "Working Together to Safeguard Children 2023, chapter 5",
    example: .register([["outcome"], ["No further action; LCSPR"]]),
    advice: """
      If there was a rapid review, write it first: Rapid review; LCSPR. Otherwise, no action is needed.
      """)

  package static let rapidReviewWithoutNotification = Rule(
    "rapid-review-without-notification", .betweenCells, .warning, "A rapid review without a notification",
    expected: "expected the day on which the notification was sent",
    remedy: "counted, write the date",
    meaning: """
      A rapid review follows a serious incident notification, and its fifteen working days start when that is
      sent. The register has a column for the date, but this cell is blank. The referral is counted. If a
      register has no such column, there is no warning.
      """,
    source: """
      Working Together to Safeguard Children 2023, chapter 5; Child Safeguarding Practice Review Panel, Frequently
      asked questions
      """,
    example: .register([["outcome", "date_notified"], ["Rapid review", ""]]),
    advice: "Write the date on which the notification was sent.")

  package static let notifiedBeforeAware = Rule(
    "notified-before-aware", .betweenCells, .warning, "Notified before the authority was aware",
    meaning: """
      The local authority notifies the national Panel within five working days of becoming aware of an
      incident, so the notification cannot come first. The referral is counted, but this clock leaves it out.
      """,
    source: """
      Children Act 2004, section 16C; Department for Education, Serious incident notifications: methodology
      """,
    example: .register([["date_aware", "date_notified"], ["08/05/2023", "05/05/2023"]]),
    advice: "Correct the date that is wrong.")

  package static let rapidReviewBeforeNotification = Rule(
    "rapid-review-before-notification", .betweenCells, .warning, "A rapid review before its notification",
    meaning: """
      The fifteen working days of a rapid review start on the day the notification is sent to the national
      Panel, so the review cannot be sent before then. The referral is counted, but this clock leaves it out.
      """,
    source: "Working Together to Safeguard Children 2023, chapter 5",
    example: .register([
      ["outcome", "date_notified", "date_rapid_review"], ["Rapid review", "10/05/2023", "08/05/2023"],
    ]),
    advice: "Correct the date that is wrong.")

  package static let dateOutsideCalendar = Rule(
    "date-outside-calendar", .betweenCells, .error, "A date is outside the known calendar",
    remedy: "correct the cell, or clear it",
    meaning: """
      Clocks count working days, and the program knows the bank holidays of England and Wales from 2015 to
      2028. One of the dates for a clock is outside those years. A guess would be wrong by the number of
      missing bank holidays. The year is probably a typing error.
      """,
    source:
      "Working Together to Safeguard Children 2023, chapter 5; Banking and Financial Dealings Act 1971",
    example: .register([
      ["outcome", "date_aware", "date_notified"], ["Rapid review", "08/05/2023", "10/05/2032"],
    ]),
    advice: "Correct the date. If it is right, clear the cell, and that clock is not counted.")
}
