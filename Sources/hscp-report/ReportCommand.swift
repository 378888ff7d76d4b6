import Aggregation
import ArgumentParser
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// Writes the yearly report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the yearly report.",
    usage: "hscp-report report <register> [<options>]",
    discussion: """
      Counts one reporting year (1 April to 31 March) and replaces the files
      that it wrote to the output folder before, or none of them. Files of
      other commands and of people stay.

        hscp-report report register/
        hscp-report report register/ --year 2023-24 --output reports/2023-24
      """)

  @OptionGroup var options: SharedOptions

  @Option(help: "public follows the profile's disclosure rules; board hides nothing.")
  var edition: Edition = .public

  @Option(
    help: "The folder for the files. (default: reports/YEAR, or reports/YEAR-board)", completion: .directory)
  var output: String?

  @Option(
    parsing: .upToNextOption,
    help:
      "The figures.json of earlier years, to compare with; they go before the register's own earlier years.",
    completion: .file(extensions: ["json"]))
  var published: [String] = []

  @Option(
    help: "The formats, as in md,xlsx. (default: md,csv,xlsx,ees; figures.json is always written)",
    transform: OutputFormats.init(list:))
  var format = OutputFormats.all

  @Flag(name: .customLong("accept-findings"), help: "Publish without the rows that have errors.")
  var acceptFindings = false

  @Flag(help: "Replace files in the output folder that were edited since.")
  var overwrite = false

  func run() throws {
    let register = try CountedRegister(options, hashing: true)
    let chosen = try ChosenYear(options.year, in: register)
    try tell(register.findings, of: register.name, bearingOn: chosen.year)
    let earlier = try published.map(SnapshotFile.init(at:))
    let made = try YearlyReportFiles(
      of: register, in: chosen.year, as: edition, asAt: options.asAt, beside: earlier)
    StandardError.write(FindingsText.lines(of: made.findings, from: options.quiet ? .error : .warning))
    try made.findings.stopAtPersonalData(in: register.name)
    let path = FilePath(output ?? "reports/\(chosen.year)\(edition == .board ? "-board" : "")")
    // Each edition is a writer of its own, so that the board's never takes the place of the public one unasked.
    let command = edition == .board ? "report --edition board" : "report"
    let delivery = Delivery(path: path, command: command, overwrites: overwrite, isQuiet: options.quiet)
    try delivery.bring(format.chosen(of: made.files)) { earlier in
      ReportSummary(of: made, register: register, chosen: chosen, earlier: earlier).figures
        + format.wordOnMissingEES(lacksGeography: made.lacksGeography)
    }
  }

  /// Shows what was found, and stops where errors bear on the year, unless told to go on.
  private func tell(_ findings: Findings, of path: String, bearingOn year: ReportingYear) throws(Stop) {
    let errors = findings.errors(bearingOn: year)
    StandardError.write(FindingsText.lines(of: findings, from: options.quiet ? .error : .warning))
    guard errors > 0, !acceptFindings else { return }
    throw Stop(
      .findings,
      Problem(
        "errors-in-register", at: path,
        found: "\(FindingsText.counted(errors, "error")) may change the figures of \(year)",
        expected: "expected none",
        remedy: "nothing was written, correct the register, or leave these rows out with --accept-findings"
      ).description)
  }
}

extension Edition: ExpressibleByArgument {}
