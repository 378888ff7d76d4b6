import Aggregation
import ArgumentParser
import Loader
import Records

/// Says what is wrong with a register, and how many referrals each year and how many reviews it has; writes no file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a register.",
    usage: "hscp-report check <register> [<options>]",
    discussion: """
      Reads the register and writes nothing. Findings come first, by rule, with
      their places, then the referrals of each year, and the reviews. The exit code is 1 where
      there are errors, with --year where they bear on that year.

        hscp-report check register/
        hscp-report check register.xlsx --format json
        hscp-report check register/ --year 2023-24 --list outcomes=rapid-review
      """)

  /// For whom findings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var options: SharedOptions

  @Option(help: "text, by rule; or json, an object on a line for each finding.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "The places behind one figure, with references if --show-values is given.", valueName: "table=key"))
  var list: String?

  func run() throws {
    let lines = format == .json ? FindingLines(from: options.quiet ? .error : .note) : nil
    let register = try CountedRegister(options, hashing: false, telling: lines.map { $0.add })
    var findings = register.findings
    for finding in register.personalDataInTexts {
      findings.add(finding)
      lines?.add(finding)
    }
    try lines?.finish()
    if let year = options.year, !register.tally.countedYears.contains(year) {
      _ = try ChosenYear(year, in: register)
    }
    let errors = options.year.map { findings.errors(affecting: [$0]) } ?? findings.count(.error)
    if let list {
      let year = try ChosenYear(options.year, in: register).year
      let rows = try ListedRows(list, of: register, in: year)
      try StandardOutput.write(try rows.text(showingReferences: options.showValues))
    } else if format == .text {
      let groups = FindingGroups.text(of: findings, from: options.quiet ? .error : .note)
      try StandardOutput.write(options.quiet ? groups : groups + summary(of: register, findings))
    }
    if errors > 0 { throw ExitStatus.findings }
  }

  private func summary(of register: CountedRegister, _ findings: Findings) -> String {
    let tally = register.tally
    var text = "\(register.name), \(register.profile.profile.source): "
    text += "\(FindingsText.counted(register.reading.rows, "row")), "
    text += "\(FindingsText.counts(of: findings))\n"
    for year in tally.years where options.year == nil || options.year == year {
      guard let counts = tally[year] else { continue }
      text += "  \(year)  \(FindingsText.counted(counts.referrals, "referral"))"
      text += counts.leftOut > 0 ? ", \(FindingsText.counted(counts.leftOut, "row")) left out\n" : "\n"
    }
    if tally.leftOutUndated > 0 {
      text += "  no year  \(FindingsText.counted(tally.leftOutUndated, "row")) left out\n"
    }
    return text + ReviewLine.text(of: register.reviewReading)
  }
}
