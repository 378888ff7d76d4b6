extension RuleBook {
  static let reviews: [Rule] = [
    .repeatedReview, .otherKindOfReview, .initiatedBeforeConsidered, .publishedBeforeReview,
    .guidanceNotInForce, .unknownReview, .reviewNotListed, .referralsWithoutReview, .unreadableNumber,
    .twoTexts, .numberingGap,
    .partWithoutRecommendation, .repeatedRecommendation, .responseWithoutResponder,
    .unansweredAboveParts, .unknownStatus, .completedBeforeReview, .completedNotDone,
    .completeWithoutEvidence,
    .reservedName,
  ]
}

extension Rule {
  package static let repeatedReview = Rule(
    "repeated-review", .reviews, .error, "Two rows are about the same review",
    expected: "expected one row per review",
    remedy: "correct the key, or remove the copy",
    meaning: """
      Recommendations name their review by its key, so each key can be in only one row of the reviews. Case,
      spaces and hyphens in keys do not matter. The first row counts, and the later one is left out.
      """,
    example: .file(
      "reviews.csv",
      """
      review,name,kind
      child-a,Child A,LCSPR
      Child A,Child A,LCSPR
      """),
    advice: "Correct the key, or remove the copy.")

  package static let otherKindOfReview = Rule(
    "other-kind-of-review", .reviews, .note, "Another kind of review",
    expected: "expected LCSPR or SCR, or a kind under [[review_kinds]] of the profile",
    remedy: "kept as it is, no time limit applies to it",
    meaning: """
      The statutory guidance knows local child safeguarding practice reviews and, before 2018, serious case
      reviews. A thematic or joint LCSPR is one too. Any other kind is kept under its own name, and the six months for
      publishing a practice review are not counted for it, unless the profile lists it and says so.
      """,
    source: "Working Together to Safeguard Children 2023, chapter 5",
    example: .file(
      "reviews.csv",
      """
      review,name,kind
      child-a,Child A,Partnership review
      """),
    advice: """
      If it is one of those two, write LCSPR or SCR. A kind of your own can be listed under [[review_kinds]].
      """)

  package static let initiatedBeforeConsidered = Rule(
    "initiated-before-considered", .reviews, .warning, "Initiated before it was considered",
    expected: "expected the same day or a later one",
    remedy: "read as written, correct one of the two",
    meaning: """
      The review started before the day on which the group considered the case. One of the two dates may be
      wrong. The six months to publication are counted from the day on which the review was initiated.
      """,
    source: "Working Together to Safeguard Children 2023, chapter 5",
    example: .file(
      "reviews.csv",
      """
      review,name,considered,initiated
      child-a,Child A,14/06/2023,24/05/2023
      """),
    advice: "Correct the date that is wrong.")

  package static let publishedBeforeReview = Rule(
    "published-before-review", .reviews, .error, "Published before the review started",
    expected: "expected a later day",
    remedy: "correct one of the two",
    meaning: """
      The date published is before the day on which the case was considered or its review was initiated. The
      review would count as published in the wrong year, and as published in time.
      """,
    example: .file(
      "reviews.csv",
      """
      review,name,considered,published
      child-a,Child A,14/06/2023,14/05/2023
      """),
    advice: "Correct the date that is wrong.")

  package static let guidanceNotInForce = Rule(
    "guidance-not-in-force", .reviews, .warning, "The guidance edition was not in force",
    remedy: "read as written, correct the edition or the date",
    meaning: """
      The cell gives the year of a different edition of the guidance from the one in force on the day the case
      was considered. The response document says which edition the review followed.
      """,
    source: "Working Together to Safeguard Children, editions of 2013, 2015, 2018, 2023 and 2026",
    example: .file(
      "reviews.csv",
      """
      review,name,considered,guidance
      child-a,Child A,11/07/2019,Working Together 2015
      """),
    advice: """
      Correct the edition or the date. You can write a later correction of an edition next to its year.
      """)

