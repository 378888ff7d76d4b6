import ArgumentParser
import Loader
import Records
import SystemPackage
import Writers

/// Writes what a partnership starts from: an empty register, or a profile of the register that it has. Brings the lists of
/// such a register up to date with its profile, too.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a profile from a register, or an empty register to start from.",
    usage: """
      hscp-report init <folder> (--from <register> | --year <year>) [<options>]
      hscp-report init --update <register> [<options>]
      """,
    discussion: """
      Makes a new folder, or fills an empty one, with a profile, the templates, a
      learning folder for one year, in which each file says what belongs in it, and
      the list of placeholders. If there is anything in the folder, nothing is
      written.

      With --from, the profile is made from a register: its headers, and every
      agency, outcome, feature, status and answer that occurs. It says what is left
      to check. Otherwise it has general names, and an empty register beside it.

      With --update, the lists of a register.xlsx that was made here are brought up
      to date with its profile. All other cells are read back and are as they were;
      the earlier workbook stays beside it as register.xlsx.bak.

        hscp-report init ours --from register.xlsx --name "Our Partnership"
        hscp-report init register --year 2023-24
        hscp-report init --update register/register.xlsx
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp("The register to make the profile from.", valueName: "register"), completion: .file())
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The workbook, made by init, whose lists are brought up to date with the profile.",
      valueName: "register"), completion: .file(extensions: ["xlsx", "xlsm"]))
  var update: String?

  @Option(
    help: """
      The reporting year to start with, as in 2023-24; with --update, agencies that ended before it are not \
      offered. (default: with --from, the latest in the register)
      """,
    transform: AskedYear.init)
  var year: AskedYear?

  @Option(help: "What the partnership is called.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Which small counts the profile hides from the public. (default: 1-4)", valueName: "policy"))
  var suppress: Profile.Policy?

  @Option(
    help: """
      A profile to copy instead, or with --update the register's; hscp is the built-in one. (default: with --update, \
      profile.toml beside the register)
      """,
    completion: .file(extensions: ["toml"]))
  var profile: String?

  @Flag(help: .quiet) var quiet = false

  func validate() throws {
    if update != nil {
      guard folder == nil, from == nil, name == nil, suppress == nil else {
        throw ValidationError(
          "--update changes the lists of a workbook alone; leave out the folder, --from, --name and --suppress"
        )
      }
      return
    }
    if folder == nil { throw ValidationError("Missing expected argument '<folder>'") }
    if from == nil, year == nil { throw ValidationError("Missing expected argument '--year <year>'") }
    if from != nil, profile != nil {
      throw ValidationError("--from makes a profile and --profile copies one; leave one of them out")
    }
    if profile != nil, name != nil || suppress != nil {
      throw ValidationError(
        "a profile that is copied has its own name and policy; leave out --name and --suppress")
    }
  }

  func run() throws {
    if let update {
      let words = try UpdatedRegister(at: update, profile: profile, year: year).update()
      if !quiet { try StandardOutput.writeLast(words, files: "the lists of \(update) are up to date") }
      return
    }
    guard let folder else { return }
    guard let from else { return try makeEmptyRegister(in: folder) }
    let files = try RegisterFiles(at: FilePath(from))
    ProgressLine.show("Reading \(from)")
    let adopted = try AdoptedProfile(from: files, named: name, policy: suppress)
    let asked = try year?.year(by: adopted.file.profile.vocabulary.yearStart)
    guard let year = asked ?? adopted.latestYear else {
      throw ValidationError("no date in the register says which year it is; add it, as in --year 2023-24")
    }
    let made = try StartingFolder(by: adopted.file, for: year, withRegister: false)
    try write(made, to: folder) { AdoptionSummary.text(of: adopted, of: from, in: folder, with: made) }
  }

  private func makeEmptyRegister(in folder: String) throws {
    let profile =
      try profile == nil ? ProfileFile.starting(named: name, policy: suppress) : ProfileFile.named(profile)
    guard let year = try year?.year(by: profile.profile.vocabulary.yearStart) else { return }
    let made = try StartingFolder(by: profile, for: year)
    try write(made, to: folder) { made.summary(in: folder) }
  }

  private func write(_ made: StartingFolder, to folder: String, summary: () -> String) throws {
    let path = FilePath(folder)
    try OutputFolder(at: path, command: "init").stageNew(made.files).commit()
    if !quiet {
      try StandardOutput.writeLast(summary(), files: "what was made is in \(path.string)")
    }
  }
}

extension Profile.Policy: ExpressibleByArgument {}
