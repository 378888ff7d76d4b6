import ArgumentParser
import Records
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
      It goes to reports/YEAR-board. What is overdue is judged on the current day,
      unless --as-at names another.

        hscp-report export register/
        hscp-report export register/ --year 2023-24 --listing
      """)

  @OptionGroup var source: RegisterOptions

  @OptionGroup var options: ReadingOptions

  @OptionGroup var area: AreaOptions

  @Flag(help: "Add a sheet with a row for each referral: reference, date, agency, age band, outcome.")
  var listing = false

  @OptionGroup var output: FolderOptions

  @OptionGroup var errors: FindingOptions

  func run() throws {
    let (register, rows) = try CountedRegister.reading(source.register, by: options, of: area.area) {
      profile in
      let asked = try source.year?.year(by: profile.vocabulary.yearStart)
      return BoardRows(of: asked, by: profile, options, withListing: listing)
    }
    let chosen = try ChosenYear(source.year, in: register, quiet: options.quiet)
    try register.showFindings(stoppingAtErrorsOf: chosen.year, by: errors, quiet: options.quiet)

    ProgressLine.show("Working out the figures")
    let made = try BoardFiles(of: register, rows, in: chosen.year, asAt: options.asAt)
    try made.findings.show(quiet: options.quiet, stoppingAtUnpublishableIn: register.name)

    try output.deliver(
      made.files, to: "reports/\(chosen.year)\(area.suffix)-board", by: EditionCommand.export.rawValue,
      quiet: options.quiet
    ) { _ in made.summary(of: register, chosen: chosen) }
  }
}
