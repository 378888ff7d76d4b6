extension RuleBook {
  static let ages: [Rule] = [
    .unreadableAge, .negativeAge, .ageOutOfRange, .ageAcrossBands, .ageTwoReadings, .ageBecameDate,
  ]
}

extension Rule {
  package static let unreadableAge = Rule(
    "unreadable-age", .ages, .error, "The age cannot be read",
    meaning: """
      An entry of the cell is none of the spellings of an age that the program knows. Which age band a child belongs
      to is never guessed, for the bands are published. A cell holds one entry for each child, with ; between them.
      """,
    example: .register([["child_age"], ["see notes"]]),
    remedy: """
      Write the age as 8 days, 14 weeks, 4 months, 3y 4m or 7 (a bare number is years), or unborn, or unknown where
      nobody knows it.
      """)

  package static let negativeAge = Rule(
    "negative-age", .ages, .error, "The age is below nought",
    meaning: """
      A minus stands before the number. It is usually a slip, or a spreadsheet's subtraction of two dates in the wrong
      order. It could mean an unborn child, but the program does not decide that.
      """,
    example: .register([["child_age"], ["-2"]]),
    remedy: "Correct the age, or write unborn.")

  package static let ageOutOfRange = Rule(
    "age-out-of-range", .ages, .error, "The age is not a child's",
    meaning: """
      The age is 18 or more, and no age band has a place for it. In law a child is a person under eighteen. Where a
      partnership also looks at young people who left care, its profile says so, and then ages up to 25 are counted.
      """,
    source: "Children Act 1989, section 105",
    example: .register([["child_age"], ["19"]]),
    remedy: """
      Correct the age. If the person was a care leaver, set care_leavers = true under [ages] of the profile; otherwise
      take the row out of the register.
      """)

  package static let ageAcrossBands = Rule(
    "age-across-bands", .ages, .error, "The range lies in several age bands",
    meaning: """
      The cell gives a range that begins in one age band and ends in another, so that the child cannot be put into
      either. The bands are those of the national figures: under 1, 1 to 5, 6 to 10, 11 to 15, 16 and 17.
      """,
    source: "Department for Education, Serious incident notifications",
    example: .register([["child_age"], ["9-12"]]),
    remedy: "Write the age. A range inside one band, such as 11-15, is counted with a warning.")

  package static let ageTwoReadings = Rule(
    "age-two-readings", .ages, .error, "The age can be read in two ways",
    meaning: """
      The entry may be one age or another, or one child or two: 16+4 is sixteen weeks and four days of a pregnancy, as
      midwives write it, or sixteen years and four months; 1,5 is a year and a half, or a child of one and a child of
      five. Nothing in the cell decides between them, and the finding names both.
      """,
    example: .register([["child_age"], ["16+4"]]),
    remedy: "Write the age with its units, as in 16y 4m, or unborn. Put ; between children.")

  package static let ageBecameDate = Rule(
    "age-became-date", .ages, .error, "The age was turned into a date",
    meaning: """
      The cell holds a date where an age should be. Spreadsheets read clinical fractions so: typed as 6/12, six months
      become 6 December, and 10/7, ten days, become 10 July. The finding proposes the age that may have been typed,
      and never applies it.
      """,
    example: .words("An age cell of a workbook that shows 06-Dec, where somebody typed 6/12."),
    remedy:
      "Look the age up, and write it in words, such as 6 months. Give the column the cell format Text.")
}

extension RuleBook {
  /// Ages that were read, and what to know about them.
  static let agesInDoubt: [Rule] = [
    .ageBandOnly, .approximateAge, .ageZero, .ageInWords, .dueDatePassed, .numberAsText,
  ]
}

extension Rule {
  package static let ageBandOnly = Rule(
    "age-band-only", .ages, .warning, "There is a band, but no exact age",
    meaning: """
      The cell gives a range inside one age band. The child is counted in that band. The lowest and highest age of the
      report are made of exact ages alone, so this child has no part in them.
      """,
    example: .register([["child_age"], ["11-15"]]),
    remedy: "Write the age where it is known. Otherwise nothing needs doing.")

  package static let approximateAge = Rule(
    "approximate-age", .ages, .warning, "The age is approximate",
    meaning: """
      The entry says about, approx, circa or the like, or is a part of a year such as 3.5. The age is counted as it is
      written, a part of a year cut off. Near the edge of a band a child may stand in the wrong one.
      """,
    example: .register([["child_age"], ["about 13"]]),
    remedy: "Find out the exact age and write it, above all near 1, 6, 11 and 16.")

  package static let ageZero = Rule(
    "age-zero", .ages, .note, "The age is 0",
    meaning: """
      A bare number is years, so 0 is read as a child under one. The register could say more: in published figures
      about infants, a child of eight days and one of eleven months differ a good deal.
      """,
    example: .register([["child_age"], ["0"]]),
    remedy: "Nothing needs doing. Where the age is known, write it in days, weeks or months.")

  package static let ageInWords = Rule(
    "age-in-words", .ages, .warning, "The age is a word, not a number",
    meaning: """
      The entry says infant, toddler, teenager or the like. Such words have no agreed limits, and several age bands
      could be meant. The child is counted, with an unknown age.
      """,
    example: .register([["child_age"], ["toddler"]]),
    remedy: "Write the age, or unknown where nobody knows it.")

  package static let dueDatePassed = Rule(
    "due-date-passed", .ages, .warning, "The due date has passed",
    meaning: """
      The entry is an expected date of delivery (EDD) that lies before the day of the referral. The child was probably
      born by then and may be under one, which is a band of its own. It is counted as unborn.
      """,
    example: .register([["date_considered", "child_age"], ["14/06/2023", "EDD 14/05/2023"]]),
    remedy: "Write the child's age, or correct the date.")

  package static let numberAsText = Rule(
    "number-as-text", .ages, .note, "A number is stored as text",
    meaning: """
      The cell of the workbook shows a number and holds a text, often behind an apostrophe or after a copy from another
      program. A spreadsheet would leave it out of its sums without a word. Here it is read as the number it shows.
      """,
    example: .words("A cell with a green corner that shows 7 on its left side."),
    remedy: "Nothing needs doing. In Excel, \"Convert to number\" mends it.")
}
