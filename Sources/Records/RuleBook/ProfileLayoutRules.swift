extension RuleBook {
  /// How a profile is written, whatever it says.
  static let profileLayout = [
    Rule(
      "not-toml", .profile, .input, "The profile cannot be read as TOML",
      meaning: """
        A profile is a text in TOML: tables in brackets, and lines of key = value with texts in quotes. The message gives
        line and column, and the reader's own words for what it met there.
        """,
      source: "TOML, version 1.0.0",
      example: .file("profile.toml", "[ages]\ncare_leavers = yes"),
      remedy: "Correct the line. A text needs quotes; true and false have none."),
    Rule(
      "unknown-schema", .profile, .input, "The profile has another layout",
      meaning: """
        A profile says by schema = 1 which layout it follows, so that one for a later program is not half understood by
        this one.
        """,
      example: .file("profile.toml", "schema = 2"),
      remedy:
        "Add the line schema = 1 at the top, or use the version of the program that the profile was made for."
    ),
    Rule(
      "unknown-key", .profile, .input, "There is no such setting",
      meaning: """
        A key of the profile is none that the program asks for. A mistyped setting must not look as if it were followed:
        here the young people would silently not be counted. The message lists the keys that exist.
        """,
      example: .file("profile.toml", "[ages]\ncare_leaver = true"),
      remedy: "Correct the key, or take it out."),
    Rule(
      "missing-key", .profile, .input, "A setting that is needed is missing",
      meaning: """
        Some settings have no sensible default, such as the name of the partnership or the sector of an agency. A
        document would have a hole where it is printed.
        """,
      example: .file("profile.toml", "[[agencies]]\nkey = \"police\"\nname = \"Police\""),
      remedy: "Add the setting that the message names."),
    Rule(
      "wrong-type", .profile, .input, "A setting is of another kind",
      meaning: """
        The key exists, and its value is a text where a number, a list, a day or true or false is expected, or the other
        way about. A single text is no list of one.
        """,
      example: .file("profile.toml", "[columns]\nreferring_agency = \"Referrer\""),
      remedy: "Write the value as the message says. A list has brackets: [\"Referrer\"]."),
    Rule(
      "repeated-header", .profile, .input, "A header stands for two columns",
      meaning:
        "One header of your own is listed under two columns, and the cells below it can only be one of them.",
      example: .file("profile.toml", "[columns]\ndate_received = [\"Date\"]\ndate_considered = [\"Date\"]"),
      remedy: "Take the header out of one of the two lists."),
  ]
}
