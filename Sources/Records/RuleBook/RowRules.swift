extension RuleBook {
  static let rows: [Rule] = [
    .openQuote, .strayQuote, .nulByte, .tooFewFields, .surplusText, .secondHeader, .fieldOverLimit,
  ]
}

extension Rule {
  package static let openQuote = Rule(
    "open-quote", .rows, .error, "A quote opens and never closes",
    meaning: """
      A field begins with a quote, and no quote ends it. Read to the letter, the rest of the file would be one field;
      so the row is reported where the quote stands, and the rows below it are read as they are. In the header it
      stops the run with exit code 65.
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,"General practice,7,No further action
      """),
    remedy: "Close the quote, or take it out.")

  package static let strayQuote = Rule(
    "stray-quote", .rows, .error, "A quote stands where none can be",
    meaning: """
      Quotes stand around a whole field, and a quote inside such a field is doubled. Where one stands elsewhere, it is
      not certain where the field ends, and no cell of the row can be trusted. In the header it stops the run with
      exit code 65.
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,"General" practice,7,No further action
      """),
    remedy: "Take the quotes out, or put them around the whole field and double those inside it.")

  package static let nulByte = Rule(
    "nul-byte", .rows, .error, "A field holds a byte of value nought",
    meaning: """
      Text has no such byte. It is left behind by a disk that was full, by a file cut off on its way, or by a program
      that wrote something other than text. What else of the row is missing cannot be told.
      """,
    example: .words(
      "A file that a failing network drive filled up with zero bytes behind the last whole row."),
    remedy: "Save the register again as \"CSV UTF-8\", and compare the row with the original.")

  package static let tooFewFields = Rule(
    "too-few-fields", .rows, .error, "The row has too few fields",
    meaning: """
      The row has fewer fields than the header. Which of them is missing cannot be told, and a row read one column
      askew would put one cell's text into another's place.
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7
      """),
    remedy: "Complete the row, or take it out. A blank cell keeps its comma.")

  package static let surplusText = Rule(
    "surplus-text", .rows, .error, "There is text beyond the last column",
    meaning: """
      The row has more fields than the header, and there is text in them. Often a comma inside a cell parted it in
      two, so that everything behind it stands one column too far.
      """,
    source: "RFC 4180, section 2",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,Children's Services, Hampshire,7,No further action
      """),
    remedy: "Put quotes around the cell that holds a comma.")

  package static let secondHeader = Rule(
    "second-header", .rows, .error, "A second header, in another order",
    meaning: """
      The row names every column that must be there, like the header at the top, but in another order. The rows below
      it belong to a second table. By the first header, their cells would be taken for something else.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      outcome,child_age,referring_agency,date_considered
      """),
    remedy: "Put the rows below into the order of the first header, or into a file or sheet of their own.")

  package static let fieldOverLimit = Rule(
    "field-over-limit", .rows, .error, "A field is larger than the limit",
    meaning: """
      A field holds more text than any cell of a register would, more than the program takes into memory. It is often
      a quote that closes far below, so that many rows have become one field.
      """,
    example: .words("A quote that opens in one row and meets its closing one some thousand rows below."),
    remedy: "Look at the quotes in and after the row, and shorten a text that is truly so long.")
}

extension RuleBook {
  /// What is read or passed over with a note.
  static let rowsPassedOver: [Rule] = [
    .surplusEmptyFields, .blankRow, .totalsRow, .titleRow, .repeatedHeaderRow, .footnoteRow, .mergedCells,
    .hiddenRow,
  ]
}

extension Rule {
  package static let surplusEmptyFields = Rule(
    "surplus-empty-fields", .rows, .note, "Empty fields beyond the last column",
    meaning: """
      The row has more fields than the header, and nothing is in them. Spreadsheets write such fields where a cell to
      the right was once filled or formatted. The row is counted.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action,,
      """),
    remedy: "Nothing needs doing.")

  package static let blankRow = Rule(
    "blank-row", .rows, .note, "The row is blank",
    meaning: """
      No cell of the row holds anything. People leave such rows between months or below a title. It is passed over,
      and no referral is counted.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      ,,,
      """),
    remedy: "Nothing needs doing.")

  package static let totalsRow = Rule(
    "totals-row", .rows, .note, "The row is a total",
    meaning: """
      The first filled cell of the row reads total, subtotal, sum or overall, and no date considered and no outcome
      can be read in it. Counted as a referral it would change every figure, so it is passed over.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      Total,,1,
      """),
    remedy: "Nothing needs doing, unless the row was a referral after all.")

  package static let titleRow = Rule(
    "title-row", .rows, .note, "A title stands above the header",
    meaning: """
      The row stands above the header and names no columns. It is passed over, and the header is looked for below it.
      """,
    example: .file(
      "referrals.csv",
      """
      Referrals as at 31 March 2024,,,
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      """),
    remedy: "Nothing needs doing.")

  package static let repeatedHeaderRow = Rule(
    "repeated-header-row", .rows, .note, "The header stands again lower down",
    meaning: """
      The row says what the header says. Registers of several pages, or joined from several files, have such rows. It
      is passed over.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      date_considered,referring_agency,child_age,outcome
      """),
    remedy: "Nothing needs doing.")

  package static let footnoteRow = Rule(
    "footnote-row", .rows, .note, "The row has one filled cell alone",
    meaning: """
      One cell of the row is filled, and it is a footnote or a reference kept ready for a later referral. It is passed
      over, and no referral is counted.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,child_age,outcome
      14/06/2023,General practice,7,No further action
      * Ages are those on the date received.,,,
      """),
    remedy: "Nothing needs doing, unless a referral was begun there. Then complete the row.")

  package static let mergedCells = Rule(
    "merged-cells", .rows, .note, "Cells are merged",
    meaning: """
      One value stands over several cells. In the file it belongs to the first of them, and the others are blank; it
      is not copied down, for that would be a guess about the rows below.
      """,
    example: .words("A year, or an agency, that is written once beside the five rows for which it holds."),
    remedy: "Nothing needs doing where the other cells may be blank. Otherwise unmerge them and fill each.")

  package static let hiddenRow = Rule(
    "hidden-row", .rows, .note, "The row is hidden",
    meaning: """
      The workbook hides the row, by hand or by a filter. It is read and counted like any other: what a filter shows
      today is not what the register holds.
      """,
    example: .words("A sheet that was filtered for one agency and saved so."),
    remedy: "Nothing needs doing. A row that is no referral should leave the sheet.")
}
