import ArgumentParser
import Loader
import Records
import SystemPackage
import Writers

/// Lays down an empty register to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty register to start from.",
    usage: "hscp-report init <folder> --year <year> [--profile <profile>] [--quiet]",
    discussion: """
      Makes a new folder, or fills an empty one: the register with its
      headers, the profile, the template, the learning folder of a year with
      a word in each file on what belongs there, the list of placeholders.
      A folder in which there is something stays as it is.

        hscp-report init register --year 2023-24
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(help: "The reporting year to start with, as in 2023-24.", transform: SharedOptions.year)
  var year: ReportingYear

  @Option(
    help: "The partnership's profile. (default: the built-in one)", completion: .file(extensions: ["toml"]))
  var profile: String?

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  func run() throws {
    let profile = try ReadingOptions.profile(named: profile)
    let register = try EmptyRegister(by: profile, for: year)
    let path = FilePath(folder)
    try OutputFolder(at: path, command: "init").stageNew(register.files).commit()
    if !quiet { try StandardOutput.writeLast(summary, fate: "the register is in \(path.string)") }
  }

  private var summary: String {
    """
    Made \(folder), with nothing in the register yet:
      referrals.csv       the register; also reviews.csv, recommendations.csv
      register.xlsx       the same as a workbook: fill in the one or the other
      profile.toml        names, agencies, outcomes, features: make them yours
      templates/          the report's sentences
      learning/\(year)/   what people write, a file for each part of the report
      learning/responses/ a note on the answers to recommendations
      placeholders.md     what a template may ask for
    Fill in a referral. Then "hscp-report check \(folder)" says what is wrong with it,
    and "hscp-report report \(folder)" makes the report.

    """
  }
}
