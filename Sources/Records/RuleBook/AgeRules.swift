extension RuleBook {
  static let ages: [Rule] = [
    .unreadableAge, .negativeAge, .ageOutOfRange, .ageAcrossBands, .ageTwoReadings, .ageBecameDate,
    .ageBandOnly, .approximateAge, .ageZero, .ageInWords, .ageAndBirthContradict, .dueDatePassed,
    .numberAsText,
  ]
}

extension Rule {
  package static let unreadableAge = Rule(
    "unreadable-age", .ages, .error, "The age cannot be read",
    meaning: """
      An entry in the cell is not an age that the program recognises. Age bands are published, so the program
      never guesses which one a child belongs to. A cell can list several children: write one entry for each,
      with ; between them.
      """,
    example: .register([["child_age"], ["see notes"]]),
    advice: """
      Write the age as 8 days, 14 weeks, 4 months, 3y 4m or 7 (a number alone is years). Write unborn for an
      unborn child, or unknown if nobody knows the age.
      """)

  package static let negativeAge = Rule(
    "negative-age", .ages, .error, "The age is below zero",
    remedy: "correct the cell, or write unborn",
    meaning: """
      The number has a minus sign in front of it. This is usually a typing error, or a formula that subtracts
      two dates in the wrong order. It could mean an unborn child, but the program does not assume so.
      """,
    example: .register([["child_age"], ["-2"]]),
    advice: "Correct the age, or write unborn.")

  package static let ageOutOfRange = Rule(
    "age-out-of-range", .ages, .error, "The age is too high for a child",
    remedy:
      "correct the cell, or leave the row out if no child is in it: [register] only of the profile reads the rows of one board",
    meaning: """
      The age, or the end of a range of ages, is 18 or more, and no age band includes it. In law, a child is a person under 18. If the
      partnership also looks at young people who have left care, its profile can say so. Ages up to 24 are
      then counted.
      """,
    source: "Children Act 1989, section 105",
    example: .register([["child_age"], ["19"]]),
    advice: """
      Correct the age. If the person is a care leaver, set care_leavers = true under [ages] in the profile.
      Otherwise, take the age out, or the row if no child is left in it.
      """)

  package static let ageAcrossBands = Rule(
    "age-across-bands", .ages, .error, "The range covers several age bands",
    expected: "expected a range inside one of 0, 1-5, 6-10, 11-15, 16-17",
    remedy: "write the age",
    meaning: """
      The cell gives a range that starts in one age band and ends in another, so the child cannot be placed in
      either. The bands are those of the national figures: under 1, 1 to 5, 6 to 10, 11 to 15, 16 and 17.
      """,
    source: "Department for Education, Serious incident notifications",
    example: .register([["child_age"], ["9-12"]]),
    advice: "Write the exact age. A range within one band, such as 11-15, is counted with a warning.")

  package static let ageTwoReadings = Rule(
    "age-two-readings", .ages, .error, "The age can be read in two ways",
    meaning: """
      The entry could mean one age or another, or one child or two. 16+4 could be 16 weeks and 4 days of a
      pregnancy, as midwives write it, or 16 years and 4 months. 1,5 could be one child of one and a half, or
      a child of one and a child of five. A number alone is years, but the header of its column may say months.
      Nothing in the cell says which, so the finding gives both.
      """,
    example: .register([["child_age"], ["16+4"]]),
    advice: "Write the age with its units, as in 16y 4m, or write unborn. Put ; between children.")

  package static let ageBecameDate = Rule(
    "age-became-date", .ages, .error, "The age was turned into a date",
    remedy: "write the age in words, or call the column date_of_birth if that is what it holds",
    meaning: """
      The cell holds a date where there should be an age. Spreadsheets do this to clinical fractions: 6/12,
      for six months, becomes 6 December, and 10/7, for ten days, becomes 10 July. With
      --show-values the finding suggests the age that may have been typed; the program never uses it.
      """,
    example: .words("An age cell in a workbook that shows 06-Dec because someone typed 6/12."),
    advice: "Look up the age and write it in words, such as 6 months. Give the column the cell format Text.")

