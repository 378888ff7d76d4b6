extension RuleBook {
  static let misplacedRows: [Rule] = [
    .rowsInOneCell, .partOfRow, .rowAboveHeader, .referenceAlone, .hintRow,
  ]
}

extension Rule {
  package static let rowsInOneCell = Rule(
    "rows-in-one-cell", .rows, .error, "Whole rows are in one cell",
    expected: "expected one value in each cell",
    meaning: """
      A row was pasted without being split into its columns, or quoted as a whole, perhaps into a cell of another
      row. Or a quote opens in one row of a file and closes in another, and everything in between is inside the
      cell. A line counts as a row if it has a field for every column, and at least two of them can be read in
      their own column, or three that follow each other as the columns do. Alone in its row, a text also counts
      as a row if it has three values in the order of the columns, or says in words the day, the body, the age
      and the outcome of a referral. Notes with several lines and commas are not affected.
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome,notes
      14/06/2023,General practice,7,No further action,"Seen at home
      05/07/2023,General practice,9,No further action,Call back"
      """),
    advice: "Split the cell into its columns, or correct the quotes. In a spreadsheet, use Text to Columns.")

  package static let partOfRow = Rule(
    "part-of-a-row", .rows, .error, "The row is only a part of a referral",
    expected: "expected a whole referral in one row",
    remedy: "write what belongs to the row above in its cells, with ; between entries, or complete the row",
    meaning: """
      The row has no reference and no date, and not all that a referral needs, so it seems to continue the row
      above: a second child, another agency, a further outcome. Or cells above it are merged downward, so it
      is unclear what belongs to which referral. Counted by itself, it could change every figure; passed over,
      a child would be missing.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      ,,5 months,
      """),
    advice: """
      Write all children of a referral in one cell, as in "7; 5 months". Unmerge cells that are merged downward. If
      the row is no referral, move it to another sheet, or write Total before a sum.
      """
  )

  package static let rowAboveHeader = Rule(
    "row-above-header", .rows, .error, "A referral is above the header",
    expected: "expected the header first",
    remedy: "move the header to the top; sorting a sheet can move it",
    meaning: """
      The row is above the header, and at least two of its cells can be read in the columns below them. Titles
      cannot. Usually the sheet was sorted together with its header, or a row was inserted in the wrong place.
      """,
    example: .file(
      "referrals.csv",
      """
      14/06/2023,General practice,7,No further action
      date_considered,referring_agency,child_age,outcome
      """),
    advice: "Move the header to the top of the table.")

  package static let referenceAlone = Rule(
    "reference-alone", .rows, .note, "Only the reference is filled in",
    expected: "expected a whole row",
    remedy: "passed over",
    meaning: """
      The row has a reference, or that and its year, and nothing else. After the last row it is kept ready for
      an entry to come. Between other rows it is a warning: the row may have lost its cells.
      """,
    example: .file(
      "referrals.csv",
      """
      reference,date_considered,referring_agency,child_age,outcome
      A-1,14/06/2023,General practice,7,No further action
      A-2,,,,
      """),
    advice: "Complete the row, or remove it if there is nothing to say.")

  package static let hintRow = Rule(
    "hint-row", .rows, .note, "The row only has hints",
    remedy: "passed over",
    meaning: """
      Each filled cell says what belongs in its column, such as dd/mm/yyyy or (free text), numbers the columns, or has
      what a form fills in beforehand, such as "Please select". No cell can be read as what its column holds. A
      date, an age, an outcome or an agency that can be read makes the row a referral.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      dd/mm/yyyy,Please select,(in years),Please select
      14/06/2023,General practice,7,No further action
      """),
    advice: "No action is needed.")
}
