extension RuleBook {
  static let register: [Rule] = [
    .noRegister, .twoRegisters, .emptyRegister, .noReviews, .noSuchReview, .missingColumn,
    .mappedColumnMissing,
    .duplicatedHeader, .twoHeaders, .assumedProfile, .unknownAreaKey, .noSuchYear, .yearApart,
    .errorsInRegister,
  ]
}

extension Rule {
  package static let noRegister = Rule(
    "no-register", .register, .input, "The folder has no register",
    meaning: """
      The folder has neither referrals.csv nor register.xlsx in it. For responses, reviews.csv is enough. The
      program does not search folders inside it.
      """,
    example: .command("hscp-report check ."),
    advice: "Name the folder that contains the register, or the file itself.")

  package static let twoRegisters = Rule(
    "two-registers", .register, .input, "The folder has two registers",
    expected: "expected rows in only one file of the folder",
    meaning: """
      There are referrals in both referrals.csv and register.xlsx. Or there are reviews, or recommendations,
      both in a file of their own and on a sheet. Nothing says which is right, and an old copy could be
      published as this year's.
      """,
    example: .words("A folder with last year's referrals.csv next to the workbook."),
    advice: "Name the file that counts, or move the other one away.")

  package static let emptyRegister = Rule(
    "empty-register", .register, .input, "There is no referral to count",
    meaning: """
      The file is empty, or none of its rows has both a date considered and an outcome. A report of zero
      referrals would look like a quiet year.
      """,
    example: .file("referrals.csv", "date_considered,referring_agency,child_age,outcome"),
    advice: "Check that this is the register. Run hscp-report check to see what is wrong with its rows.")

  package static let noReviews = Rule(
    "no-reviews", .register, .input, "There are no reviews to respond to",
    meaning: """
      Responses are made from reviews and their recommendations, and the register has no reviews. They belong
      in files in the register's folder, or on sheets of its workbook. A file of referrals that is named on
      its own has none.
      """,
    example: .command("hscp-report respond register/referrals.csv"),
    advice: "Add reviews.csv and recommendations.csv to the folder, or name the folder that has them.")

  package static let noSuchReview = Rule(
    "no-such-review", .register, .input, "There is no such review",
    meaning: """
      No review has the key that was asked for. The message lists the keys that exist. Case, spaces and
      hyphens do not matter. A review that started after the --as-at date is not included yet.
      """,
    example: .command("hscp-report respond register/ --review baby-amelie"),
    advice: "Ask for one of the listed reviews, or leave out --review to get all of them.")

