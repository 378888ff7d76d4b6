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

  @OptionGroup var writing: WritingOptions

  func run() throws {
    let register = try CountedRegister(options, hashing: true)
    let chosen = try ChosenYear(options.year, in: register)
    try register.tellFindings(bearingOn: chosen.year, by: writing, quiet: options.quiet)
    let earlier = try published.map(SnapshotFile.init(at:))
    let made = try YearlyReportFiles(
      of: register, in: chosen.year, as: edition, asAt: options.asAt, beside: earlier)
    try made.findings.tell(
      from: options.quiet ? .error : .warning, stoppingAtPersonalDataIn: register.name)
    let path = FilePath(output ?? "reports/\(chosen.year)\(edition == .board ? "-board" : "")")
    // Each edition is a writer of its own, so that the board's never takes the place of the public one unasked.
    let command = edition == .board ? "report --edition board" : "report"
    let delivery = Delivery(
      path: path, command: command, overwrites: writing.overwrite, isQuiet: options.quiet)
    try delivery.bring(format.chosen(of: made.files)) { earlier in
      ReportSummary(of: made, register: register, chosen: chosen, earlier: earlier).figures
        + format.wordOnMissingEES(lacksGeography: made.lacksGeography)
    }
  }
}

extension Edition: ExpressibleByArgument {}
