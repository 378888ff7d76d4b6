extension RuleBook {
  /// What a profile must say, and what it may have published.
  static let profileMeaning: [Rule] = [
    .emptyVocabulary, .missingOutcomeKey, .unknownSuccessor, .endsBeforeItBegan, .unknownReference,
    .unknownStartDay, .numberTooSmall, .unknownPolicy, .unsupportedPolicy, .unknownTable,
    .unsupportedNamesOnly, .nothingToAllow,
  ]
}

extension Rule {
  package static let emptyVocabulary = Rule(
    "empty-vocabulary", .profile, .input, "There are no agencies or outcomes",
    meaning:
      "Without a list of agencies and at least one primary outcome no row of a register could be understood.",
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "learning-report"
      name = "Learning report"
      kind = "further"
      """),
    remedy: "List the names that your register uses under [[agencies]] and [[outcomes]].")

  package static let missingOutcomeKey = Rule(
    "missing-outcome-key", .profile, .input, "An outcome that is asked for is missing",
    meaning: """
      The outcomes rapid-review, no-further-action and local-learning-event are in every profile under these keys,
      whatever their names: prose asks for them, and the Panel's answers are held against the rapid reviews.
      """,
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "no-further-action"
      name = "No further action"
      kind = "primary"
      """),
    remedy: "Add the outcome. Where it does not occur, it is nought.")

  package static let unknownSuccessor = Rule(
    "unknown-successor", .profile, .input, "The successor of an agency is no agency",
    meaning: """
      An agency that was renamed or merged names its successor by key, so that the two can be followed over the years.
      No agency has this key.
      """,
    example: .file(
      "profile.toml",
      """
      [[agencies]]
      key = "hampshire-constabulary"
      name = "Hampshire Constabulary"
      sector = "Police"
      to = 2022-11-15
      successor = "constabulary"
      """),
    remedy: "Correct the key, or add the successor under [[agencies]].")

  package static let endsBeforeItBegan = Rule(
    "ends-before-it-began", .profile, .input, "A name ends before it began",
    meaning: "The day in to, the last one of an agency's name, lies before the day in from, its first.",
    example: .file(
      "profile.toml",
      """
      [[agencies]]
      key = "ccg"
      name = "Clinical Commissioning Group"
      sector = "Health"
      from = 2022-06-30
      to = 2021-04-01
      """),
    remedy: "Correct one of the two days.")

  package static let unknownReference = Rule(
    "unknown-reference", .profile, .input, "Ages cannot be counted on such a day",
    meaning: """
      From a date of birth the age is counted on the day on which the referral was received or considered. A mistyped
      setting must not look as if it were followed: children change their band between the two.
      """,
    example: .file("profile.toml", "[ages]\nreference = \"notified\""),
    remedy: "Write received or considered, or take the setting out: received is meant then.")

  package static let unknownStartDay = Rule(
    "unknown-start-day", .profile, .input, "A clock cannot start so",
    meaning: """
      Working days are counted from the day on which a clock starts: with it, or without it. No source says which, so
      that it is a setting, and a mistyped one must not look as if it were followed.
      """,
    example: .file("profile.toml", "[clocks]\nstart_day = \"counted\""),
    remedy: "Write excluded or included, or take the setting out: excluded is meant then.")

  package static let numberTooSmall = Rule(
    "number-too-small", .profile, .input, "A number in the profile is too small",
    meaning: """
      A denominator, a number of years or a population below one means nothing that could be counted or divided by.
      """,
    example: .file("profile.toml", "[figures]\nminimum_denominator = 0"),
    remedy: "Write a number from one on, or take the setting out.")

  package static let unknownPolicy = Rule(
    "unknown-policy", .profile, .input, "There is no such policy for small counts",
    meaning: """
      The policy says which counts are too small to be published: none, 1-2, 1-4 (fewer than five) or 1-5. A mistyped
      one must not look as if it were followed.
      """,
    example: .file("profile.toml", "[disclosure]\npolicy = \"1-3\""),
    remedy: "Write one of the four.")

  package static let unsupportedPolicy = Rule(
    "unsupported-policy", .profile, .input, "Small counts cannot be hidden yet",
    meaning: """
      The profile asks for small counts to be hidden, or names no policy, which asks for the same. This version cannot
      hide counts so that nobody can work them out again, and publishes nothing rather than too much.
      """,
    example: .file("profile.toml", "[disclosure]\npolicy = \"1-4\""),
    remedy: """
      Make the board's edition, which hides nothing and stays where the board's papers are. Write policy = "none" only
      if the partnership publishes its counts as they are.
      """)

  package static let unknownTable = Rule(
    "unknown-table", .profile, .input, "There is no such table",
    meaning: """
      The list names_only holds the tables of which the public sees names without counts. A mistyped table would be
      published with its counts. The message lists the tables that exist.
      """,
    example: .file("profile.toml", "[disclosure]\npolicy = \"none\"\nnames_only = [\"agences\"]"),
    remedy: "Correct the name of the table, or take it out.")

  package static let unsupportedNamesOnly = Rule(
    "unsupported-names-only", .profile, .input, "A table's counts cannot be kept back",
    meaning: """
      The counts of this table also stand elsewhere in the report, or follow from what does, so that keeping them back
      in one place would only seem to hide them.
      """,
    example: .file("profile.toml", "[disclosure]\npolicy = \"none\"\nnames_only = [\"outcomes\"]"),
    remedy: "Take the table out of the list, or make the board's edition.")

  package static let nothingToAllow = Rule(
    "nothing-to-allow", .profile, .input, "It would be let pass in any case",
    meaning: """
      The list under [publish] allow names e-mail addresses, telephone numbers, NHS numbers and postcodes that texts to
      be published may hold. In this entry none of them is recognised, so that it would allow nothing.
      """,
    example: .file("profile.toml", "[publish]\nallow = [\"the helpline\"]"),
    remedy: "Write the number or address as it stands in the text, or take the entry out.")
}