  package static let unknownReview = Rule(
    "unknown-review", .reviews, .error, "The recommendation's review is unknown",
    meaning: """
      No row of the reviews has this key, or the row that has it contains an error. The recommendation belongs
      to no response document and no year. Case, spaces and hyphens in keys do not matter.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation
      baby-amelie,1,Share the toolkit.
      """),
    advice: "Correct the key, or add the review.")

  package static let reviewNotListed = Rule(
    "review-not-listed", .reviews, .warning, "No review has the key that a referral names",
    expected: "expected the key of a row of the reviews",
    remedy: "counted as a review of its own, correct the key, or add the review",
    meaning: """
      The column review of a referral names the review that it led to, so that a review of several referrals counts
      once. No row of the reviews has this key. If it is mistyped, one review is counted as two.
      """,
    example: .register([["outcome", "review"], ["Rapid review; LCSPR", "thematc"]]),
    advice: "Write the key as the reviews have it. Case, spaces and hyphens do not matter.")

  package static let referralsWithoutReview = Rule(
    "referrals-without-review", .reviews, .warning, "More referrals with an LCSPR than reviews",
    expected: "expected a review for each, or a column that says which of them led to one review",
    meaning: """
      Several referrals may lead to one review, such as a thematic one. Without a column review in the referrals each
      of them counts as an LCSPR commissioned, so the report may say three where there is one.
      """,
    example: .words("Three referrals with the outcome Rapid review; LCSPR, and one LCSPR in reviews.csv."),
    advice: """
      Add a column review to the referrals, and write there the key of the review that each led to. If each led to a
      review of its own, add the missing rows to the reviews.
      """)

  package static let unreadableNumber = Rule(
    "unreadable-number", .reviews, .error, "The number or the part cannot be read",
    meaning: """
      A recommendation has a number, starting from 1, and its parts have letters or numbers. Both can be in one cell,
      as in 1a or 1.1. The program cannot read a range, a date that a spreadsheet made from 1-2, or two letters that
      differ.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation
      baby-amelia,1 and 2,Share the toolkit.
      """),
    advice: """
      Write the number, with a row for each recommendation, and the letter of the part in its own column.
      """)

  package static let twoTexts = Rule(
    "two-texts", .reviews, .error, "Two texts have the same number",
    expected: "expected one text for each number and part",
    remedy: "correct the number, or leave the text blank here",
    meaning: """
      Rows with the same number and part are about the same recommendation, one row for each body that
      responds. The text is in one of them, and is blank or the same in the others. Here, a later row has
      another text, so its number or its text is wrong.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder
      baby-amelia,1,Share the toolkit.,Police
      baby-amelia,1,Write a briefing.,General practice
      """),
    advice: "Correct the number, or leave the text blank in the later row.")

  package static let numberingGap = Rule(
    "numbering-gap", .reviews, .warning, "A number is missing from the sequence",
    expected: "expected the numbers of a review without a gap",
    remedy: "read as written, correct the number, or add what is missing",
    meaning: """
      The recommendations of a review are numbered from 1 without gaps, and their parts are lettered from a. A
      missing one may have been lost when the published report was copied. Their order on the sheet does not
      matter.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation
      baby-amelia,1,Share the toolkit.
      baby-amelia,3,Write a briefing.
      """),
    advice: "Correct the number, or add what is missing.")

  package static let partWithoutRecommendation = Rule(
    "part-without-recommendation", .reviews, .warning, "A part without a recommendation",
    expected: "expected parts from a on, or a row that introduces them",
    remedy: "read as written, correct the letter, or add what is missing",
    meaning: """
      The row has the letter of a part, but the register has neither a row that introduces the parts of this
      number nor a part a. The program cannot tell what the part belongs to.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,part,recommendation
      baby-amelia,1,b,Share the toolkit.
      """),
    advice: "Correct the letter, or add the parts before it.")

  package static let repeatedRecommendation = Rule(
    "repeated-recommendation", .reviews, .warning, "The same body responds twice",
    expected: "expected one row for each number, part and body",
    remedy: "read as written, correct the number or the body, or remove the copy",
    meaning: """
      Two rows have the same number, part and body. One may be a copy, or have a mistyped number. As it is,
      the recommendation counts twice for this body.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder
      baby-amelia,1,Share the toolkit.,Police
      baby-amelia,1,,Police
      """),
    advice: "Correct the number or the body, or combine the two rows.")

  package static let responseWithoutResponder = Rule(
    "response-without-responder", .reviews, .warning, "A response without a responder",
    expected: "expected a body, or several with ; between them",
    remedy: "write who responded",
    meaning: """
      The row has a response, but does not say which body gave it. The response document would print it
      without saying whose it is, and nobody could be asked about progress.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder,response
      baby-amelia,1,Share the toolkit.,,It is shared.
      """),
    advice: "Write who responded, with ; between bodies that share a response.")

  package static let unknownStatus = Rule(
    "unknown-status", .reviews, .warning, "The status is not in the profile",
    expected: "expected one of the names under [[statuses]]",
    meaning: """
      The cell is not one of the statuses in the profile. The recommendation counts as one without a recorded
      status. Colours are not statuses, because partnerships use them for different things.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,status
      baby-amelia,1,Share the toolkit.,on hold
      """),
    advice: "Correct the cell, or add the name or its other spelling under [[statuses]] in the profile.")
}
