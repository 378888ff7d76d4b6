extension RuleBook {
  static let commands: [Rule] = [
    .unknownCommand, .unknownRule, .unknownEnding, .tooManyRows, .unknownFigure, .totalsDisagree,
  ]
}

extension Rule {
  package static let unknownCommand = Rule(
    "unknown-command", .commands, .arguments, "There is no such command",
    meaning:
      "The first word is none of the commands. Where one is clearly nearest, the message asks whether it was meant.",
    example: .command("hscp-report repotr register/"),
    remedy: "Correct the word. The commands are listed by hscp-report --help.")

  package static let unknownRule = Rule(
    "unknown-rule", .commands, .arguments, "There is no such rule",
    meaning:
      "The name to be explained is none of the rules. It stands in brackets in findings and messages.",
    example: .command("hscp-report explain unknown-outcom"),
    remedy: "Correct the name. Without a name, hscp-report explain lists all rules.")

  package static let unknownEnding = Rule(
    "unknown-ending", .commands, .arguments, "The ending names no kind of file",
    meaning: "A sample is written as CSV or as a workbook, and the ending of its name says which.",
    example: .command("hscp-report sample --rows 300 sample.ods"),
    remedy: "Give the name the ending .csv or .xlsx.")

  package static let tooManyRows = Rule(
    "too-many-rows", .commands, .arguments, "A worksheet has no room for so many rows",
    meaning:
      "A worksheet has 1,048,576 rows, and the header takes one of them. What lies beyond would be lost.",
    source: "Microsoft, Excel specifications and limits",
    example: .command("hscp-report sample --rows 2000000 sample.xlsx"),
    remedy: "Ask for at most 1048575 rows, or write a CSV file.")

  package static let unknownFigure = Rule(
    "unknown-figure", .commands, .arguments, "There is no such figure",
    meaning: """
      A figure is asked for by its table and its key, as they stand in figures.json. There is no such table in the
      year, or no such row in the table.
      """,
    example: .command("hscp-report check register/ --list outcomes=rapd-review"),
    remedy: "Take one of the names in the message.")

  package static let totalsDisagree = Rule(
    "totals-disagree", .commands, .defect, "Totals that must agree do not",
    meaning: """
      Before anything is written, sums are held against each other: outcomes against referrals, age bands against
      children. Two of them differ. No register, however wrong, should bring that about.
      """,
    example: .words("A table of outcomes that sums to eight where nine referrals were considered."),
    remedy: "Report it, with the message. Nothing was written, and the register need not be sent.")
}

extension RuleBook {
  static let comparisons: [Rule] = [
    .notASnapshot, .sameYearTwice, .oneYearAlone, .notAnEarlierYear, .differentPartnerships,
    .countedDifferently,
  ]
}

extension Rule {
  package static let notASnapshot = Rule(
    "not-a-snapshot", .commands, .input, "The file is no snapshot of figures",
    meaning: """
      A file whose name ends in .json is taken for the figures of a year as hscp-report report wrote them. This one is
      not, or it has several years or partnerships, or somebody changed it.
      """,
    example: .words("hscp-report compare register/ notes.json"),
    remedy: "Name the figures.json that report wrote, or make it again from the register.")

  package static let sameYearTwice = Rule(
    "same-year-twice", .commands, .input, "A year is there twice",
    meaning: """
      Two registers, or two figures.json, have the same year. Once counted and once as published is no such case: then
      the register counts, and what differs is listed as revised.
      """,
    example: .words("The figures.json of 2022-23 from two folders, compared with each other."),
    remedy: "Leave one of the two out.")

  package static let oneYearAlone = Rule(
    "one-year-alone", .commands, .input, "There is one year alone",
    meaning: "A comparison needs two years or more. The register, or the span asked for, has one.",
    example: .words("hscp-report compare register/ --years 2023-24"),
    remedy: "Name an earlier register or figures.json too, or a wider span with --years.")

  package static let notAnEarlierYear = Rule(
    "not-an-earlier-year", .commands, .input, "A year given as earlier is not",
    meaning:
      "The yearly report is held against the years before it. One that was given with --published is not one.",
    example: .words("hscp-report report register/ --year 2022-23 --published reports/2023-24/figures.json"),
    remedy: "Leave it out, or compare both years with hscp-report compare.")

