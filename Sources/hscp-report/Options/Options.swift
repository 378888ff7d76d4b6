import ArgumentParser
import Loader
import Records
import SystemPackage

/// What every command that reads a register takes.
struct SharedOptions: ParsableArguments {
  @Argument(help: "The register: a folder with referrals.csv, or such a file.", completion: .file())
  var register: String

  @Option(help: "The reporting year, as in 2023-24.", transform: SharedOptions.year)
  var year: ReportingYear?

  @OptionGroup var reading: ReadingOptions

  var asAt: Day? { reading.asAt }
  var quiet: Bool { reading.quiet }
  var showValues: Bool { reading.showValues }

  @Sendable
  static func year(_ text: String) throws -> ReportingYear {
    guard let year = ReportingYear(text) else {
      throw ValidationError("\"\(text)\" is not a reporting year; write it as 2023-24")
    }
    return year
  }
}

/// How registers are read, and how much is said, whichever they are.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("as-at"), help: "The day as at which the figures stand, as in 2024-03-31.",
    transform: ReadingOptions.day)
  var asAt: Day?

  @Option(
    help: "The partnership's profile. (default: profile.toml beside the register, or the built-in one)",
    completion: .file(extensions: ["toml"]))
  var profile: String?

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  @Flag(
    name: .customLong("show-values"), help: "Show the text of cells at fault, which may be about a child.")
  var showValues = false

  /// The profile that was named, or the one beside the register, or the built-in one.
  func loadProfile(for register: RegisterFiles) throws(Problem) -> ProfileFile {
    if profile == nil, let beside = register.profile { return try ProfileFile(at: beside) }
    return try Self.profile(named: profile)
  }

  /// The profile at a path that was given, or the built-in one.
  static func profile(named path: String?) throws(Problem) -> ProfileFile {
    guard let path else { return try ProfileFile.builtIn() }
    return try ProfileFile(at: FilePath(path))
  }

  @Sendable
  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("\"\(text)\" is not a day; write it as 2024-03-31")
    }
    return day
  }
}

/// What every command takes that writes the files of a register to a folder.
struct WritingOptions: ParsableArguments {
  @Flag(name: .customLong("accept-findings"), help: "Go on without the rows that have errors.")
  var acceptFindings = false

  @Flag(help: "Replace files in the output folder that were edited since.")
  var overwrite = false
}

/// Years from one to another, as `--years` takes them: `2021-22:2023-24`, or one year alone.
struct YearSpan: ExpressibleByArgument {
  let first: ReportingYear
  let last: ReportingYear

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = ReportingYear(parts[0]),
      let last = ReportingYear(parts[parts.count - 1]), first <= last
    else { return nil }
    self.first = first
    self.last = last
  }

  func contains(_ year: ReportingYear) -> Bool { first <= year && year <= last }
}
