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
    Rule(
      "title-row", .rows, .note, "A title stands above the header",
      meaning: """
        The row stands above the header and names no columns. It is passed over, and the header is looked for below it.
        """,
      example: .file(
        "referrals.csv",
        """
        Referrals as at 31 March 2024,,,
        date_considered,referring_agency,child_age,outcome
        14/06/2023,General practice,7,No further action
        """),
      remedy: "Nothing needs doing."),
    Rule(
      "repeated-header-row", .rows, .note, "The header stands again lower down",
      meaning: """
        The row says what the header says. Registers of several pages, or joined from several files, have such rows. It
        is passed over.
        """,
      example: .file(
        "referrals.csv",
        """
        date_considered,referring_agency,child_age,outcome
        14/06/2023,General practice,7,No further action
        date_considered,referring_agency,child_age,outcome
        """),
      remedy: "Nothing needs doing."),
    Rule(
      "footnote-row", .rows, .note, "The row has one filled cell alone",
      meaning: """
        One cell of the row is filled, and it is a footnote or a reference kept ready for a later referral. It is passed
        over, and no referral is counted.
        """,
      example: .file(
        "referrals.csv",
        """
        date_considered,referring_agency,child_age,outcome
        14/06/2023,General practice,7,No further action
        * Ages are those on the date received.,,,
        """),
      remedy: "Nothing needs doing, unless a referral was begun there. Then complete the row."),
    Rule(
      "merged-cells", .rows, .note, "Cells are merged",
      meaning: """
        One value stands over several cells. In the file it belongs to the first of them, and the others are blank; it
        is not copied down, for that would be a guess about the rows below.
        """,
      example: .words("A year, or an agency, that is written once beside the five rows for which it holds."),
      remedy: "Nothing needs doing where the other cells may be blank. Otherwise unmerge them and fill each."),
    Rule(
      "hidden-row", .rows, .note, "The row is hidden",
      meaning: """
        The workbook hides the row, by hand or by a filter. It is read and counted like any other: what a filter shows
        today is not what the register holds.
        """,
      example: .words("A sheet that was filtered for one agency and saved so."),
      remedy: "Nothing needs doing. A row that is no referral should leave the sheet."),
  ]
}
