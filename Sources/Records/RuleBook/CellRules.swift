extension RuleBook {
  static let cells: [Rule] = [
    .cellError, .formulaWithoutResult, .unclearNumberFormat, .truthValue, .crowdedCell, .textNeutralised,
    .textInFormula,
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

  package static let formulaWithoutResult = Rule(
    "formula-without-result", .cells, .error, "A formula has no result",
    expected: "expected the value that it gives",
    remedy: "open the workbook in a spreadsheet program and save it, which works out its formulas",
    meaning: """
      The cell holds a formula, but the file does not say what it gives. Programs that make workbooks without
      a spreadsheet leave the results out, or write 0. The program works out no formulas, and treating the
      cell as blank would be a guess.
      """,
    example: .words("A cell with =B2+7 in a workbook that a script has written."),
    advice: "Open the workbook in Excel or LibreOffice, check what the cells show, and save it.")

  package static let unclearNumberFormat = Rule(
    "unclear-number-format", .cells, .error, "A number is shown as something else",
    expected: "expected a value that the spreadsheet shows as it is",
    remedy: "write what the cell shows, and give it the format General or Text",
    meaning: """
      The cell holds a number whose format shows something else: a time of day, a fraction, or a number that
      is rounded before its unit, so that 11.6 months look like 12. Formats that only add words are read as
      shown: 9 with the format 0 "weeks" is 9 weeks. Here the program cannot say what people see.
      """,
    source: "ECMA-376, part 1, section 18.8.31",
    example: .words("A cell with the number 0.5 and the format # ?/?, which shows 1/2."),
    advice: "Write what the cell shows as text, or give it the format General and check the number.")

  package static let truthValue = Rule(
    "truth-value", .cells, .error, "The cell says TRUE or FALSE",
    expected: "expected what the column is about",
    remedy: "write the value, or clear the cell",
    meaning: """
      A formula gave this answer, or someone ticked a box. It is not a name, an age or a date, so it cannot be
      counted. Only the columns for the Panel's view and for whether it was notified ask a yes or no question.
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

  package static let textInFormula = Rule(
    "text-in-formula", .cells, .note, "A formula around the text was removed",
    expected: "expected the text alone",
    remedy: "read without the formula around it",
    meaning: """
      Some systems write cells as ="0123" in a CSV file, so that a spreadsheet keeps leading zeros and turns
      nothing into a date. The program reads the text between the quotes.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      ="14/06/2023",="General practice",="7",="No further action"
      """),
    advice: "No action is needed.")
}
