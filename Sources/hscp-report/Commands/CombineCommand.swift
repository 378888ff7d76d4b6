import Aggregation
import ArgumentParser
import Loader
import Records
import SystemPackage
import Writers

/// Adds up what several partnerships published.
struct CombineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: "Add up the figures of several partnerships.",
    usage: "hscp-report combine <figures.json> ... --name <name> [<options>]",
    discussion: """
      Makes the figures of a region from the figures.json that each of its
      partnerships has from its yearly report, all of one year and edition.
      No records are needed, and a figure that one partnership does not
      publish is not published for the region.

        hscp-report combine north/figures.json south/figures.json --name "The Coast"
      """)

  @Argument(help: "The figures.json of each partnership.", completion: .file(extensions: ["json"]))
  var figures: [String]

  @Option(help: "What the region is called.", transform: CombineCommand.name)
  var name: String

  @Option(
    help: "A profile with a template regional.md of your own. (default: the built-in words)",
    completion: .file(extensions: ["toml"]))
  var profile: String?

  @Option(
    help: "The folder for the files. (default: reports/regional-YEAR, or reports/regional-YEAR-board)",
    completion: .directory)
  var output: String?

  @Option(
    help: "The formats, as in md,xlsx. (default: md,csv,xlsx; figures.json is always written)",
    transform: OutputFormats.init(list:))
  var format = OutputFormats.all

  @Flag(help: "Replace files in the output folder that were edited since.")
  var overwrite = false

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  func run() throws {
    let snapshots = try figures.map(SnapshotFile.init(at:))
    let wording = try profile.map { try ProfileFile(at: FilePath($0)) }
    let made = try RegionalReportFiles(of: snapshots, named: name, wording: wording)
    try made.findings.tell(stoppingAtPersonalDataIn: "combine")
    let region = made.combination.figures
    let suffix = region.edition == .board ? "-board" : ""
    let path = FilePath(output ?? "reports/regional-\(region.year)\(suffix)")
    // As with reports, the board's edition never takes the place of the public one unasked.
    let command = region.edition == .board ? "combine (board edition)" : "combine"
    let delivery = Delivery(path: path, command: command, overwrites: overwrite, isQuiet: quiet)
    try delivery.bring(format.chosen(of: made.files)) {
      CombineCommand.summary(of: made.combination, earlier: $0)
    }
  }

  private static func summary(of combination: Combination, earlier: [UInt8]?) -> String {
    let region = combination.figures
    let before = earlier.flatMap { combination.earlierHeadline(json: $0) }
    var text = "\(region.partnership.name): \(combination.partnerships.count) partnerships\n"
    for part in combination.partnerships { text += "  \(part.name), as at \(part.figures.asAt.inProse)\n" }
    text += "\(region.year); \(region.edition.rawValue) edition, as at \(region.asAt.inProse)\n"
    text += ReportSummary.headline(of: region, before: before)
    return text + "\(FindingsText.counted(region.leftOut, "row")) left out.\n"
  }

  @Sendable
  private static func name(_ text: String) throws -> String {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { throw ValidationError("the name is empty; write it as in \"The Coast\"") }
    return name
  }
}