  package static let missingColumn = Rule(
    "missing-column", .register, .input, "A required column is missing",
    meaning: """
      Referrals need the date considered (or a year column), the agency, the age (or the date of birth) and
      the outcome. Reviews need review, and recommendations need review, number and recommendation. In
      headers, case, spaces, underscores and hyphens do not matter, and common spellings are known. If a
      header comes close, the message names it.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,child_age,outcome
      14/06/2023,7,No further action
      """),
    advice: """
      Add the column, rename yours, or say under [columns] in the profile what it is called. To make a profile that says
      it, run hscp-report init ours --from register.xlsx.
      """)

  package static let mappedColumnMissing = Rule(
    "mapped-column-missing", .register, .error, "A header of the profile is not there",
    remedy: "correct the header, or the line under [columns] of the profile",
    meaning: """
      The profile says under [columns] what a column is called, and no table of the register has a column of that name.
      The column would look as if the register did not keep it, and a clock without dates as if nothing had been
      sent. The message names the headers that nothing uses, and the closest one. If the profile gives several
      headers for a column, one of them is enough. So is one of several sheets.
      """,
    example: .file("profile.toml", "[columns]\nreference = [\"Log entry\"]"),
    advice: """
      Correct the header in the register, or the line in the profile. If the register does not keep the column, remove
      the line.
      """)

  package static let duplicatedHeader = Rule(
    "duplicated-header", .register, .input, "Two columns have the same meaning",
    expected: "expected each column once",
    remedy: "rename the one that does not count",
    meaning: "Two headers mean the same column of the register, and nothing says which of the two counts.",
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,age,child_age,outcome
      14/06/2023,General practice,7,7,No further action
      """),
    advice: "Rename the one that does not count. The program ignores columns that it does not know.")

  package static let twoHeaders = Rule(
    "two-headers", .register, .input, "Two rows could be the header",
    remedy: "complete the right one, and remove the other",
    meaning: """
      No row names every required column, and two rows name equally many of them, or have the header spread over
      both: "Date" above "received". The header decides what every cell means, so the program does not choose. The
      message shows both rows.
      """,
    example: .file(
      "referrals.csv",
      """
      date_considered,referring_agency,,
      ,,child_age,outcome
      14/06/2023,General practice,7,No further action
      """),
    advice: "Put the whole header in one row, and remove the other.")

  package static let assumedProfile = Rule(
    "assumed-profile", .register, .input, "The built-in profile may be another area's",
    expected:
      "expected the profile of your own partnership, as profile.toml beside the register or with --profile",
    meaning: """
      The profile that is part of the program is that of the Hampshire Safeguarding Children Partnership. Without a
      profile it is used only for a register with a name that no other area has, such as that of its own hospital.
      Police, CSC or GP could be anyone's. Another area's figures must not be printed under Hampshire's name, so nothing
      is written, and check, which writes nothing, only warns.
      """,
    example: .words(
      "A register whose referrals come from North Yorkshire Police and from schools, without a profile."),
    advice: """
      Make a profile from your register with hscp-report init ours --from register.xlsx, and check what it says. If the
      register is Hampshire's, add --profile hscp.
      """)

  package static let unknownAreaKey = Rule(
    "unknown-area-key", .register, .input, "The profile has no such area",
    meaning: """
      The figures were asked for of one area with --area, and no value of the breakdown with area = true has that key.
      """,
    example: .command("hscp-report report register/ --area northshire"),
    advice: "Ask for one of the areas listed, or add the area to the values of the breakdown.")

  package static let noSuchYear = Rule(
    "no-such-year", .register, .input, "No referral was considered in that year",
    remedy: "ask for one of these with --year",
    meaning: """
      The register has no referral in the year that was asked for. The message lists the years that have
      referrals, with the number in each. A reporting year starts on 1 April, unless the profile
      has another start, so March 2024 belongs to 2023-24.
      """,
    example: .command("hscp-report report register/ --year 2030-31"),
    advice: "Ask for one of the years listed.")

  package static let yearApart = Rule(
    "year-apart", .register, .input, "There is a gap before the latest year",
    remedy: "correct the date if it is mistyped, or ask for the year with --year",
    meaning: """
      Without --year, the program uses the latest year, but here the year before it is empty. In a comparison, all the
      years are empty that the latest would be compared with. A single mistyped date can cause that. The message says
      where the latest date is, and lists the years.
      """,
    example: .register([["date_considered"], ["14/06/2023"], ["14/06/2032"]]),
    advice:
      "Correct the date if it is mistyped. Otherwise, ask for the year with --year, or for several with --years."
  )

  package static let errorsInRegister = Rule(
    "errors-in-register", .register, .findings, "Errors affect the figures of the year",
    expected: "expected none",
    remedy: "nothing was written, correct the register, or leave these rows out with --accept-findings",
    meaning: """
      Rows of this year, or rows whose year is not known, have errors. Without these rows the figures would be
      too low, and nobody could see by how much. Errors in rows of other years are shown, but do not stop the
      run.
      """,
    example: .register([
      ["date_considered", "outcome"], ["14/06/2023", "No further action"], ["21/06/2023", "Rapid revew"],
    ]),
    advice: """
      Correct the register. To publish without these rows, add --accept-findings: every output then says how
      many were left out.
      """)
}