extension RuleBook {
  /// Where the partnership is, and the data that name the place.
  static let geography: [Rule] = [
    .unreadableCode, .unknownArea, .twoAreas, .refusedName,
  ]
  /// What would be wrong with data before they are written.
  static let dataSets: [Rule] = [
    .brokenDataSet
  ]
}

extension Rule {
  package static let unreadableCode = Rule(
    "unreadable-code", .profile, .input, "A code of a place has another form",
    meaning: """
      The codes of official statistics are an E and eight digits; an authority also has one of three digits from the
      Department for Education. Both are texts, in quotes. Codes of authorities change when councils do, so that only
      their form is looked at.
      """,
    source: "Office for National Statistics, Register of Geographic Codes",
    example: .file("profile.toml", "[geography]\ncountry_code = \"England\""),
    remedy:
      "Take the code from the Register of Geographic Codes, or from the list of the Department for Education."
  )

  package static let unknownArea = Rule(
    "unknown-area", .profile, .input, "There is no such country or region",
    meaning: """
      The code and the name of a country or region belong together, as the explore education statistics spell them.
      The official screener refuses any other pair.
      """,
    source: "Department for Education, eesyscreener",
    example: .file(
      "profile.toml", "[geography]\ncountry_code = \"E92000001\"\ncountry_name = \"United Kingdom\""),
    remedy: "Correct the code or the name: E92000001 is England, E12000008 is South East.")

  package static let twoAreas = Rule(
    "two-areas", .profile, .input, "There are two kinds of area",
    meaning: """
      The figures are about one area: an authority, or for a partnership of several authorities the area of their
      police force, since the explore education statistics have no level for other groups of authorities.
      """,
    example: .file(
      "profile.toml",
      """
      [geography]
      country_code = "E92000001"
      country_name = "England"
      region_code = "E12000008"
      region_name = "South East"
      la_name = "Hampshire"
      pfa_name = "Hampshire"
      """),
    remedy: "Keep old_la_code, new_la_code and la_name, or else pfa_code and pfa_name.")

  package static let refusedName = Rule(
    "refused-name", .profile, .input, "A name does not fit into the ees files",
    meaning: """
      The explore education statistics take no name that stands for missing data elsewhere, such as NA or null, none
      with spaces around it, none of more than 120 characters, and no two that are the same in one breakdown.
      """,
    source: "Department for Education, Analysts' guide, Open Data Standards",
    example: .words("An outcome that the profile calls \"N/A\"."),
    remedy: "Rename it in the profile, or take [geography] out, and there are no such files.")

  package static let brokenDataSet = Rule(
    "broken-data-set", .outputs, .defect, "The ees files would break a rule",
    meaning: """
      Before anything is written, the data in the layout of the explore education statistics are held against the
      rules of the official screener, and against what it lets pass. One of them is broken, which no register and no
      profile should bring about.
      """,
    source: "Department for Education, eesyscreener",
    example: .words("A filter that has one item in every row."),
    remedy: "Report it, with the message. Nothing was written, and the register need not be sent.")
}
