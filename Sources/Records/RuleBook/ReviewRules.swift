extension RuleBook {
  /// The rows of the sheet `Reviews`.
  static let reviews: [Rule] = [
    .repeatedReview, .otherKindOfReview, .initiatedBeforeConsidered, .publishedBeforeReview,
    .guidanceNotInForce,
  ]
}

extension Rule {
  package static let repeatedReview = Rule(
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
    remedy: "Correct the key, or remove the copy.")

  package static let otherKindOfReview = Rule(
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
    remedy: "Nothing needs doing, unless it is one of the two: then write LCSPR or SCR.")

  package static let initiatedBeforeConsidered = Rule(
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
    remedy: "Correct one of the two.")

  package static let publishedBeforeReview = Rule(
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
    remedy: "Correct one of the two.")

  package static let guidanceNotInForce = Rule(
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
    remedy: "Correct the edition or the date. A later correction of an edition may stand beside its year.")
}

extension RuleBook {
  /// The rows of the sheet `Recommendations`.
  static let recommendations: [Rule] = [
    .unknownReview, .unreadableNumber, .twoTexts, .numberingGap, .partWithoutRecommendation,
    .repeatedRecommendation, .responseWithoutResponder, .unknownStatus, .completedBeforeReview,
    .completeWithoutEvidence,
  ]
}

extension Rule {
  package static let unknownReview = Rule(
    "unknown-review", .reviews, .error, "A recommendation of an unknown review",
    meaning: """
      No row of the reviews has this key, or the one that has it is in error. The recommendation belongs to no
      response document and to no year. Keys match whatever their case, spaces and hyphens.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation
      baby-amelie,1,Share the toolkit.
      """),
    remedy: "Correct the key, or add the review.")

  package static let unreadableNumber = Rule(
    "unreadable-number", .reviews, .error, "The number or the part cannot be read",
    meaning: """
      A recommendation has a number from 1 on, and its parts have letters. Both may stand in one cell, as in 1a. A range,
      a date that a spreadsheet made of 1-2, and two letters that differ say nothing.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation
      baby-amelia,1 and 2,Share the toolkit.
      """),
    remedy: "Write the number, with a row for each, and the letter of the part in its own column.")

  package static let twoTexts = Rule(
    "two-texts", .reviews, .error, "Two texts under one number",
    meaning: """
      Rows with the same number and part are about the same recommendation, once for each body that answers. Its text
      stands on one of them and is blank, or the same, on the others. Here a later row has another text, so that its
      number or its text is wrong.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder
      baby-amelia,1,Share the toolkit.,Police
      baby-amelia,1,Write a briefing.,General practice
      """),
    remedy: "Correct the number, or leave the text blank on the later row.")

  package static let numberingGap = Rule(
    "numbering-gap", .reviews, .warning, "A number is missing in between",
    meaning: """
      The recommendations of a review are numbered from 1 without a gap, and their parts from a. A missing one may have
      been lost on the way from the published report. Their order on the sheet does not matter.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation
      baby-amelia,1,Share the toolkit.
      baby-amelia,3,Write a briefing.
      """),
    remedy: "Correct the number, or add what is missing.")

  package static let partWithoutRecommendation = Rule(
    "part-without-recommendation", .reviews, .warning, "A part of no recommendation",
    meaning: """
      The row has the letter of a part, and the register has neither the row that opens the parts of this number nor a
      part a. What the part belongs to cannot be said.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,part,recommendation
      baby-amelia,1,b,Share the toolkit.
      """),
    remedy: "Correct the letter, or add the parts before it.")

  package static let repeatedRecommendation = Rule(
    "repeated-recommendation", .reviews, .warning, "The same body answers twice",
    meaning: """
      Two rows have the same number and part and the same body. It may be a copy, or the number may be mistyped; as it
      stands, the recommendation counts twice among those of this body.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder
      baby-amelia,1,Share the toolkit.,Police
      baby-amelia,1,,Police
      """),
    remedy: "Correct the number or the body, or bring both rows into one.")

  package static let responseWithoutResponder = Rule(
    "response-without-responder", .reviews, .warning, "A response that nobody gave",
    meaning: """
      The row has a response and no body that gave it. The response document would print it without saying whose it is,
      and no body could be asked how far it has come.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder,response
      baby-amelia,1,Share the toolkit.,,It is shared.
      """),
    remedy: "Write who answered, with ; between bodies that share an answer.")

  package static let unknownStatus = Rule(
    "unknown-status", .reviews, .warning, "The status is not in the profile",
    meaning: """
      The cell is none of the statuses that the profile lists. The recommendation counts as one of which the status is
      not recorded. Colours are no status, for places use them for different things.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,status
      baby-amelia,1,Share the toolkit.,on hold
      """),
    remedy: "Correct the cell, or add the name or another spelling under [[statuses]] of the profile.")

  package static let completedBeforeReview = Rule(
    "completed-before-review", .reviews, .warning, "Completed before the review began",
    meaning: """
      The date of completion lies before the day on which the case was considered or its review initiated. Nothing can
      have been done about a recommendation that was not made yet.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,completed
      baby-amelia,1,Share the toolkit.,11/07/2018
      """),
    remedy: "Correct this date, or those of the review.")

  package static let completeWithoutEvidence = Rule(
    "complete-without-evidence", .reviews, .note, "Complete, and nothing shows its impact",
    meaning: """
      The status says that nothing is left to do, and the column for evidence is blank. Yearly reports are judged by
      what changed for children, so that these are counted apart. A register without such a column is not asked.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,status,evidence
      baby-amelia,1,Share the toolkit.,complete,
      """),
    remedy: "Write what shows the impact, where something does.")
}
