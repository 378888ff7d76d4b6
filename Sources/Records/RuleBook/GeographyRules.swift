extension RuleBook {
  /// Where the partnership is, and the data that name the place.
  static let geography = [
    Rule(
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
    ),
    Rule(
      "unknown-area", .profile, .input, "There is no such country or region",
      meaning: """
        The code and the name of a country or region belong together, as the explore education statistics spell them.
        The official screener refuses any other pair.
        """,
      source: "Department for Education, eesyscreener",
      example: .file(
        "profile.toml", "[geography]\ncountry_code = \"E92000001\"\ncountry_name = \"United Kingdom\""),
      remedy: "Correct the code or the name: E92000001 is England, E12000008 is South East."),
    Rule(
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
      remedy: "Keep old_la_code, new_la_code and la_name, or else pfa_code and pfa_name."),
    Rule(
      "refused-name", .profile, .input, "A name does not fit into the ees files",
      meaning: """
        The explore education statistics take no name that stands for missing data elsewhere, such as NA or null, none
        with spaces around it, none of more than 120 characters, and no two that are the same in one breakdown.
        """,
      source: "Department for Education, Analysts' guide, Open Data Standards",
      example: .words("An outcome that the profile calls \"N/A\"."),
      remedy: "Rename it in the profile, or take [geography] out, and there are no such files."),
  ]

  /// What would be wrong with data before they are written.
  static let dataSets = [
    Rule(
      "broken-data-set", .outputs, .defect, "The ees files would break a rule",
      meaning: """
        Before anything is written, the data in the layout of the explore education statistics are held against the
        rules of the official screener, and against what it lets pass. One of them is broken, which no register and no
        profile should bring about.
        """,
      source: "Department for Education, eesyscreener",
      example: .words("A filter that has one item in every row."),
      remedy: "Report it, with the message. Nothing was written, and the register need not be sent.")
  ]
}
