import Aggregation
import ArgumentParser
import Loader
import Records
import Writers

/// Writes the yearly report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the yearly report.",
    usage: "hscp-report report <register> [<options>]",
    discussion: """
      Counts one reporting year (1 April to 31 March unless the profile has another
      start), the latest in the register unless --year names another. The files go
      to reports/YEAR, those of the board's edition to reports/YEAR-board. They
      replace the files of an earlier run there, all of them or none; files of other
      commands and of people stay.

        hscp-report report register/
        hscp-report report register/ --year 2023-24 --output reports/2023-24
      """)

  @OptionGroup var source: RegisterOptions

  @OptionGroup var options: ReadingOptions

  @OptionGroup var area: AreaOptions

  @Option(help: "public follows the profile's disclosure rules; board hides nothing.")
  var edition: Edition = .public

  @Option(
    help: """
      The counts that the public edition hides, with others that they could be worked out from. (default: the \
      profile's policy)
      """)
  var suppress: Profile.Policy?

  @Flag(help: "Say of each hidden count why it is hidden, without its number.")
  var explainSuppression = false

  @Option(
    parsing: .upToNextOption,
    help: """
      The figures.json of earlier years, to compare with. They are used instead of the register's own earlier \
      years.
      """,
    completion: .file(extensions: ["json"]))
  var published: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: """
      What an outsider has besides: earlier editions of this year, the figures.json or ees files of a neighbour, of \
      the region or of the department. They decide what is hidden, and nothing else.
      """,
    completion: .file())
  var known: [String] = []

  @OptionGroup var formats: FormatOptions

  @OptionGroup var output: FolderOptions

  @OptionGroup var errors: FindingOptions

  func run() throws {
    var register = try CountedRegister(
      at: source.register, by: options, of: area.area, hashing: edition == .board)
    if let suppress { register.follow(suppress) }
    let profile = register.profile.profile
    try register.checkArea(for: edition)
    let chosen = try ChosenYear(source.year, in: register, quiet: options.quiet)
    try register.showFindings(stoppingAtErrorsOf: chosen.year, by: errors, quiet: options.quiet)
    let earlier = try published.map(SnapshotFile.init(at:))

    let word = try formats.format.wordStyle(of: register.profile, by: register.publication)
    let publications = try PublishedFiles(at: known + published).publications()
    ProgressLine.show("Working out the figures")
    let made = try YearlyReportFiles(
      of: register, in: chosen.year, as: edition, asAt: options.asAt, beside: earlier, knowing: publications,
      word: word)
    try made.findings.show(quiet: options.quiet, stoppingAtUnpublishableIn: register.name)

    let reasons =
      explainSuppression && made.attack != nil
      ? ReportSummary.reasons(try SuppressionReason.all(of: made.figures, by: profile, beside: publications))
      : []
    let place = "reports/\(chosen.year)\(area.suffix)\(edition == .board ? "-board" : "")"
    try output.deliver(
      formats.format.chosen(of: made.files), to: place,
      // Each edition is a command of its own, so that the board's never replaces the public one by mistake.
      by: (edition == .board ? EditionCommand.boardReport : .report).rawValue, quiet: options.quiet,
      audit: made.attack?.check
    ) { earlier in
      ReportSummary.text(of: made, register: register, chosen: chosen, earlier: earlier)
        + ReportSummary.hintOnReplaced(
          by: made.published, earlier: earlier, at: output.output ?? place,
          knowing: known + published)
        + reasons.joined()
        + formats.format.noteOnMissingEES(made.missingEES)
    }
  }
}

extension Edition: ExpressibleByArgument {}
