extension RuleBook {
  /// What is read or passed over with a note.
  static let rowsPassedOver = [
    Rule(
      "surplus-empty-fields", .rows, .note, "Empty fields beyond the last column",
      meaning: """
        The row has more fields than the header, and nothing is in them. Spreadsheets write such fields where a cell to
        the right was once filled or formatted. The row is counted.
        """,
      example: .file(
        "referrals.csv",
        """
        date_considered,referring_agency,child_age,outcome
        14/06/2023,General practice,7,No further action,,
        """),
      remedy: "Nothing needs doing."),
    Rule(
      "blank-row", .rows, .note, "The row is blank",
      meaning: """
        No cell of the row holds anything. People leave such rows between months or below a title. It is passed over,
        and no referral is counted.
        """,
      example: .file(
        "referrals.csv",
        """
        date_considered,referring_agency,child_age,outcome
        14/06/2023,General practice,7,No further action
        ,,,
        """),
      remedy: "Nothing needs doing."),
    Rule(
      "totals-row", .rows, .note, "The row is a total",
      meaning: """
        The first filled cell of the row reads total, subtotal, sum or overall, and no date considered and no outcome
        can be read in it. Counted as a referral it would change every figure, so it is passed over.
        """,
      example: .file(
        "referrals.csv",
        """
        date_considered,referring_agency,child_age,outcome
        14/06/2023,General practice,7,No further action
        Total,,1,
        """),
      remedy: "Nothing needs doing, unless the row was a referral after all."),
  ]
}
