extension RuleBook {
  /// Whatever the column is about.
  static let cells = [
    Rule(
      "cell-error", .cells, .error, "The spreadsheet shows an error here",
      meaning: """
        The cell holds an error such as #N/A or #REF!, or #### where a column was too narrow when it was saved as CSV.
        What it should have said is unknown, and a blank in its place would be a guess.
        """,
      example: .register([["outcome"], ["#N/A"]]),
      remedy: "Mend the formula, widen the column, or write the value itself into the cell."),
    Rule(
      "truth-value", .cells, .error, "The cell says TRUE or FALSE",
      meaning: """
        A spreadsheet answered a question here, or somebody ticked a box. That is no name, age or date, so that nothing
        can be counted by it. Whether the Panel agreed is the one column that asks such a question.
        """,
      example: .register([["child_age"], ["TRUE"]]),
      remedy: "Write what the column is about, or clear the cell."),
    Rule(
      "crowded-cell", .cells, .error, "The cell has more entries than fit",
      meaning: """
        A cell may list up to twelve children, agencies, outcomes or features. One with more holds several referrals as
        a rule, or a text that has ; in it.
        """,
      example: .register([["child_age"], ["1; 2; 2; 4; 5; 6; 7; 8; 9; 11; 13; 14; 16"]]),
      remedy: "Divide the row into its referrals, or correct the cell."),
    Rule(
      "text-neutralised", .cells, .note, "An apostrophe stands before a text",
      meaning: """
        Spreadsheets take a text that begins with =, +, -, @, a tab or a line end for a formula, and run it. So the CSV
        files that this program writes have an apostrophe before such a text, numbers apart, and reading takes it off
        again.
        """,
      source: "OWASP, CSV injection",
      example: .register([["referring_agency"], ["'@General practice"]]),
      remedy: "Nothing needs doing. Where the sign in front means nothing, take both out."),
  ]
}
