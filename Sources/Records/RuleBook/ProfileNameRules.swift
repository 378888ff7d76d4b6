extension RuleBook {
  static let profileNames: [Rule] = [
    .notTOML, .tooDeep, .controlCharacter, .textTooLong, .unknownSchema, .unknownKey, .missingKey,
    .wrongType,
    .repeatedHeader, .unreadableKey,
    .repeatedKey, .reservedKey, .unknownKind, .unreadableWord, .halfANoun, .ambiguousName, .tooManyEntries,
    .noAgencyInUse, .unreadableBreakdown, .unreadableAgeBand,
  ]
}

extension Rule {
  package static let unreadableAgeBand = Rule(
    "unreadable-age-band", .profile, .input, "Age bands overlap or leave a gap",
    meaning: """
      Every age must be in one band, so each band begins where the one before it ends. Ages below the first or above
      the last band are counted in a row of their own.
      """,
    example: .file(
      "profile.toml",
      """
      [ages]
      bands = [
        { name = "0 to 4", from = 0, to = 4 },
        { name = "4 to 17", from = 4, to = 17 },
      ]
      """),
    advice: "List the bands from the youngest on, with from and to in completed years.")

  package static let unreadableBreakdown = Rule(
    "unreadable-breakdown", .profile, .input, "A breakdown cannot be counted",
    meaning: """
      A breakdown counts referrals or children by the values that it lists, from columns that nothing else uses. Years can be
      tested by it only where its values exclude each other. Its key is the name of its table, and no other
      table has that.
      """,
    example: .file(
      "profile.toml",
      """
      [[breakdowns]]
      key = "sex"
      name = "Sex"
      columns = ["Sex"]
      of = "families"
      values = [{ key = "girl", name = "Girl" }, { key = "boy", name = "Boy" }]
      """),
    advice: "Correct the setting that the message names.")

  package static let notTOML = Rule(
    "not-toml", .profile, .input, "The profile cannot be read as TOML",
    expected: "expected key = value",
    meaning: """
      A profile is a text file in TOML: table names in brackets, and lines of key = value with texts in
      quotes. The message gives the line and column, and what to write. All other faults of the profile are
      listed in the same run.
      """,
    source: "TOML, version 1.0.0",
    example: .file("profile.toml", "[ages]\ncare_leavers = yes"),
    advice: "Correct the line. A text needs quotes; true and false have none.")

  package static let tooDeep = Rule(
    "too-deep", .profile, .input, "The profile is nested too deeply",
    expected: "expected at most 16",
    remedy: "check where a bracket is missing, no setting needs more than three",
    meaning: """
      Lists in lists, or names joined by dots, are more than 16 levels deep. No setting needs more than three.
      A text that goes on and on like this can only be a slip, or made to break the program.
      """,
    example: .file("profile.toml", "[columns]\nreference = [[[[[[[[[[[[[[[[[\"Log entry\"]]]]]]]]]]]]]]]]]"),
    advice: "Remove the brackets that are too many. A list has one pair of them: [\"Log entry\"].")

  package static let controlCharacter = Rule(
    "control-character", .profile, .input, "A text has an unprintable character",
    expected: "expected only characters that can be printed",
    remedy: "take it out",
    meaning: """
      A text of the profile or of a figures.json, or the --name of a region, has a line break, a tab, another
      control character, or a mark that turns the direction of writing. Names are printed in tables, charts and data files, most of which cannot hold
      such characters, and they could make a text look like another. The message gives the number of the
      character.
      """,
    example: .file(
      "profile.toml", "[board]\nmarking = \"Restricted\\u001B\""),
    advice: "Write the text again by hand, on one line: it was probably copied from somewhere else.")

  package static let textTooLong = Rule(
    "text-too-long", .profile, .input, "A text of the profile is too long",
    remedy: "shorten it",
    meaning: """
      A name has at most 500 characters, and any other text 5,000. Names are printed in tables, charts, sheets and
      data files, again and again, and a cell of a workbook has room for no more than 32,767 characters.
      """,
    example: .words("A name into which a whole page was pasted."),
    advice: "Shorten the text. What is long belongs into a learning text.")

  package static let unknownSchema = Rule(
    "unknown-schema", .profile, .input, "The profile's layout is not supported",
    meaning: """
      A profile says which layout it follows, with schema = 1. This keeps the program from half understanding
      a profile that was made for a later version.
      """,
    example: .file("profile.toml", "schema = 2"),
    advice: """
      Add the line schema = 1 at the top, or use the version of the program that the profile was made for.
      """)

  package static let unknownKey = Rule(
    "unknown-key", .profile, .input, "There is no such setting",
    meaning: """
      The profile has a key that the program does not use. A mistyped setting must not look as if it works: in
      the example, young people who left care would silently not be counted. The message lists the keys that
      exist.
      """,
    example: .file("profile.toml", "[ages]\ncare_leaver = true"),
    advice: "Correct the key, or remove it.")

  package static let missingKey = Rule(
    "missing-key", .profile, .input, "A required setting is missing",
    meaning: """
      Some settings have no sensible default, such as the name of the partnership or the sector of an agency.
      A document would have a gap where the setting is printed.
      """,
    example: .file("profile.toml", "[[agencies]]\nkey = \"police\"\nname = \"Police\""),
    advice: "Add the setting that the message names.")

