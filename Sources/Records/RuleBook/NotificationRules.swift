extension RuleBook {
  /// The way from an incident to a practice review, and its clocks.
  static let notificationClocks = [
    Rule(
      "review-without-rapid-review", .betweenCells, .warning, "A practice review without a rapid review",
      meaning: """
        A local child safeguarding practice review (LCSPR) stands without the rapid review that usually leads to it. It
        is counted as commissioned. Alone in its cell it is the referral's primary outcome, in a row that appears only
        where it occurs.
        """,
      source: "Working Together to Safeguard Children 2023, chapter 5",
      example: .register([["outcome"], ["No further action; LCSPR"]]),
      remedy:
        "If there was a rapid review, write it first: Rapid review; LCSPR. Otherwise nothing needs doing."),
    Rule(
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
      remedy: "Write the day on which the notification was sent."),
    Rule(
      "notified-before-aware", .betweenCells, .warning, "Notified before the authority was aware",
      meaning: """
        The local authority notifies the national Panel within five working days of becoming aware of an incident, so
        that the notification cannot come first. The referral is counted, and this clock leaves it out.
        """,
      source: """
        Children Act 2004, section 16C; Department for Education, Serious incident notifications: methodology
        """,
      example: .register([["date_aware", "date_notified"], ["08/05/2023", "05/05/2023"]]),
      remedy: "Correct one of the two dates."),
    Rule(
      "rapid-review-before-notification", .betweenCells, .warning, "A rapid review before its notification",
      meaning: """
        The fifteen working days of a rapid review begin on the day on which the notification was sent to the national
        Panel, so that the review cannot be sent before it. The referral is counted, and this clock leaves it out.
        """,
      source: "Working Together to Safeguard Children 2023, chapter 5",
      example: .register([
        ["outcome", "date_notified", "date_rapid_review"], ["Rapid review", "10/05/2023", "08/05/2023"],
      ]),
      remedy: "Correct one of the two dates."),
    Rule(
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
      remedy: "Correct the date. Where it is right, clear the cell; that clock is then not counted."),
  ]
}
