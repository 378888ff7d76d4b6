extension RuleBook {
  static let registers: [Rule] = [
    .noRegister, .twoRegisters, .emptyRegister, .noReviews, .noSuchReview, .noDates, .missingColumn,
    .duplicatedHeader, .twoHeaders, .noSuchYear, .yearApart, .errorsInRegister,
  ]
}

extension Rule {
  package static let noRegister = Rule(
    "no-register", .register, .input, "The folder holds no register",
    meaning:
      """
      A folder was named with neither referrals.csv nor register.xlsx in it; for responses reviews.csv will do too.
      Folders inside it are not searched.
      """,
    example: .command("hscp-report check ."),
    remedy: "Name the folder that holds the register, or the file itself.")

  package static let twoRegisters = Rule(
    "two-registers", .register, .input, "The folder holds two registers",
    meaning: """
      There are referrals in referrals.csv and in register.xlsx; or reviews, or recommendations, in a file of their own
      and on a sheet. Neither says which of the two is right, and an old copy would be published as if it were this
      year's.
      """,
    example: .words("A folder in which last year's referrals.csv lies beside the workbook."),
    remedy: "Name the file that counts, or move the other one away.")

  package static let emptyRegister = Rule(
    "empty-register", .register, .input, "There is no referral to count",
    meaning: """
      The file is empty, or none of its rows has both a date considered and an outcome. A report of nought referrals
      would look like a quiet year.
      """,
    example: .file("referrals.csv", "date_considered,referring_agency,child_age,outcome"),
    remedy: "Check that this is the register. The command check shows what is wrong with its rows.")

  package static let noReviews = Rule(
    "no-reviews", .register, .input, "There are no reviews to respond to",
    meaning: """
      Responses are made from reviews and their recommendations, and the register has no review. They stand in files of
      the register's folder, or on sheets of its workbook; a file of referrals that was named by itself has none.
      """,
    example: .command("hscp-report respond register/referrals.csv"),
    remedy: "Add reviews.csv and recommendations.csv to the folder, or name the folder that has them.")

  package static let noSuchReview = Rule(
    "no-such-review", .register, .input, "There is no such review",
    meaning: """
      The key that was asked for is that of no review. The message lists the keys; case, spaces and hyphens do not
      matter in them. A review that began after the day of --as-at is not there yet.
      """,
    example: .command("hscp-report respond register/ --review baby-amelie"),
    remedy: "Ask for one of the reviews listed, or leave --review out for all of them.")

  package static let noDates = Rule(
    "no-dates", .register, .input, "Nothing says as at which day",
    meaning: """
      How far the responses are is said as at the last day in the register, since the program knows no other today. Here
      no row has a date, that of a referral included.
      """,
    example: .words("A folder with reviews and recommendations alone, of which every date is blank."),
    remedy: "Fill in the days on which the cases were considered, or name the day with --as-at.")

  package static let missingColumn = Rule(
    "missing-column", .register, .input, "A column that is needed is missing",
    meaning: """
      Nothing can be counted without the date considered (or a column year), the agency, the age (or the date
      of birth) and the outcome; in the small tables reviews need review, and recommendations review, number and
      recommendation.
      Headers match whatever their case, spaces, underscores and hyphens, and common spellings are known. A header
      that comes close is named in the message.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,child_age,outcome
      14/06/2023,7,No further action
      """),
    remedy: "Add the column, rename yours, or say under [columns] of the profile what it is called.")

  package static let duplicatedHeader = Rule(
    "duplicated-header", .register, .input, "Two columns have the same meaning",
    meaning: "Two headers stand for one column of the register, and nothing says which of the two counts.",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,age,child_age,outcome
      14/06/2023,General practice,7,7,No further action
      """),
    remedy:
      "Rename the one that does not count. Columns that the program does not know are never looked at.")

  package static let twoHeaders = Rule(
    "two-headers", .register, .input, "Two rows could be the header",
    meaning: """
      No row names every column that must be there, and two rows name as many of them. Which of the two is the header
      decides what every cell means. The message shows both.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,,
      ,,child_age,outcome
      14/06/2023,General practice,7,No further action
      """),
    remedy: "Write the header into one row, and take the other out.")

  package static let noSuchYear = Rule(
    "no-such-year", .register, .input, "No referral was considered in that year",
    meaning: """
      The year that was asked for has no referral in the register. The message lists the years that have, each with
      its number. A reporting year begins on 1 April, so that March 2024 belongs to 2023-24.
      """,
    example: .command("hscp-report report register/ --year 2030-31"),
    remedy: "Ask for one of the years listed.")

  package static let yearApart = Rule(
    "year-apart", .register, .input, "The latest year stands apart",
    meaning: """
      Without --year the latest year is taken, and here the one before it is empty. A single mistyped date looks like
      that. The message names the place of the latest date and lists the years.
      """,
    example: .register([["date_considered"], ["14/06/2023"], ["14/06/2032"]]),
    remedy: "Correct the date if it is mistyped. Otherwise ask for the year with --year.")

  package static let errorsInRegister = Rule(
    "errors-in-register", .register, .findings, "Errors bear on the figures of the year",
    meaning: """
      Rows of this year, or rows of which the year is not known, have errors. Without them the figures would be too
      low, and nobody would see by how much. Errors in rows of other years are shown and stop nothing.
      """,
    example: .register([
      ["date_considered", "outcome"], ["14/06/2023", "No further action"], ["21/06/2023", "Rapid revew"],
    ]),
    remedy: """
      Mend the register. To publish without these rows, add --accept-findings: every output then says how many were
      left out.
      """)
}
