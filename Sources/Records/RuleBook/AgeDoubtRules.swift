extension RuleBook {
  /// Ages that were read, and what to know about them.
  static let agesInDoubt = [
    Rule(
      "age-band-only", .ages, .warning, "There is a band, but no exact age",
      meaning: """
        The cell gives a range inside one age band. The child is counted in that band. The lowest and highest age of the
        report are made of exact ages alone, so this child has no part in them.
        """,
      example: .register([["child_age"], ["11-15"]]),
      remedy: "Write the age where it is known. Otherwise nothing needs doing."),
    Rule(
      "approximate-age", .ages, .warning, "The age is approximate",
      meaning: """
        The entry says about, approx, circa or the like, or is a part of a year such as 3.5. The age is counted as it is
        written, a part of a year cut off. Near the edge of a band a child may stand in the wrong one.
        """,
      example: .register([["child_age"], ["about 13"]]),
      remedy: "Find out the exact age and write it, above all near 1, 6, 11 and 16."),
    Rule(
      "age-zero", .ages, .note, "The age is 0",
      meaning: """
        A bare number is years, so 0 is read as a child under one. The register could say more: in published figures
        about infants, a child of eight days and one of eleven months differ a good deal.
        """,
      example: .register([["child_age"], ["0"]]),
      remedy: "Nothing needs doing. Where the age is known, write it in days, weeks or months."),
    Rule(
      "age-in-words", .ages, .warning, "The age is a word, not a number",
      meaning: """
        The entry says infant, toddler, teenager or the like. Such words have no agreed limits, and several age bands
        could be meant. The child is counted, with an unknown age.
        """,
      example: .register([["child_age"], ["toddler"]]),
      remedy: "Write the age, or unknown where nobody knows it."),
    Rule(
      "due-date-passed", .ages, .warning, "The due date has passed",
      meaning: """
        The entry is an expected date of delivery (EDD) that lies before the day of the referral. The child was probably
        born by then and may be under one, which is a band of its own. It is counted as unborn.
        """,
      example: .register([["date_considered", "child_age"], ["14/06/2023", "EDD 14/05/2023"]]),
      remedy: "Write the child's age, or correct the date."),
    Rule(
      "number-as-text", .ages, .note, "A number is stored as text",
      meaning: """
        The cell of the workbook shows a number and holds a text, often behind an apostrophe or after a copy from another
        program. A spreadsheet would leave it out of its sums without a word. Here it is read as the number it shows.
        """,
      example: .words("A cell with a green corner that shows 7 on its left side."),
      remedy: "Nothing needs doing. In Excel, \"Convert to number\" mends it."),
  ]
}
