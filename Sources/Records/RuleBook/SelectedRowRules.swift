/// Rows that the profile joins, or leaves to others.
extension Rule {
  package static let rowOfOthers = Rule(
    "row-of-others", .rows, .note, "The row is not one of those to read",
    remedy: "not read",
    meaning: """
      The profile says by a column which rows of the log are read. This row has another value in it, such as that of
      a board for adults. It is not in the figures, and each command says how many such rows there are.
      """,
    example: .words(
      "A log for children and adults with the column Board, of which the profile reads the rows of Children."),
    advice:
      "No action is needed. To read these rows too, add their value under [register] only of the profile.")

  package static let rowOfNoArea = Rule(
    "row-of-no-area", .rows, .note, "The row names no area",
    remedy: "in no area's figures",
    meaning: """
      The figures are asked for of one area, and this row names none that the profile knows. It is in the figures of
      the whole partnership and in those of no area, and each command says how many such rows there are.
      """,
    example: .words("A blank cell in the column Local authority, in a report of one of three authorities."),
    advice: "Write the area in the row, or add its name to the values of the breakdown with area = true.")

  package static let unclearSelection = Rule(
    "unclear-selection", .rows, .error, "The row does not say whether it is read",
    expected: "expected a value in the column that decides",
    meaning: """
      The profile says by a column which rows of the log are read. In this row the column is blank, or is spelled
      almost like a value that is read. The referral may be missing from the figures of its year.
      """,
    example: .words(
      "A row with Childrens in the column Board, where the profile reads the rows of Children."),
    advice:
      "Write the value in the row. If it is another spelling, add it under [register] only of the profile.")

  package static let childRowsDiffer = Rule(
    "child-rows-differ", .rows, .error, "Rows of one referral say different things",
    expected: "expected the same in all rows of a reference, or a blank cell",
    meaning: """
      In this register each row is one child, and the rows of one reference are the children of one referral. What
      belongs to the referral, such as its dates, agency and outcome, must be the same in all of them. The referral is
      left out.
      """,
    example: .words(
      "Two rows with the reference C-4, one with the outcome Rapid review and one with No further action."),
    advice: "Correct the cell that is wrong. If they are two referrals, give each its own reference.")
}
