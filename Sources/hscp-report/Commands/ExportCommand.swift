import ArgumentParser
import Loader
import Records
import SystemPackage
import Writers

/// Writes the board's workbook.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the board's workbook.",
    usage: "hscp-report export <register> [<options>]",
    discussion: """
      One workbook of a reporting year that hides nothing: the figures, the
      same beside the earlier years of the register, the recommendations and
      their progress, and charts. It is for the board, not for publication.

        hscp-report export register/
        hscp-report export register/ --year 2023-24 --listing
      """)

  @OptionGroup var options: SharedOptions

  @Flag(help: "Add a sheet with a row for each referral: reference, date, agency, age band, outcome.")
  var listing = false

  @Option(help: "The folder for the workbook. (default: reports/YEAR-board)", completion: .directory)
  var output: String?

  @OptionGroup var writing: WritingOptions

  func run() throws {
    let (register, rows) = try CountedRegister.reading(options) {
      BoardRows(options, by: $0, withListing: listing)
    }
    let chosen = try ChosenYear(options.year, in: register)
    try register.tellFindings(bearingOn: chosen.year, by: writing, quiet: options.quiet)
    let made = try BoardFiles(of: register, rows, in: chosen.year, asAt: options.asAt)
    try made.findings.tell(stoppingAtPersonalDataIn: register.name)
    let path = FilePath(output ?? "reports/\(chosen.year)-board")
    let delivery = Delivery(
      path: path, command: "export", overwrites: writing.overwrite, isQuiet: options.quiet)
    try delivery.bring(made.files) { _ in made.summary(of: register, chosen: chosen) }
  }
}
