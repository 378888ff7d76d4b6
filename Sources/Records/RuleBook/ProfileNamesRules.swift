extension RuleBook {
  /// The lists of names in a profile.
  static let profileNames = [
    Rule(
      "unreadable-key", .profile, .input, "A key has other signs than allowed",
      meaning: """
        A key names an entry in data files and in placeholders, where it stays the same when the name changes. It is
        made of lower-case letters a to z, digits and hyphens, so that every format can carry it.
        """,
      example: .file(
        "profile.toml", "[[agencies]]\nkey = \"Our Police\"\nname = \"Police\"\nsector = \"Police\""),
      remedy: "Write it as our-police."),
    Rule(
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
      remedy: "Give one of them another key, or make its name an alias of the other."),
    Rule(
      "reserved-key", .profile, .input, "The key belongs to the program",
      meaning: """
        Every table has rows of its own, such as the total and the row "not in the profile", and so has the headline. An
        entry with the key of such a row would pass for it.
        """,
      example: .file("profile.toml", "[[harms]]\nkey = \"total\"\nname = \"Total\""),
      remedy: "Choose another key. The name may stay as it is."),
    Rule(
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
      remedy: "Write primary, further, review, undecided or not-counted."),
    Rule(
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
      remedy: "Add the other word, or take both out."),
    Rule(
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
      remedy: "Take the name out of one of the two."),
    Rule(
      "too-many-entries", .profile, .input, "A list of names is too long",
      meaning: """
        A list has more entries than the program has numbers for them. Each entry is a row of a table, so that one of
        this length would be a register rather than a vocabulary.
        """,
      example: .words("A profile to which a program added every school of the country under [[agencies]]."),
      remedy: "Take out the entries that the register never names."),
    Rule(
      "no-agency-in-use", .profile, .input, "No agency has its name on any day",
      meaning: """
        A sample register names agencies on the days on which they are called so. By their from and to, the agencies of
        this profile have no weekday between 1901 and 2198 left, so that no row could be made.
        """,
      example: .words("A profile of which the one agency has a name from Saturday to Sunday of one week."),
      remedy: "Correct from and to under [[agencies]] of the profile."),
  ]
}