  package static let differentPartnerships = Rule(
    "different-partnerships", .commands, .input, "The years are of different partnerships",
    meaning:
      "Years are compared within one partnership, by the name in its profile and in its figures.json.",
    example: .words("A register of one partnership beside the figures.json of its neighbour."),
    remedy: "Compare each partnership by itself, or add their figures up with combine.")

  package static let countedDifferently = Rule(
    "counted-differently", .commands, .input, "The years were counted in different ways",
    meaning: """
      Figures stand side by side only where they mean the same: the same age bands, outcomes and features, the same
      date that decides the year, the same start of clocks, sectors, edition and policy for small counts. The message
      names what differs. Agencies may begin and end.
      """,
    example: .words("A profile that got a further outcome after the earlier year was published."),
    remedy: "Count both years from their registers by one profile.")
}

extension RuleBook {
  static let combination: [Rule] = [
    .newerSnapshot, .onePartnershipAlone, .partnershipTwice, .yearsDiffer, .editionsDiffer, .rulesDiffer,
    .tablesDisagree,
  ]
}

extension Rule {
  package static let newerSnapshot = Rule(
    "newer-snapshot", .commands, .input, "The snapshot is of a later version",
    meaning: """
      The layout of figures.json has a number, and this file has a higher one than this version of the program knows.
      What it does not know it might leave out.
      """,
    example: .words("A figures.json with \"schema\" : 2, where this version writes 1."),
    remedy: "Use the version of the program that wrote the file, or a later one.")

  package static let onePartnershipAlone = Rule(
    "one-partnership-alone", .commands, .input, "There is one partnership alone",
    meaning: "Figures are combined of two partnerships or more. One has its own report already.",
    example: .words("An hscp-report combine with the figures.json of one partnership."),
    remedy: "Name the figures.json of the other partnerships too.")

  package static let partnershipTwice = Rule(
    "partnership-twice", .commands, .input, "A partnership is there twice",
    meaning: """
      Two of the files have the figures of the same partnership, by its name, and its referrals would count twice. It
      may be the same file, two editions of it, or an earlier one and its revision.
      """,
    example: .words("The folders 2023-24 and 2023-24-board of one partnership, named together."),
    remedy: "Leave one of the two out.")

  package static let yearsDiffer = Rule(
    "years-differ", .commands, .input, "The files are of different years",
    meaning:
      "The figures of a region are those of one reporting year, and two of the files have different ones.",
    example: .words("The figures.json of 2022-23 from one partnership, and of 2023-24 from another."),
    remedy: "Ask for the figures.json of the same year from each partnership.")

  package static let editionsDiffer = Rule(
    "editions-differ", .commands, .input, "The files are of different editions",
    meaning: """
      One of the files is of the public edition and another of the board's. What is for the board alone must not come
      into a public sum, and a sum for the board must not miss what only the public edition leaves out.
      """,
    example: .words("The public figures.json of one partnership, and the board's of another."),
    remedy: "Ask for the same edition from each partnership.")

  package static let rulesDiffer = Rule(
    "rules-differ", .commands, .input, "The files were counted differently",
    meaning: """
      Two partnerships counted by different rules, and the sum would be of unlike things. The message says which rule
      it is: the age bands, the date that decides the year, the first day of a clock, the day on which ages are
      counted, or the kind of an outcome.
      """,
    example: .words("A profile with start_day = \"included\" under [clocks], and one without."),
    remedy: "Agree on one rule, and have the report made again where it was another.")

  package static let tablesDisagree = Rule(
    "tables-disagree", .commands, .input, "The figures of a file disagree",
    meaning: """
      Within one file, sums are held against each other as they are when it is written: outcomes against referrals, age
      bands against children. Two of them differ, so that somebody or something has changed the file.
      """,
    example: .words(
      "A figures.json in which somebody wrote 10 referrals, and the outcomes still add up to 9."),
    remedy: "Ask the partnership for the file again.")
}
