import Aggregation
import ArgumentParser
import Records
import Writers

/// Compares years.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare reporting years, and test whether the last is like the earlier ones.",
    usage: "hscp-report compare <register-or-figures> ... [<options>]",
    discussion: """
      Takes registers and figures.json files of one partnership, in any mixture
      and order. Where a year is in a register and was published too, the
      register counts, and figures that differ are listed as revised. If the last
      year is not over on the day of --as-at, it is compared with the same months
      of earlier years of the register. Where its policy hides small counts, each
      of its years is as its own public report has it. The files go to
      reports/FIRST-to-LAST.

        hscp-report compare register/
        hscp-report compare register/ reports/2020-21/figures.json
      """)

  @Argument(
    help: ArgumentHelp("Registers, and figures.json of earlier reports.", valueName: "register-or-figures"),
    completion: .file())
  var paths: [String]

  @Option(
    help: """
      The years, as in 2021-22:2023-24. (default: all that were published, and the last ones of a register)
      """)
  var years: YearSpan?

  @Option(
    parsing: .upToNextOption,
    help: """
      What an outsider has besides, as for report: it decides what is hidden of a register, and nothing else.
      """,
    completion: .file())
  var known: [String] = []

  @OptionGroup var options: ReadingOptions

  @OptionGroup var area: AreaOptions

  @OptionGroup var formats: FormatOptions

  @OptionGroup var output: FolderOptions

  @OptionGroup var errors: FindingOptions

  func run() throws {
    let inputs = try ComparedInputs(paths, span: years, by: options, of: area.area, knowing: known)
    try errors.stop(
      at: inputs.errors, in: inputs.firstWithErrors ?? "compare", mayChange: "the figures that are compared")

    ProgressLine.show("Comparing the years")
    let made = try ComparisonFiles(of: inputs, in: formats.format, showingValues: options.showValues)
    try made.findings.show(quiet: options.quiet, stoppingAtUnpublishableIn: "compare")

    let years = made.comparison.years
    let isBoard = made.comparison.edition == .board
    try output.deliver(
      formats.format.chosen(of: made.files),
      to: "reports/\(years[0])-to-\(years[years.count - 1])\(area.suffix)\(isBoard ? "-board" : "")",
      by: (isBoard ? EditionCommand.boardCompare : .compare).rawValue, quiet: options.quiet,
      audit: made.attack?.check
    ) { _ in
      made.summary + formats.format.noteOnMissingEES(made.missingEES)
    }
  }
}
