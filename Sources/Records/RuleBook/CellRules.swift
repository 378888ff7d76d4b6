extension RuleBook {
  static let cells: [Rule] = [
    .cellError, .truthValue, .crowdedCell, .textNeutralised,
  ]
}

extension Rule {
  package static let cellError = Rule(
    "cell-error", .cells, .error, "The cell shows a spreadsheet error",
    expected: "expected a value",
    remedy: "correct the formula, or write the value, or widen a column that shows ####",
    meaning: """
      The cell holds an error such as #N/A or #REF!, or #### because a column was too narrow when it was saved
      as CSV. Nobody can see what the cell should say, and treating it as blank would be a guess.
      """,
    example: .register([["outcome"], ["#N/A"]]),
    advice: "Fix the formula, widen the column, or type the value into the cell.")

  package static let truthValue = Rule(
    "truth-value", .cells, .error, "The cell says TRUE or FALSE",
    expected: "expected what the column is about",
    remedy: "write the value, or clear the cell",
    meaning: """
      A formula gave this answer, or someone ticked a box. It is not a name, an age or a date, so it cannot be
      counted. Only the column for the Panel's view asks a yes or no question.
      """,
    example: .register([["child_age"], ["TRUE"]]),
    advice: "Write the value that belongs in the column, or clear the cell.")

  package static let crowdedCell = Rule(
    "crowded-cell", .cells, .error, "The cell has too many entries",
    remedy: "divide the row, or correct the cell",
    meaning: """
      A cell can list up to \(ChildAges.limit) children, and up to \(ShortList<Code<Agency>>.limit) agencies,
      outcomes, harms or features. A longer list usually means that the row holds several referrals, or a text
      that contains ;.
      """,
    example: .register([
      ["referring_agency"],
      ["GP; School; Police; ICB; HHFT; SHFT; CSC; UHS; PHU; SCAS; YOT"],
    ]),
    advice: "Split the row into separate referrals, or correct the cell.")

  package static let textNeutralised = Rule(
    "text-neutralised", .cells, .note, "A leading apostrophe was removed",
    expected: "expected the text alone",
    remedy: "read without the apostrophe",
    meaning: """
      Spreadsheets treat a text that starts with =, +, -, @, a tab or a line break as a formula, and run it.
      So this program puts an apostrophe before such a text when it writes a CSV file, unless it is a number.
      When it reads the file, it removes the apostrophe.
      """,
    source: "OWASP, CSV injection",
    example: .register([["referring_agency"], ["'@General practice"]]),
    advice: "No action is needed. If the character after the apostrophe means nothing, delete both.")
}
