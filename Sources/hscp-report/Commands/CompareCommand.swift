import Aggregation
import ArgumentParser
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// Compares years.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare reporting years, and test whether the last is like the earlier ones.",
    usage: "hscp-report compare <register-or-figures> ... [<options>]",
    discussion: """
      Takes registers and figures.json files of one partnership, in any mixture
      and order. A year that is in a register and was published too counts as
      the register has it now; what differs is listed as revised.

        hscp-report compare register/
        hscp-report compare register/ reports/2020-21/figures.json --years 2020-21:2023-24
      """)

  @Argument(help: "Registers, and figures.json of earlier reports.", completion: .file())
  var paths: [String]

  @Option(
    help: "The years, as in 2021-22:2023-24. (default: all that were published, the last ones of a register)")
  var years: YearSpan?

  @OptionGroup var options: ReadingOptions

  @Option(help: "The folder for the files. (default: reports/FIRST-to-LAST)", completion: .directory)
  var output: String?

  @Option(
    help: "The formats, as in md,xlsx. (default: md,csv,xlsx,ees; figures.json is always written)",
    transform: OutputFormats.init(list:))
  var format = OutputFormats.all

  @OptionGroup var writing: WritingOptions

  func run() throws {
    let inputs = try ComparedInputs(paths, span: years, by: options)
    if inputs.errors > 0, !writing.acceptFindings {
      throw Problem.errors(
        inputs.errors, in: inputs.faulty ?? "compare", mayChange: "the figures that are compared")
    }
    let made = try ComparisonFiles(of: inputs, showingValues: options.showValues)
    try made.findings.tell(stoppingAtPersonalDataIn: "compare")
    let years = made.comparison.years
    let span = "\(years[0])-to-\(years[years.count - 1])"
    let path = FilePath(output ?? "reports/\(span)")
    let delivery = Delivery(
      path: path, command: "compare", overwrites: writing.overwrite, isQuiet: options.quiet)
    try delivery.bring(format.chosen(of: made.files)) { _ in
      made.summary + format.wordOnMissingEES(lacksGeography: made.lacksGeography)
    }
  }
}
