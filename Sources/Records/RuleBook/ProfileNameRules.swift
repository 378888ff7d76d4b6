extension RuleBook {
  /// How a profile is written, whatever it says.
  static let profileLayout: [Rule] = [
    .notTOML, .unknownSchema, .unknownKey, .missingKey, .wrongType, .repeatedHeader,
  ]
}

extension Rule {
  package static let notTOML = Rule(
    "not-toml", .profile, .input, "The profile cannot be read as TOML",
    meaning: """
      A profile is a text in TOML: tables in brackets, and lines of key = value with texts in quotes. The message gives
      line and column, and the reader's own words for what it met there.
      """,
    source: "TOML, version 1.0.0",
    example: .file("profile.toml", "[ages]\ncare_leavers = yes"),
    remedy: "Correct the line. A text needs quotes; true and false have none.")

  package static let unknownSchema = Rule(
    "unknown-schema", .profile, .input, "The profile has another layout",
    meaning: """
      A profile says by schema = 1 which layout it follows, so that one for a later program is not half understood by
      this one.
      """,
    example: .file("profile.toml", "schema = 2"),
    remedy:
      "Add the line schema = 1 at the top, or use the version of the program that the profile was made for."
  )

  package static let unknownKey = Rule(
    "unknown-key", .profile, .input, "There is no such setting",
    meaning: """
      A key of the profile is none that the program asks for. A mistyped setting must not look as if it were followed:
      here the young people would silently not be counted. The message lists the keys that exist.
      """,
    example: .file("profile.toml", "[ages]\ncare_leaver = true"),
    remedy: "Correct the key, or take it out.")

  package static let missingKey = Rule(
    "missing-key", .profile, .input, "A setting that is needed is missing",
    meaning: """
      Some settings have no sensible default, such as the name of the partnership or the sector of an agency. A
      document would have a hole where it is printed.
      """,
    example: .file("profile.toml", "[[agencies]]\nkey = \"police\"\nname = \"Police\""),
    remedy: "Add the setting that the message names.")

  package static let wrongType = Rule(
    "wrong-type", .profile, .input, "A setting is of another kind",
    meaning: """
      The key exists, and its value is a text where a number, a list, a day or true or false is expected, or the other
      way about. A single text is no list of one.
      """,
    example: .file("profile.toml", "[columns]\nreferring_agency = \"Referrer\""),
    remedy: "Write the value as the message says. A list has brackets: [\"Referrer\"].")

  package static let repeatedHeader = Rule(
    "repeated-header", .profile, .input, "A header stands for two columns",
    meaning:
      "One header of your own is listed under two columns, and the cells below it can only be one of them.",
    example: .file("profile.toml", "[columns]\ndate_received = [\"Date\"]\ndate_considered = [\"Date\"]"),
    remedy: "Take the header out of one of the two lists.")
}

extension RuleBook {
  /// The lists of names in a profile.
  static let profileNames: [Rule] = [
    .unreadableKey, .repeatedKey, .reservedKey, .unknownKind, .halfANoun, .ambiguousName, .tooManyEntries,
    .noAgencyInUse,
  ]
}

extension Rule {
  package static let unreadableKey = Rule(
    "unreadable-key", .profile, .input, "A key has other signs than allowed",
    meaning: """
      A key names an entry in data files and in placeholders, where it stays the same when the name changes. It is
      made of lower-case letters a to z, digits and hyphens, so that every format can carry it.
      """,
    example: .file(
      "profile.toml", "[[agencies]]\nkey = \"Our Police\"\nname = \"Police\"\nsector = \"Police\""),
    remedy: "Write it as our-police.")

  package static let repeatedKey = Rule(
    "repeated-key", .profile, .input, "Two entries have the same key",
    meaning:
      "Counts are kept by key, so that two entries of one list with the same key would be counted as one.",
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
    remedy: "Give one of them another key, or make its name an alias of the other.")

  package static let reservedKey = Rule(
    "reserved-key", .profile, .input, "The key belongs to the program",
    meaning: """
      Every table has rows of its own, such as the total and the row "not in the profile", and so has the headline. An
      entry with the key of such a row would pass for it.
      """,
    example: .file("profile.toml", "[[harms]]\nkey = \"total\"\nname = \"Total\""),
    remedy: "Choose another key. The name may stay as it is.")

  package static let unknownKind = Rule(
    "unknown-kind", .profile, .input, "There is no such kind of outcome",
    meaning: """
      The kind of an outcome decides how it counts: primary ones add up to the total, further ones never do, a review
      is counted as commissioned, undecided is considered and open, not-counted is withdrawn or a duplicate.
      """,
    example: .file(
      "profile.toml",
      """
      [[outcomes]]
      key = "learning-event"
      name = "Learning event"
      kind = "main"
      """),
    remedy: "Write primary, further, review, undecided or not-counted.")

  package static let halfANoun = Rule(
    "half-a-noun", .profile, .input, "Only one of singular and plural is given",
    meaning: """
      Prose says "one rapid review was" and "two rapid reviews were", and needs both words. Where neither is given, the
      program has words of its own.
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
    remedy: "Add the other word, or take both out.")

  package static let ambiguousName = Rule(
    "ambiguous-name", .profile, .input, "A name stands for two entries",
    meaning: """
      A name or an alias is listed for two entries of one list. Names match whatever their case, punctuation and
      spacing, so two that differ in these alone are one.
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
    remedy: "Take the name out of one of the two.")

  package static let tooManyEntries = Rule(
    "too-many-entries", .profile, .input, "A list of names is too long",
    meaning: """
      A list has more entries than the program has numbers for them. Each entry is a row of a table, so that one of
      this length would be a register rather than a vocabulary.
      """,
    example: .words("A profile to which a program added every school of the country under [[agencies]]."),
    remedy: "Take out the entries that the register never names.")

  package static let noAgencyInUse = Rule(
    "no-agency-in-use", .profile, .input, "No agency has its name on any day",
    meaning: """
      A sample register names agencies on the days on which they are called so. By their from and to, the agencies of
      this profile have no weekday between 1901 and 2198 left, so that no row could be made.
      """,
    example: .words("A profile of which the one agency has a name from Saturday to Sunday of one week."),
    remedy: "Correct from and to under [[agencies]] of the profile.")
}
