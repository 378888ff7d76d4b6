import Aggregation
import ArgumentParser
import Loader
import Records

/// Says what is wrong with a register, and how many referrals each year has; writes no file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a register.",
    usage: "hscp-report check <register> [<options>]",
    discussion: """
      Reads the register and writes nothing. Findings come first, with file,
      line and column, then the referrals of each year. The exit code is 1
      where there are errors, with --year where they bear on that year.

        hscp-report check register/
        hscp-report check referrals.csv --year 2023-24 --show-values
      """)

  @OptionGroup var options: SharedOptions

  func run() throws {
    let register = try CountedRegister(options, hashing: false)
    let findings = register.reading.findings
    if let year = options.year, !register.tally.countedYears.contains(year) {
      _ = try ChosenYear(year, in: register)
    }
    let errors = options.year.map { findings.errors(bearingOn: $0) } ?? findings.count(.error)
    let lines = FindingsText.lines(of: findings, from: options.quiet ? .error : .note)
    try StandardOutput.write(options.quiet ? lines : lines + summary(of: register))
    if errors > 0 { throw Stop(.findings, nil) }
  }

  private func summary(of register: CountedRegister) -> String {
    let tally = register.tally
    var text = "\(register.name), \(register.profile.profile.source): "
    text += "\(FindingsText.counted(register.reading.rows, "row")), "
    text += "\(FindingsText.counts(of: register.reading.findings))\n"
    for year in tally.years where options.year == nil || options.year == year {
      guard let counts = tally[year] else { continue }
      text += "  \(year)  \(FindingsText.counted(counts.referrals, "referral"))"
      text += counts.leftOut > 0 ? ", \(FindingsText.counted(counts.leftOut, "row")) left out\n" : "\n"
    }
    if tally.leftOutUndated > 0 {
      text += "  no year  \(FindingsText.counted(tally.leftOutUndated, "row")) left out\n"
    }
    return text
  }
}
