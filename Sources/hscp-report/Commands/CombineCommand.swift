import Aggregation
import ArgumentParser
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// Adds up what several partnerships published.
struct CombineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: "Add up the figures of several partnerships.",
    usage: "hscp-report combine <figures.json> ... --name <name> [<options>]",
    discussion: """
      Makes the figures of a region from the figures.json of the yearly reports
      of its partnerships, all of one year and edition. It needs no registers. A
      figure that one partnership does not publish is not published for the
      region, whose policy is the strictest of theirs. A partnership whose years
      begin on another day than most is named, and not added up. There are no ees
      files of a region. The files go to reports/regional-YEAR, those of the
      board's edition to reports/regional-YEAR-board.

        hscp-report combine north/figures.json south/figures.json --name "The Coast"
      """)

  @Argument(
    help: ArgumentHelp("The figures.json of each partnership.", valueName: "figures.json"),
    completion: .file(extensions: ["json"]))
  var figures: [String]

  @Option(help: "What the region is called.", transform: CombineCommand.name)
  var name: String

  @Option(
    help: "A profile with a template regional.md of your own. (default: the built-in words)",
    completion: .file(extensions: ["toml"]))
  var profile: String?

  @Flag(help: .quiet) var quiet = false

  @OptionGroup var formats: FormatOptions

  @OptionGroup var output: FolderOptions

  /// The most partnerships of a region: England has fewer in all.
  private static let mostPartnerships = 1_000

  func validate() throws {
    guard figures.count <= Self.mostPartnerships else {
      throw ValidationError(
        "\(figures.count) files are too many for a region; give at most \(Self.mostPartnerships)")
    }
  }

  func run() throws {
    if let scalar = name.unicodeScalars.first(where: \.isControl) {
      throw Problem(.controlCharacter, at: "--name", found: "the name has the character \(scalar.number)")
    }
    let snapshots = try SeveralFiles.map(figures) { try SnapshotFile(at: $0) }
    let wording = try profile.map { try ProfileFile(at: FilePath($0)) }

    ProgressLine.show("Adding up the figures")
    let made = try RegionalReportFiles(
      of: snapshots, named: name, wording: wording, in: formats.format)
    try made.findings.show(quiet: quiet, stoppingAtUnpublishableIn: "combine")

    let region = made.combination.figures
    let isBoard = region.edition == .board
    try output.deliver(
      formats.format.chosen(of: made.files), to: "reports/regional-\(region.year)\(isBoard ? "-board" : "")",
      // As with reports, the board's edition never replaces the public one by mistake.
      by: (isBoard ? EditionCommand.boardCombine : .combine).rawValue, quiet: quiet,
      audit: made.attack?.check
    ) { CombineCommand.summary(of: made.combination, earlier: $0) }
  }

  private static func summary(of combination: Combination, earlier: [UInt8]?) -> String {
    let region = combination.figures
    let before = earlier.flatMap { combination.earlierHeadline(json: $0) }
    var text =
      "\(region.partnership.name): \(FindingsText.counted(combination.partnerships.count, "partnership"))\n"
    for part in combination.partnerships { text += "  \(part.name), as at \(part.figures.asAt.inProse)\n" }
    for words in RegionalReport.otherYears(of: combination) { text += "\(words)\n" }
    let day = region.hasOneDay ? "as at \(region.asAt.inProse)" : "each as at its own day"
    text += "\(region.year); \(region.edition.rawValue) edition, \(day)\n"
    text += ReportSummary.headline(of: region, before: before)
    let leftOut = region.hidesLeftOut ? "Some rows" : FindingsText.counted(region.leftOut, "row")
    return text + "\(leftOut) left out.\n"
  }

  @Sendable
  private static func name(_ text: String) throws -> String {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isInvisible else { throw ValidationError("the name is empty; write it as in \"The Coast\"") }
    guard name.unicodeScalars.count <= TextLimits.name else {
      throw ValidationError("the name has more than \(TextLimits.name) characters")
    }
    return name
  }
}
