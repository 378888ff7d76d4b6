extension Rule {
  package static let unansweredAboveParts = Rule(
    "unanswered-above-parts", .reviews, .warning, "No letter and no answer, above parts",
    expected: "expected an answer, or nothing but the sentence that opens the parts",
    remedy: "counted as an answer that is still to come, clear the body and the status if none is",
    meaning: """
      The recommendation has parts with rows of their own, and this row has neither a letter nor an answer. With a body
      that responds or a status it is counted as a response that is outstanding, beside those to the parts. Without both
      it is the sentence that opens the parts, and is not counted.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,part,recommendation,responder,response
      baby-amelia,1,,The partnership should:,Police,
      baby-amelia,1,a,Share the toolkit.,Police,It is shared.
      """),
    advice: "Clear the responder and the status of a sentence that opens parts, or write the answer.")

  package static let completedBeforeReview = Rule(
    "completed-before-review", .reviews, .warning, "Completed before the review started",
    expected: "expected a day after the case was considered",
    remedy: "read as written, correct this date or the dates of the review",
    meaning: """
      The date completed is before the day on which the case was considered or its review was initiated.
      Nobody can complete a recommendation before it is made.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,completed
      baby-amelia,1,Share the toolkit.,11/07/2018
      """),
    advice: "Correct this date, or the dates of the review.")

  package static let completedNotDone = Rule(
    "completed-not-done", .reviews, .warning, "Completed on a day, but not by its status",
    expected: "expected a status that means done beside a date completed",
    remedy: "counted by its status as not completed, correct the status or clear the date",
    meaning: """
      The row has a date completed, and its status is blank or means that there is still something to do. The
      status decides: the response is not counted as completed, and may be counted as overdue.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,status,completed
      baby-amelia,1,Share the toolkit.,in progress,11/07/2023
      """),
    advice: "Write the status that it has now, or clear the date.")

  package static let completeWithoutEvidence = Rule(
    "complete-without-evidence", .reviews, .note, "Complete, but no evidence of impact",
    expected: "expected what has changed because of it",
    remedy: "counted separately from those with evidence",
    meaning: """
      The status says that nothing is left to do, but the evidence column is blank. Yearly reports are judged
      by what changed for children, so these recommendations are counted separately. If a register has no such
      column, there is no note.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,status,evidence
      baby-amelia,1,Share the toolkit.,complete,
      """),
    advice: "If something shows the impact, write it in the column.")

  package static let reservedName = Rule(
    "reserved-name", .reviews, .error, "The name is reserved for the program",
    expected: "expected the key of a review, or the name of a body",
    remedy: "write another name, or clear the cell",
    meaning: """
      The tables of reviews and bodies have rows of their own: the total, and what is not recorded. A review
      with such a key, or a body with such a name, would be mistaken for that row.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,addressed_to
      baby-amelia,1,Share the toolkit.,Total
      """),
    advice: "Choose another key or name. Leave the cell blank where the body is not known.")
}
