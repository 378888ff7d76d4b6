extension RuleBook {
  static let combination = [
    Rule(
      "newer-snapshot", .commands, .input, "The snapshot is of a later version",
      meaning: """
        The layout of figures.json has a number, and this file has a higher one than this version of the program knows.
        What it does not know it might leave out.
        """,
      example: .words("A figures.json with \"schema\" : 2, where this version writes 1."),
      remedy: "Use the version of the program that wrote the file, or a later one."),
    Rule(
      "one-partnership-alone", .commands, .input, "There is one partnership alone",
      meaning: "Figures are combined of two partnerships or more. One has its own report already.",
      example: .words("An hscp-report combine with the figures.json of one partnership."),
      remedy: "Name the figures.json of the other partnerships too."),
    Rule(
      "partnership-twice", .commands, .input, "A partnership is there twice",
      meaning: """
        Two of the files have the figures of the same partnership, by its name, and its referrals would count twice. It
        may be the same file, two editions of it, or an earlier one and its revision.
        """,
      example: .words("The folders 2023-24 and 2023-24-board of one partnership, named together."),
      remedy: "Leave one of the two out."),
    Rule(
      "years-differ", .commands, .input, "The files are of different years",
      meaning:
        "The figures of a region are those of one reporting year, and two of the files have different ones.",
      example: .words("The figures.json of 2022-23 from one partnership, and of 2023-24 from another."),
      remedy: "Ask for the figures.json of the same year from each partnership."),
    Rule(
      "editions-differ", .commands, .input, "The files are of different editions",
      meaning: """
        One of the files is of the public edition and another of the board's. What is for the board alone must not come
        into a public sum, and a sum for the board must not miss what only the public edition leaves out.
        """,
      example: .words("The public figures.json of one partnership, and the board's of another."),
      remedy: "Ask for the same edition from each partnership."),
    Rule(
      "rules-differ", .commands, .input, "The files were counted differently",
      meaning: """
        Two partnerships counted by different rules, and the sum would be of unlike things. The message says which rule
        it is: the age bands, the date that decides the year, the first day of a clock, the day on which ages are
        counted, or the kind of an outcome.
        """,
      example: .words("A profile with start_day = \"included\" under [clocks], and one without."),
      remedy: "Agree on one rule, and have the report made again where it was another."),
    Rule(
      "tables-disagree", .commands, .input, "The figures of a file disagree",
      meaning: """
        Within one file, sums are held against each other as they are when it is written: outcomes against referrals, age
        bands against children. Two of them differ, so that somebody or something has changed the file.
        """,
      example: .words(
        "A figures.json in which somebody wrote 10 referrals, and the outcomes still add up to 9."),
      remedy: "Ask the partnership for the file again."),
  ]
}
