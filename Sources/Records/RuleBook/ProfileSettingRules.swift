extension RuleBook {
  static let profileSettings: [Rule] = [
    .emptyVocabulary, .missingOutcomeKey, .unknownSuccessor, .successorCircle, .endsBeforeItBegan,
    .unknownReference, .unknownRow,
    .unknownStartDay, .numberTooSmall, .numberTooLarge, .unknownPolicy, .unsupportedPolicy, .unknownTable,
    .unknownCount,
    .unsupportedNamesOnly, .nothingToAllow, .unreadableCode, .unknownArea, .twoAreas, .refusedName,
    .outsideFolder, .ownSection, .faintAccent,
  ]
}

extension Rule {
  package static let emptyVocabulary = Rule(
    "empty-vocabulary", .profile, .input, "There are no agencies or outcomes",
    meaning: """
      The profile needs a list of agencies and at least one primary outcome. Without them, no row of a
      register can be understood.
      """,
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "learning-report"
      name = "Learning report"
      kind = "further"
      """),
    advice: "List the names that your register uses under [[agencies]] and [[outcomes]].")

  package static let unknownRow = Rule(
    "unknown-row", .profile, .input, "A row of the register cannot be this",
    meaning: """
      A row of the referrals is one referral, or one child of a referral: then the rows of one reference are the children
      of one referral.
      """,
    example: .file("profile.toml", "[register]\nrow = \"family\""),
    advice: "Write row = \"referral\" or row = \"child\". Without the setting, a row is a referral.")

  package static let faintAccent = Rule(
    "faint-accent", .profile, .input, "The accent colour cannot be read",
    meaning: """
      Headings and headers of workbooks have this colour on white. People must be able to read them, so it needs
      a contrast of 4.5 to 1 (Web Content Accessibility Guidelines 2.2, 1.4.3).
      """,
    example: .file("profile.toml", "[board]\naccent = \"#FFC000\""),
    advice:
      "Write a darker colour as #, then six digits. If you remove the setting, the program uses #12436D.")

  package static let missingOutcomeKey = Rule(
    "missing-outcome-key", .profile, .input, "A required outcome is missing",
    meaning: """
      Every profile has the outcomes rapid-review and no-further-action under these keys, whatever their names.
      The sentences of reports need them, and the Panel's answers are compared with the rapid reviews. All others
      are up to you.
      """,
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "no-further-action"
      name = "No further action"
      kind = "primary"
      """),
    advice: "Add the outcome. If it does not occur, its count is zero.")

  package static let unknownSuccessor = Rule(
    "unknown-successor", .profile, .input, "The successor of an agency is unknown",
    meaning: """
      An agency that was renamed or merged names its successor by key, so that readers can follow the two over
      the years. No agency has this key.
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
    advice: "Correct the key, or add the successor under [[agencies]].")

  package static let successorCircle = Rule(
    "successor-circle", .profile, .input, "Successors go round in a circle",
    expected: "expected the last name of a body to have no successor",
    remedy: "take one of them out",
    meaning: """
      A body that was renamed names its successor, and this one leads back to where it began. A year could not
      say which name the body has at its end.
      """,
    example: .file(
      "profile.toml",
      """
      [[agencies]]
      key = "police"
      name = "Police"
      sector = "Police"
      successor = "police"
      """),
    advice: "Remove the successor of the name that the body has today.")

  package static let endsBeforeItBegan = Rule(
    "ends-before-it-began", .profile, .input, "A name ends before it began",
    meaning: """
      The to date is the last day of an agency's name. Here it is before the from date, which is the first
      day.
      """,
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
    advice: "Correct the date that is wrong.")

  package static let unknownReference = Rule(
    "unknown-reference", .profile, .input, "The day for working out ages is unknown",
    meaning: """
      An age is worked out from the date of birth, on the day the referral was received or considered. A
      mistyped setting must not look as if it works, because children can change age band between the two
      days.
      """,
    example: .file("profile.toml", "[ages]\nreference = \"notified\""),
    advice: "Write received or considered. If you remove the setting, the program uses received.")

  package static let unknownStartDay = Rule(
    "unknown-start-day", .profile, .input, "The start of clocks is unknown",
    meaning: """
      A clock counts working days from its first day, and includes that day or excludes it. No source says
      which, so it is a setting. A mistyped setting must not look as if it works.
      """,
    example: .file("profile.toml", "[clocks]\nstart_day = \"counted\""),
    advice: "Write excluded or included. If you remove the setting, the program uses excluded.")

  package static let numberTooSmall = Rule(
    "number-too-small", .profile, .input, "A number in the profile is too small",
    meaning: """
      A denominator, a number of years or a population must be at least one. The program cannot count with a
      smaller number, or divide by it.
      """,
    example: .file("profile.toml", "[figures]\nminimum_denominator = 0"),
    advice: "Write a number of one or more, or remove the setting.")

  package static let numberTooLarge = Rule(
    "number-too-large", .profile, .input, "A number in the profile is too large",
    meaning: """
      No partnership has as many children, or as many earlier years to compare with. A number like this is a
      slip, and counting with it could take for ever.
      """,
    example: .file("profile.toml", "[figures]\ncomparison_years = 2024000"),
    advice: "Write a number in the range that the message gives, or remove the setting.")

  package static let unknownPolicy = Rule(
    "unknown-policy", .profile, .input, "There is no such policy for small counts",
    meaning: """
      The policy says which counts are too small to be published: none, 1-2, 1-4 (fewer than five) or 1-5. A
      mistyped policy must not look as if it works.
      """,
    example: .file("profile.toml", "[disclosure]\npolicy = \"1-3\""),
    advice: "Write one of the four.")

  package static let unsupportedPolicy = Rule(
    "unsupported-policy", .profile, .input, "Small counts cannot be hidden here",
    remedy: "nothing was written; publish the whole, or make the board's edition",
    meaning: """
      The profile hides small counts, or names no policy, which means the same. An area alone is the whole less the
      others, whose counts would have to be hidden together with its own. A year that is not over would say too
      much as well, and so would a region with a partnership that has no more referrals than are hidden.
      """,
    example: .words("hscp-report report register/ --area north, where the profile has policy = \"1-4\"."),
    advice:
      "Publish the whole instead of an area, a year when it is over, and a region without its smallest partnership."
  )

  package static let unknownTable = Rule(
    "unknown-table", .profile, .input, "There is no such table",
    meaning: """
      The profile lists tables that the public sees as names without counts, tables that it sees although
      they are the board's, and tables for the chapter. A mistyped one would be published otherwise than you
      mean. The message lists the tables that the list can have.
      """,
    example: .file("profile.toml", "[disclosure]\npolicy = \"none\"\nnames_only = [\"agences\"]"),
    advice: "Correct the name of the table, or remove it.")

  package static let unknownCount = Rule(
    "unknown-count", .profile, .input, "There is no such outcome to publish",
    meaning: """
      The profile lists outcomes under [publish] counts: their numbers are published however small they are. A mistyped
      one would be hidden although you mean to publish it. The message lists the keys of the outcomes.
      """,
    example: .file("profile.toml", "[publish]\ncounts = [\"rapid-revew\"]"),
    advice: "Correct the key of the outcome, or remove it.")

  package static let ownSection = Rule(
    "own-section", .profile, .input, "A section of your own has no place",
    meaning: """
      A section under [[wording.sections]] names its file in the learning folder, its title, and the part of
      the chapter that it follows. The file has a name of its own, which no other section of the report has.
      """,
    example: .file(
      "profile.toml",
      """
      [[wording.sections]]
      file = "scrutineer.md"
      title = "What our scrutineer says"
      after = "figurs"
      """),
    advice: "Correct the entry. The message lists the parts of the chapter.")

  package static let unsupportedNamesOnly = Rule(
    "unsupported-names-only", .profile, .input, "A table's counts cannot be hidden",
    remedy: "nothing was written; take it out, or make the board's edition",
    meaning: """
      The counts of this table also appear elsewhere in the report, or follow from figures that do. Hiding
      them in one place would only seem to hide them.
      """,
    example: .file("profile.toml", "[disclosure]\npolicy = \"none\"\nnames_only = [\"outcomes\"]"),
    advice: "Remove the table from the list, or make the board's edition.")

  package static let nothingToAllow = Rule(
    "nothing-to-allow", .profile, .input, "The entry allows nothing",
    meaning: """
      The list under [publish] allow names email addresses, telephone numbers, NHS numbers and postcodes that
      published texts may contain. The program recognises none of these in this entry, so it would allow
      nothing.
      """,
    example: .file("profile.toml", "[publish]\nallow = [\"the helpline\"]"),
    advice: "Write the number or address as it appears in the text, or remove the entry.")

  package static let unreadableCode = Rule(
    "unreadable-code", .profile, .input, "A place code has the wrong form",
    meaning: """
      The codes of official statistics are an E and eight digits. An authority also has a code of three digits
      from the Department for Education. Both are texts, in quotes. Authority codes change when councils do,
      so the program checks only their form.
      """,
    source: "Office for National Statistics, Register of Geographic Codes",
    example: .file("profile.toml", "[geography]\ncountry_code = \"England\""),
    advice: """
      Take the code from the Register of Geographic Codes, or from the list of the Department for Education.
      """)

  package static let unknownArea = Rule(
    "unknown-area", .profile, .input, "There is no such country or region",
    meaning: """
      The code and the name of a country or region must match, as explore education statistics (EES) spells
      them. The official screener refuses any other pair.
      """,
    source: "Department for Education, eesyscreener",
    example: .file(
      "profile.toml", "[geography]\ncountry_code = \"E92000001\"\ncountry_name = \"United Kingdom\""),
    advice: "Correct the code or the name: E92000001 is England, E12000008 is South East.")

  package static let twoAreas = Rule(
    "two-areas", .profile, .input, "There are two kinds of area",
    meaning: """
      The figures are about one area: an authority or, for a partnership of several authorities, the area of
      their police force. Explore education statistics (EES) has no level for other groups of authorities.
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
    advice: "Keep old_la_code, new_la_code and la_name, or keep pfa_code and pfa_name.")

  package static let refusedName = Rule(
    "refused-name", .profile, .input, "A name cannot be used in the EES files",
    remedy: "nothing was written; rename it in the profile, or take [geography] out",
    meaning: """
      Explore education statistics (EES) does not accept names that mean missing data elsewhere, such as NA or
      null. Nor does it accept names with spaces around them, names of more than 120 characters, or the same
      name twice in one breakdown. An area cannot be called Total or All.
      """,
    source: "Department for Education, Analysts' guide, Open Data Standards",
    example: .words("An outcome that the profile calls \"N/A\"."),
    advice: "Rename it in the profile, or remove [geography] to make no EES files.")

  package static let outsideFolder = Rule(
    "outside-folder", .profile, .input, "A path leads out of its folder",
    expected: "expected a place below the profile's folder",
    remedy: "put the files beside the profile, and name them from there",
    meaning: """
      The folders that a profile names, and the files in them and in the learning folder, are inside the
      folder that they belong to. A path from the root of the disk, one with two dots, or a link to another
      place could put a file into a report that nobody meant to publish.
      """,
    example: .file("profile.toml", "[wording]\ntemplates = \"../templates\""),
    advice: "Move or copy the files into the folder, and write the path from there, as in templates.")
}