  package static let ageBandOnly = Rule(
    "age-band-only", .ages, .warning, "An age band, but no exact age",
    expected: "expected an exact age",
    remedy: "counted in its band, but not for the lowest and highest age, write the age",
    meaning: """
      The cell gives a range within one age band, and the child is counted in that band. The lowest and
      highest ages in the report come from exact ages only, so they leave this child out.
      """,
    example: .register([["child_age"], ["11-15"]]),
    advice: "Write the age if you know it. Otherwise, no action is needed.")

  package static let approximateAge = Rule(
    "approximate-age", .ages, .warning, "The age is approximate",
    expected: "expected an exact age",
    remedy: "counted in its band, but not for the lowest and highest age, find out the exact age",
    meaning: """
      The entry says about, approx, circa or similar, or is a fraction of a year such as 3.5. The child is
      counted in the band of the age as written, without the fraction of a year. Near the edge of a band,
      that may be the wrong one. The lowest and highest ages come from exact ages only.
      """,
    example: .register([["child_age"], ["about 13"]]),
    advice: "Find out the exact age and write it, especially near 1, 6, 11 and 16.")

  package static let ageZero = Rule(
    "age-zero", .ages, .note, "The age is 0",
    expected: "expected days, weeks or months",
    remedy: "counted as under one",
    meaning: """
      A number alone is years, so 0 is read as a child under one. The register could say more. In published
      figures about infants, there is a big difference between a child of eight days and a child of eleven
      months.
      """,
    example: .register([["child_age"], ["0"]]),
    advice: "No action is needed. If you know the age, write it in days, weeks or months.")

  package static let ageInWords = Rule(
    "age-in-words", .ages, .warning, "The age is a word, not a number",
    expected: "expected an exact age",
    remedy: "counted as unknown, write the age",
    meaning: """
      The entry says infant, toddler, teenager or similar. These words have no agreed limits and could fit
      several age bands. The child is counted with an unknown age.
      """,
    example: .register([["child_age"], ["toddler"]]),
    advice: "Write the age, or write unknown if nobody knows it.")

  package static let ageAndBirthContradict = Rule(
    "age-and-birth-contradict", .ages, .error, "An age contradicts the date of birth",
    expected: "expected its age at the time of the referral, in the order of the dates of birth",
    remedy: "correct the age or the date of birth",
    meaning: """
      The row has both ages and dates of birth, and a child was past the age that is written more than half a
      year before the referral, or an unborn child was born before it. One of the two is wrong, and the age
      band may be wrong too. The program compares ages and dates of birth in the order in which they are
      written.
      """,
    example: .register([
      ["date_received", "date_considered", "date_of_birth", "child_age"],
      ["02/06/2023", "14/06/2023", "01/03/2013", "3 months"],
    ]),
    advice: "Correct the age, the date of birth or the date of the referral.")

  package static let dueDatePassed = Rule(
    "due-date-passed", .ages, .warning, "The due date has passed",
    expected: "expected the age of a child that was born",
    remedy: "counted as unborn, write the age if it was born",
    meaning: """
      The entry is an expected date of delivery (EDD) before the day of the referral. The child had probably
      been born by then and may be under one, which is a separate age band. The child is counted as unborn.
      """,
    example: .register([["date_considered", "child_age"], ["14/06/2023", "EDD 14/05/2023"]]),
    advice: "Write the child's age, or correct the date.")

  package static let numberAsText = Rule(
    "number-as-text", .ages, .note, "A number is stored as text",
    expected: "expected a number",
    remedy: "read as the number",
    meaning: """
      The cell in the workbook shows a number but stores it as text, often because of a leading apostrophe or
      a copy from another program. A spreadsheet would silently leave it out of its sums. The program reads it
      as the number it shows.
      """,
    example: .words("A cell with a green corner that shows 7 on the left."),
    advice: "No action is needed. In Excel, \"Convert to number\" fixes it.")
}
