import ArgumentParser
import Records
import SystemPackage
import Writers

/// Writes an empty register to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty register to start from.",
    usage: "hscp-report init <folder> --year <year> [--profile <profile>] [--quiet]",
    discussion: """
      Makes a new folder, or fills an empty one, with a register that has headers
      and no rows, a profile, the templates, a learning folder for one year, in
      which each file says what belongs in it, and the list of placeholders. If
      there is anything in the folder, nothing is written.

        hscp-report init register --year 2023-24
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(help: "The reporting year to start with, as in 2023-24.", transform: ReportingYear.argument)
  var year: ReportingYear

  @OptionGroup var options: ProfileOptions

  func run() throws {
    let profile = try options.loadProfile()

    let made = try StartingFolder(by: profile, for: year)

    let path = FilePath(folder)
    try OutputFolder(at: path, command: "init").stageNew(made.files).commit()
    if !options.quiet {
      try StandardOutput.writeLast(made.summary(in: folder), files: "the register is in \(path.string)")
    }
  }
}
