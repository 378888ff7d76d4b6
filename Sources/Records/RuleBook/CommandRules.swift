extension RuleBook {
  static let commands: [Rule] = [
    .unknownCommand, .unknownRule, .unknownEnding, .tooManyRows, .unknownFigure, .totalsDisagree,
    .notASnapshot, .sameYearTwice, .oneYearAlone, .notAnEarlierYear, .differentPartnerships,
    .countedDifferently, .newerSnapshot, .onePartnershipAlone, .partnershipTwice, .yearsDiffer,
    .editionsDiffer, .rulesDiffer, .tablesDisagree, .nothingPublished,
  ]
}

extension Rule {
  package static let unknownCommand = Rule(
    "unknown-command", .commands, .arguments, "There is no such command",
    meaning: """
      The first word is not a command. If one command is clearly the closest, the message suggests it.
      """,
    example: .command("hscp-report repotr register/"),
    advice: "Correct the word. To list the commands, run hscp-report --help.")

  package static let unknownRule = Rule(
    "unknown-rule", .commands, .arguments, "There is no such rule",
    expected: "expected one of those that hscp-report explain lists",
    meaning: """
      There is no rule of this name to explain. Findings and messages give the name of a rule in brackets.
      """,
    example: .command("hscp-report explain unknown-outcom"),
    advice: "Correct the name. To list all rules, run hscp-report explain without a name.")

  package static let unknownEnding = Rule(
    "unknown-ending", .commands, .arguments, "The name must end in .csv or .xlsx",
    expected: "expected a name that ends in .csv or .xlsx",
    remedy: "nothing was written, add the ending",
    meaning: "A sample is written as CSV or as a workbook, and the end of its file name says which.",
    example: .command("hscp-report sample --rows 300 sample.ods"),
    advice: "End the file name with .csv or .xlsx.")

  package static let tooManyRows = Rule(
    "too-many-rows", .commands, .arguments, "A worksheet has no room for so many rows",
    remedy: "nothing was written, write a .csv file instead",
    meaning: """
      A worksheet has 1,048,576 rows, and the header takes one of them. Any rows beyond that would be lost. The
      same is true of a list of referrals in the board's workbook.
      """,
    source: "Microsoft, Excel specifications and limits",
    example: .command("hscp-report sample --rows 2000000 sample.xlsx"),
    advice: "Ask for at most 1048575 rows, or write a CSV file. Leave out --listing from a longer register.")

  package static let unknownFigure = Rule(
    "unknown-figure", .commands, .arguments, "There is no such figure",
    meaning: """
      A figure is asked for by its table and its key, as they appear in figures.json. The year has no such
      table, or the table has no such row.
      """,
    example: .command("hscp-report check register/ --list outcomes=rapd-review"),
    advice: "Use one of the names in the message.")

  package static let totalsDisagree = Rule(
    "totals-disagree", .commands, .defect, "Totals do not agree",
    expected: "expected the two to agree",
    remedy: "this is a defect of the program, nothing was written, please report it",
    meaning: """
      Before it writes anything, the program checks sums against each other: outcomes against referrals, age
      bands against children. Two of them differ. No register should cause this, whatever is wrong with it.
      """,
    example: .words("A table of outcomes that adds up to eight when nine referrals were considered."),
    advice: "Report it, with the message. Nothing was written, and you do not need to send the register.")

  package static let notASnapshot = Rule(
    "not-a-snapshot", .commands, .input, "The file is not a snapshot of figures",
    expected: "expected the figures.json that hscp-report report wrote for one partnership and year",
    remedy: "name that file, or make the report again",
    meaning: """
      A file whose name ends in .json should hold the figures of a year as hscp-report report wrote them. This
      one does not, or it has several years or partnerships, or someone has changed it. The message names the
      place in the file, as in tables[0].rows[3].value. Counts are whole numbers from 0 to 1,000,000,000.
      """,
    example: .words("hscp-report compare register/ notes.json"),
    advice: "Name the figures.json that report wrote, or make it again from the register.")

  package static let sameYearTwice = Rule(
    "same-year-twice", .commands, .input, "A year appears twice",
    expected: "expected each year once, or once in a register and once as it was published",
    remedy: "leave one of the two out",
    meaning: """
      Two registers, or two figures.json, have the same year. A register and a figures.json of the same year
      are allowed: then the register counts, and the differences are listed as revised.
      """,
    example: .words("The figures.json of 2022-23 from two folders, compared with each other."),
    advice: "Leave one of the two out.")

  package static let oneYearAlone = Rule(
    "one-year-alone", .commands, .input, "There is only one year",
    expected: "expected two years or more",
    remedy: "add an earlier register or figures.json, or a wider span with --years",
    meaning: """
      A comparison needs two years or more. The register, or the range of years that was asked for, has only
      one.
      """,
    example: .command("hscp-report compare register/ --years 2023-24"),
    advice: "Add an earlier register or figures.json, or ask for a wider range with --years.")

  package static let notAnEarlierYear = Rule(
    "not-an-earlier-year", .commands, .input, "The published year is not an earlier one",
    remedy: "leave it out, or compare both years with hscp-report compare",
    meaning: """
      The yearly report is compared with the years before it. A year that was given with --published is not
      one of them.
      """,
    example: .words("hscp-report report register/ --year 2022-23 --published reports/2023-24/figures.json"),
    advice: "Leave it out, or compare both years with hscp-report compare.")

