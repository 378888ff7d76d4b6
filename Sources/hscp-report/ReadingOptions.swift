import ArgumentParser
import Loader
import Records
import SystemPackage

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
  func loadProfile(for register: RegisterFiles) throws(LoaderError) -> ProfileFile {
    if profile == nil, let beside = register.profile { return try ProfileFile(at: beside) }
    return try Self.profile(named: profile)
  }

  /// The profile at a path that was given, or the built-in one.
  static func profile(named path: String?) throws(LoaderError) -> ProfileFile {
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
