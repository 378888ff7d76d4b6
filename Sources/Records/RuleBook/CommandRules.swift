extension RuleBook {
  static let commands = [
    Rule(
      "unknown-command", .commands, .arguments, "There is no such command",
      meaning:
        "The first word is none of the commands. Where one is clearly nearest, the message asks whether it was meant.",
      example: .command("hscp-report repotr register/"),
      remedy: "Correct the word. The commands are listed by hscp-report --help."),
    Rule(
      "unknown-rule", .commands, .arguments, "There is no such rule",
      meaning:
        "The name to be explained is none of the rules. It stands in brackets in findings and messages.",
      example: .command("hscp-report explain unknown-outcom"),
      remedy: "Correct the name. Without a name, hscp-report explain lists all rules."),
    Rule(
      "unknown-ending", .commands, .arguments, "The ending names no kind of file",
      meaning: "A sample is written as CSV or as a workbook, and the ending of its name says which.",
      example: .command("hscp-report sample --rows 300 sample.ods"),
      remedy: "Give the name the ending .csv or .xlsx."),
    Rule(
      "too-many-rows", .commands, .arguments, "A worksheet has no room for so many rows",
      meaning:
        "A worksheet has 1,048,576 rows, and the header takes one of them. What lies beyond would be lost.",
      source: "Microsoft, Excel specifications and limits",
      example: .command("hscp-report sample --rows 2000000 sample.xlsx"),
      remedy: "Ask for at most 1048575 rows, or write a CSV file."),
    Rule(
      "unknown-figure", .commands, .arguments, "There is no such figure",
      meaning: """
        A figure is asked for by its table and its key, as they stand in figures.json. There is no such table in the
        year, or no such row in the table.
        """,
      example: .command("hscp-report check register/ --list outcomes=rapd-review"),
      remedy: "Take one of the names in the message."),
    Rule(
      "totals-disagree", .commands, .defect, "Totals that must agree do not",
      meaning: """
        Before anything is written, sums are held against each other: outcomes against referrals, age bands against
        children. Two of them differ. No register, however wrong, should bring that about.
        """,
      example: .words("A table of outcomes that sums to eight where nine referrals were considered."),
      remedy: "Report it, with the message. Nothing was written, and the register need not be sent."),
  ]
}
