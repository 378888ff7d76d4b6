extension RuleBook {
  static let rows: [Rule] = [
    .openQuote, .strayQuote, .nulByte, .tooFewFields, .surplusText, .secondHeader, .fieldOverLimit,
    .surplusEmptyFields, .blankRow, .totalsRow, .titleRow, .repeatedHeaderRow, .rowOfOthers,
    .rowOfNoArea, .unclearSelection, .childRowsDiffer, .footnoteRow, .mergedCells,
    .hiddenRow, .cutOff,
  ]
}

extension Rule {
  package static let openQuote = Rule(
    "open-quote", .rows, .error, "A quote opens and never closes",
    expected: "expected a closing quote",
    remedy: "close it or take it out, the rows below are read as they are",
    meaning: """
      A field starts with a quote, but no quote ends it. Taken literally, the rest of the file would be one
      field. Instead, the row is reported where the quote is, and the rows below it are read as they are. In
      the header, this ends the run with exit code \(ExitStatus.input.rawValue).
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,"General practice,7,No further action
      """),
    advice: "Close the quote, or remove it.")

  package static let strayQuote = Rule(
    "stray-quote", .rows, .error, "A quote is in the wrong place",
    expected: "expected quotes around the whole field, doubled inside it",
    remedy: "correct the field",
    meaning: """
      Quotes go around a whole field, and a quote inside such a field is doubled. A quote anywhere else makes
      it unclear where the field ends, so no cell in the row can be trusted. In the header, this ends the run
      with exit code \(ExitStatus.input.rawValue).
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,"General" practice,7,No further action
      """),
    advice: "Remove the quotes, or put them around the whole field and double those inside it.")

  package static let nulByte = Rule(
    "nul-byte", .rows, .error, "A field contains a zero byte",
    expected: "expected text",
    meaning: """
      Text has no such byte. It comes from a full disk, a file that was cut off, or a program that wrote
      something other than text. The program cannot tell what else is missing from the row.
      """,
    example: .words(
      "A file that a failing network drive filled with zero bytes after the last complete row."),
    advice: "Save the register again as \"CSV UTF-8\", and compare the row with the original.")

  package static let tooFewFields = Rule(
    "too-few-fields", .rows, .error, "The row has too few fields",
    expected: "expected as many as the header",
    remedy: "complete the row, or take it out",
    meaning: """
      The row has fewer fields than the header. The program cannot tell which one is missing. If it guessed
      wrong, the text of one cell would end up in another column.
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7
      """),
    advice: "Complete the row, or remove it. A blank cell keeps its comma.")

  package static let surplusText = Rule(
    "surplus-text", .rows, .error, "There is text after the last column",
    expected: "expected as many fields as the header",
    remedy: "put quotes around a field that holds a comma",
    meaning: """
      The row has more fields than the header, and there is text in the extra ones. Often a comma inside a
      cell has split it in two, so everything after it is one column too far to the right.
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,Children's Services, Hampshire,7,No further action
      """),
    advice: "Put quotes around the cell that contains a comma.")

  package static let secondHeader = Rule(
    "second-header", .rows, .error, "A second header in a different order",
    expected: "expected one table, in the order of its header",
    remedy:
      "the rows below it are not counted: put them in the order of the first, or in a file or sheet of their own",
    meaning: """
      The row names every required column, like the header at the top, but in a different order. The rows
      below it belong to a second table. Read with the first header, their cells would be taken for something
      else, so each of them is left out until the first header comes again.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      outcome,child_age,referring_agency,date_considered
      """),
    advice: "Put the rows below it in the order of the first header, or in a file or sheet of their own.")

  package static let fieldOverLimit = Rule(
    "field-over-limit", .rows, .error, "A field is larger than the limit",
    expected: "expected at most what a cell can hold",
    remedy: "shorten it; a quote that opens and never closes may be the reason",
    meaning: """
      A field holds more text than any cell of a register should, and more than the program takes into memory.
      Often a quote closes far too late, so many rows have become one field.
      """,
    example: .words("A quote that opens in one row and closes thousands of rows later."),
    advice: "Check the quotes in and after the row. Shorten the text if it really is that long.")

  package static let surplusEmptyFields = Rule(
    "surplus-empty-fields", .rows, .note, "Empty fields after the last column",
    expected: "expected as many fields as the header",
    remedy: "passed over",
    meaning: """
      The row has more fields than the header, but the extra ones are empty. Spreadsheets write such fields if
      a cell to the right was once filled or formatted. The row is counted.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action,,
      """),
    advice: "No action is needed.")

  package static let blankRow = Rule(
    "blank-row", .rows, .note, "The row is blank",
    remedy: "passed over",
    meaning: """
      No cell in the row contains anything. People leave such rows between months or below a title. The row is
      skipped, and no referral is counted.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      ,,,
      """),
    advice: "No action is needed.")

  package static let totalsRow = Rule(
    "totals-row", .rows, .note, "The row is a total",
    remedy: "passed over",
    meaning: """
      The first filled cell in the row says total, subtotal, sum or overall, and the row has no readable date
      considered or outcome. Counted as a referral, it would change every figure, so it is skipped.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      Total,,1,
      """),
    advice: "No action is needed, unless the row is a referral after all.")

  package static let titleRow = Rule(
    "title-row", .rows, .note, "A title is above the header",
    expected: "expected the header first",
    remedy: "passed over",
    meaning: """
      The row is above the header and names no columns. It is skipped, and the program looks for the header
      below it.
      """,
    example: .file(
      "referrals.csv",
      """
      Referrals as at 31 March 2024,,,
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      """),
    advice: "No action is needed.")

  package static let repeatedHeaderRow = Rule(
    "repeated-header-row", .rows, .note, "The header is repeated lower down",
    remedy: "passed over",
    meaning: """
      The row says the same as the header. Registers of several pages, or joined from several files, have such
      rows. The row is skipped.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      date_considered,referring_agency,child_age,outcome
      """),
    advice: "No action is needed.")

  package static let footnoteRow = Rule(
    "footnote-row", .rows, .note, "The row is a footnote",
    remedy: "passed over",
    meaning: """
      One cell in the row is filled, with a footnote or the name of a month. Or two or three are, with a label and
      what it is about, such as "Last updated" and a day, or an abbreviation and its meaning. Nothing else in the
      row can be read in its own column, and no referral is counted. It is a warning where the only cell has a
      name of the profile, or a word of one, and other rows follow, as the text may belong to the row above.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      * Ages are those on the date received.,,,
      """),
    advice: "No action is needed, unless someone started a referral there. Then complete the row.")

  package static let mergedCells = Rule(
    "merged-cells", .rows, .note, "Cells are merged",
    expected: "expected a value in each cell",
    remedy: "the value belongs to the first, the others are blank",
    meaning: """
      One value covers several cells. In the file, it belongs to the first of them and the others are blank.
      The program does not copy it down, because that would be a guess about the rows below. It is an error where a
      date is in cells that are merged over a column of dates, because nobody knows which date it is.
      """,
    example: .words("A year, or an agency, that is written once next to the five rows it applies to."),
    advice: """
      No action is needed if the other cells can be blank. Otherwise, unmerge the cells and fill in each one.
      """)

  package static let hiddenRow = Rule(
    "hidden-row", .rows, .note, "The row is hidden",
    expected: "expected visible rows",
    remedy: "read like the others",
    meaning: """
      The workbook hides the row, by hand or with a filter. It is read and counted like any other: a filter
      changes what is shown, not what the register contains.
      """,
    example: .words("A sheet that was saved while it was filtered for one agency."),
    advice: "No action is needed. If the row is not a referral, delete it from the sheet.")

  package static let cutOff = Rule(
    "cut-off-file", .rows, .warning, "The file may be cut off",
    expected: "expected a line end after a whole last row",
    remedy: "compare it with the original, and copy or save it again",
    meaning: """
      The last row has fewer fields than the header, or a quote that does not close, and no line end after it. Programs
      write a line end after each row, so the rest of the file may have been lost on the way. What was lost is in no
      figure, and nothing else shows that it is missing.
      """,
    example: .words("A file of 4,096 bytes from a network drive that was full, with half a row at its end."),
    advice: "Compare the last rows with the original. If nothing is missing, complete the last row.")
}
