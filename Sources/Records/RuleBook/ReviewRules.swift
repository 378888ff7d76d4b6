extension RuleBook {
  /// The rows of the sheet `Reviews`.
  static let reviews = [
    Rule(
      "repeated-review", .reviews, .error, "Two rows are about the same review",
      meaning: """
        Recommendations name their review by its key, which therefore stands in one row of the reviews. Keys are the same
        whatever their case, spaces and hyphens. The first row counts, the later one is left out.
        """,
      example: .file(
        "reviews.csv",
        """
        review,name,kind
        child-a,Child A,LCSPR
        Child A,Child A,LCSPR
        """),
      remedy: "Correct the key, or remove the copy."),
    Rule(
      "other-kind-of-review", .reviews, .note, "Another kind of review",
      meaning: """
        The statutory guidance knows local child safeguarding practice reviews and, before 2018, serious case reviews.
        Another kind is kept under its own name. The six months in which a practice review is to be published are not
        counted for it.
        """,
      source: "Working Together to Safeguard Children 2023, chapter 5",
      example: .file(
        "reviews.csv",
        """
        review,name,kind
        child-a,Child A,Thematic review
        """),
      remedy: "Nothing needs doing, unless it is one of the two: then write LCSPR or SCR."),
    Rule(
      "initiated-before-considered", .reviews, .warning, "Initiated before it was considered",
      meaning: """
        The review began before the day on which the group considered the case. One of the two dates may be wrong. The six
        months to publication are counted from the day on which it was initiated.
        """,
      source: "Working Together to Safeguard Children 2023, chapter 5",
      example: .file(
        "reviews.csv",
        """
        review,name,considered,initiated
        child-a,Child A,14/06/2023,24/05/2023
        """),
      remedy: "Correct one of the two."),
    Rule(
      "published-before-review", .reviews, .error, "Published before the review began",
      meaning: """
        The date of publication lies before the day on which the case was considered, or on which its review was
        initiated. With it the review would count as published in the wrong year, and in time.
        """,
      example: .file(
        "reviews.csv",
        """
        review,name,considered,published
        child-a,Child A,14/06/2023,14/05/2023
        """),
      remedy: "Correct one of the two."),
    Rule(
      "guidance-not-in-force", .reviews, .warning, "An edition that was not in force",
      meaning: """
        The cell names a year in which another edition of the guidance came out than the one that was in force on the day
        on which the case was considered. The response document says which edition the review followed.
        """,
      source: "Working Together to Safeguard Children, editions of 2013, 2015, 2018, 2023 and 2026",
      example: .file(
        "reviews.csv",
        """
        review,name,considered,guidance
        child-a,Child A,11/07/2019,Working Together 2015
        """),
      remedy: "Correct the edition or the date. A later correction of an edition may stand beside its year."),
  ]
}
