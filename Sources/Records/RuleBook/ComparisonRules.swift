extension RuleBook {
  static let comparisons = [
    Rule(
      "not-a-snapshot", .commands, .input, "The file is no snapshot of figures",
      meaning: """
        A file whose name ends in .json is taken for the figures of a year as hscp-report report wrote them. This one is
        not, or it has several years or partnerships, or somebody changed it.
        """,
      example: .words("hscp-report compare register/ notes.json"),
      remedy: "Name the figures.json that report wrote, or make it again from the register."),
    Rule(
      "same-year-twice", .commands, .input, "A year is there twice",
      meaning: """
        Two registers, or two figures.json, have the same year. Once counted and once as published is no such case: then
        the register counts, and what differs is listed as revised.
        """,
      example: .words("The figures.json of 2022-23 from two folders, compared with each other."),
      remedy: "Leave one of the two out."),
    Rule(
      "one-year-alone", .commands, .input, "There is one year alone",
      meaning: "A comparison needs two years or more. The register, or the span asked for, has one.",
      example: .words("hscp-report compare register/ --years 2023-24"),
      remedy: "Name an earlier register or figures.json too, or a wider span with --years."),
    Rule(
      "not-an-earlier-year", .commands, .input, "A year given as earlier is not",
      meaning:
        "The yearly report is held against the years before it. One that was given with --published is not one.",
      example: .words("hscp-report report register/ --year 2022-23 --published reports/2023-24/figures.json"),
      remedy: "Leave it out, or compare both years with hscp-report compare."),
    Rule(
      "different-partnerships", .commands, .input, "The years are of different partnerships",
      meaning:
        "Years are compared within one partnership, by the name in its profile and in its figures.json.",
      example: .words("A register of one partnership beside the figures.json of its neighbour."),
      remedy: "Compare each partnership by itself, or add their figures up with combine."),
    Rule(
      "counted-differently", .commands, .input, "The years were counted in different ways",
      meaning: """
        Figures stand side by side only where they mean the same: the same age bands, outcomes and features, the same
        date that decides the year, the same start of clocks, sectors, edition and policy for small counts. The message
        names what differs. Agencies may begin and end.
        """,
      example: .words("A profile that got a further outcome after the earlier year was published."),
      remedy: "Count both years from their registers by one profile."),
  ]
}