  package static let differentPartnerships = Rule(
    "different-partnerships", .commands, .input, "The years are of different partnerships",
    expected: "expected the years of one partnership",
    remedy: "compare each partnership separately, or add them up with combine",
    meaning: "Years are compared within one partnership, by the name in its profile and in its figures.json.",
    example: .words("A register of one partnership next to the figures.json of its neighbour."),
    advice: "Compare each partnership separately, or add up their figures with hscp-report combine.")

  package static let countedDifferently = Rule(
    "counted-differently", .commands, .input, "The years were counted differently",
    expected: "expected years that were counted in the same way",
    remedy: "count both from their registers with the same profile",
    meaning: """
      Figures can be compared only if they mean the same. The age bands, outcomes, features, sectors, edition
      and policy for small counts must match. So must the date that decides the year, and the start of clocks.
      The message names what differs. Agencies may begin and end.
      """,
    example: .words("A profile that gained an outcome after the earlier year was published."),
    advice: "Count both years from their registers with one profile.")

  package static let newerSnapshot = Rule(
    "newer-snapshot", .commands, .input, "The snapshot is from a later version",
    expected: "expected a figures.json of this version of the program, or of an earlier one",
    remedy: "use the version that wrote it, or a later one",
    meaning: """
      The layout of figures.json has a number, and the number in this file is higher than this version of the
      program knows. It might leave out what it does not know.
      """,
    example: .words("A figures.json with \"schema\" : 4, where this version writes 3."),
    advice: "Use the version of the program that wrote the file, or a later one.")

  package static let onePartnershipAlone = Rule(
    "one-partnership-alone", .commands, .input, "There is only one partnership",
    expected: "expected the figures of two partnerships or more",
    remedy: "add the figures.json of the others",
    meaning: """
      Combined figures need two partnerships or more. A single partnership already has its own report.
      """,
    example: .words("hscp-report combine with the figures.json of one partnership."),
    advice: "Add the figures.json of the other partnerships.")

  package static let partnershipTwice = Rule(
    "partnership-twice", .commands, .input, "A partnership appears twice",
    expected: "expected each partnership once",
    remedy: "leave one of the two out",
    meaning: """
      Two of the files have the figures of the same partnership, by its name, and its referrals would count
      twice. They may be the same file, two editions, or an earlier file and its revision.
      """,
    example: .words("The folders 2023-24 and 2023-24-board of one partnership, named together."),
    advice: "Leave one of the two out.")

  package static let yearsDiffer = Rule(
    "years-differ", .commands, .input, "The files are of different years",
    expected: "expected one reporting year",
    remedy: "give the figures.json of the same year for each partnership",
    meaning: """
      The figures of a region are for one reporting year, and two of the files have different years. Where the
      year of a partnership begins in another month, its file is of the year that shares at least half of its
      months: it is named, and is in no sum.
      """,
    example: .words("The figures.json of 2022-23 from one partnership, and of 2023-24 from another."),
    advice: "Ask each partnership for the figures.json of the same year.")

  package static let editionsDiffer = Rule(
    "editions-differ", .commands, .input, "The files are of different editions",
    expected: "expected the same edition of each",
    remedy: "ask for the edition that is missing: the two are for different readers",
    meaning: """
      One of the files is from the public edition and another from the board's. What is for the board alone
      must not be in a public sum. A sum for the board must not miss what only the public edition leaves out.
      """,
    example: .words("The public figures.json of one partnership, and the board's of another."),
    advice: "Ask each partnership for the same edition.")

  package static let rulesDiffer = Rule(
    "rules-differ", .commands, .input, "The files were counted differently",
    expected: "expected figures that were counted in the same way",
    remedy: "agree on one way, and ask for the report to be made again where it was a different one",
    meaning: """
      Two partnerships counted by different rules, so the sum would mix different things. The message says
      which rule it is: the age bands, the date that decides the year, the first day of a clock, the day on
      which ages are worked out, or the kind of an outcome.
      """,
    example: .words("A profile with start_day = \"included\" under [clocks], and one without."),
    advice: "Agree on one rule. Then ask for a new report where another rule was used.")

  package static let tablesDisagree = Rule(
    "tables-disagree", .commands, .input, "The figures in a file do not agree",
    expected: "expected the figures as hscp-report wrote them, whose totals agree",
    remedy: "the file was edited or damaged: ask for it again, or make the report again",
    meaning: """
      The program checks the sums in a file as it does when it writes one: outcomes against referrals, age
      bands against children. Two of them differ, so the file has been changed.
      """,
    example: .words(
      "A figures.json in which someone wrote 10 referrals, although the outcomes still add up to 9."),
    advice: "Ask whoever made the report for the file again, or make the report again from the register.")

  package static let nothingPublished = Rule(
    "nothing-published", .commands, .input, "There are no published figures here",
    expected: "expected such a file, or a folder with one",
    remedy: "name the files that were published",
    meaning: """
      An audit reads figures.csv, figures.json and data sets in the layout of explore education statistics. There is
      none at this path. Texts, pages and workbooks repeat the same figures, and are not read here.
      """,
    example: .command("hscp-report audit register/"),
    advice: "Name the folder of one report, or the files themselves.")
}