  package static let wrongType = Rule(
    "wrong-type", .profile, .input, "A setting has the wrong type of value",
    meaning: """
      The key exists, but its value has the wrong type: for example, a text instead of a number, a list, a
      date, or true or false. A single text is not a list of one.
      """,
    example: .file("profile.toml", "[columns]\nreferring_agency = \"Referrer\""),
    advice: "Write the value as the message says. A list has brackets: [\"Referrer\"].")

  package static let repeatedHeader = Rule(
    "repeated-header", .profile, .input, "A header is listed for two columns",
    meaning: """
      One of your headers is listed under two columns, but the cells below it can belong to only one of them.
      """,
    example: .file("profile.toml", "[columns]\ndate_received = [\"Date\"]\ndate_considered = [\"Date\"]"),
    advice: "Remove the header from one of the two lists.")

  package static let unreadableKey = Rule(
    "unreadable-key", .profile, .input, "A key has characters that are not allowed",
    meaning: """
      A key identifies an entry in data files and in placeholders, and stays the same when the name changes.
      It contains only lower-case letters a to z, digits and hyphens, which every format can carry.
      """,
    example: .file(
      "profile.toml", "[[agencies]]\nkey = \"Our Police\"\nname = \"Police\"\nsector = \"Police\""),
    advice: "Use only these characters, as in our-police.")

  package static let repeatedKey = Rule(
    "repeated-key", .profile, .input, "Two entries have the same key",
    meaning: "Counts are kept by key, so two entries of one list with the same key would be counted as one.",
    example: .file(
      "profile.toml",
      """
      [[harms]]
      key = "other"
      name = "Other"
      [[harms]]
      key = "other"
      name = "Other harm"
      """),
    advice: "Give one of them another key, or make its name an alias of the other.")

  package static let reservedKey = Rule(
    "reserved-key", .profile, .input, "The key is reserved for the program",
    meaning: """
      Every table has rows of its own, such as the total and the row "not in the profile", and so does the
      headline. An entry with the key of such a row would be mistaken for it.
      """,
    example: .file("profile.toml", "[[harms]]\nkey = \"total\"\nname = \"Total\""),
    advice: "Choose another key. The name can stay as it is.")

  package static let unknownKind = Rule(
    "unknown-kind", .profile, .input, "There is no such kind or meaning",
    meaning: """
      The kind of an outcome decides how it counts. Primary outcomes add up to the total, and further ones
      never do. A review is counted as commissioned. Undecided means considered but still open, and
      not-counted means withdrawn or a duplicate. What an answer of the Panel means decides whether it agreed.
      """,
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "learning-event"
      name = "Learning event"
      kind = "main"
      """),
    advice: """
      Write primary, further, review, undecided or not-counted. An answer of the Panel means agreed, not-agreed, awaited
      or other.
      """)

  package static let unreadableWord = Rule(
    "unreadable-word", .profile, .input, "A word cannot count as these outcomes",
    meaning: """
      A word of the register may stand for several outcomes, by their keys under counts_as. The first is the
      primary outcome of the referral, the others are reviews or further actions. The word has no kind, because
      nothing is counted under it.
      """,
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "rr-then-lcspr"
      name = "Rapid review then LCSPR"
      counts_as = ["lcspr", "rapid-review"]
      """),
    advice: "Write the keys of [[outcomes]], the primary outcome first.")

  package static let halfANoun = Rule(
    "half-a-noun", .profile, .input, "Only the singular or the plural is given",
    meaning: """
      Sentences such as "one rapid review was" and "two rapid reviews were" need both words. If the profile
      gives neither, the program uses its own.
      """,
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "rapid-review"
      name = "Rapid review"
      kind = "primary"
      singular = "rapid review"
      """),
    advice: "Add the other word, or remove both.")

  package static let ambiguousName = Rule(
    "ambiguous-name", .profile, .input, "A name belongs to two entries",
    expected: "expected each name and alias once",
    remedy: "remove it from one of them",
    meaning: """
      A name or an alias is listed for two entries of one list. Case, punctuation and spacing do not matter,
      so names that differ only in these are the same.
      """,
    example: .file(
      "profile.toml",
      """
      [[harms]]
      key = "serious-harm"
      name = "Serious harm"
      [[harms]]
      key = "serious-injury"
      name = "Serious injury"
      aliases = ["serious-harm"]
      """),
    advice: "Remove the name from one of the two.")

  package static let tooManyEntries = Rule(
    "too-many-entries", .profile, .input, "A list of names is too long",
    meaning: """
      The list has more entries than the program can number. Each entry is a row of a table, so a list of this
      length would be a register, not a list of names.
      """,
    example: .words("A profile to which a program added every school in the country under [[agencies]]."),
    advice: "Remove the entries that the register never names.")

  package static let noAgencyInUse = Rule(
    "no-agency-in-use", .profile, .input, "No agency name is ever in use",
    expected: "expected at least one name in use between 1901 and 2198",
    meaning: """
      A sample register names each agency only on days when it has that name. With their from and to dates,
      the agencies of this profile have no weekday left between 1901 and 2198, so no row can be made.
      """,
    example: .words("A profile whose only agency has a name from the Saturday to the Sunday of one week."),
    advice: "Correct the from and to dates under [[agencies]] in the profile.")
}
