extension RuleBook {
  static let profileCounting: [Rule] = [.unknownYearStart, .unreadableCrossing, .placeholderTaken]
}

/// Settings of a profile that say what is counted, and how.
extension Rule {
  package static let unknownYearStart = Rule(
    "unknown-year-start", .profile, .input, "The reporting year cannot begin then",
    meaning: """
      A reporting year is twelve whole months. It begins on 1 April unless the profile says otherwise, and then on the first
      day of another month: tables of months would have one of them twice.
      """,
    example: .file("profile.toml", "[reporting_year]\nstart = \"09-29\""),
    advice:
      "Write the month and the day, as in start = \"10-01\". Without the setting, years begin on 1 April.")

  package static let placeholderTaken = Rule(
    "placeholder-taken", .profile, .input, "Two placeholders would have one name",
    expected: "expected a key whose placeholders have names of their own",
    remedy: "rename the key of the breakdown, or that of one of its values",
    meaning: """
      Every value of a breakdown has a placeholder, named by the key of the breakdown and its own: sex_female. Here one of
      these names is that of another placeholder, as left_out is that of the rows that are left out. A template that asks for it
      would print the wrong number.
      """,
    example: .file(
      "profile.toml",
      """
      [[breakdowns]]
      key = "left"
      name = "Left"
      columns = ["Left"]
      of = "children"
      values = [{ key = "out", name = "Out" }]
      """),
    advice: "Choose another key. The names in documents stay as they are: only the key changes.")

  package static let unreadableCrossing = Rule(
    "unreadable-crossing", .profile, .input, "Two breakdowns cannot be crossed",
    meaning: """
      A crossing has a row for each pair of values of two breakdowns. Both are named by their keys: those of
      [[breakdowns]], features, harm, outcomes and age_bands. A table of very many pairs would be one that nobody reads, and
      in which most counts are a single child.
      """,
    example: .file("profile.toml", "[figures]\ncrossings = [[\"age\", \"harm\"]]"),
    advice: "Write two keys in each list, as in crossings = [[\"harm\", \"age_bands\"]].")
}
