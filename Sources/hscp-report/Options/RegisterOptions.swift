import ArgumentParser
import Loader
import Records
import SystemPackage

/// Which register a command reads, and for which year.
///
/// No group of options has another inside: each level takes four times as long to parse in a debug build, and the tests
/// start the program a thousand times.
struct RegisterOptions: ParsableArguments {
  @Argument(
    help: "The register: a folder with referrals.csv or register.xlsx, or such a file.", completion: .file())
  var register: String

  @Option(help: "The reporting year, as in 2023-24.", transform: AskedYear.init)
  var year: AskedYear?
}

/// How a command reads registers, and how much it says.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Give the figures as at this day, as in 2024-03-31.", transform: Day.argument)
  var asAt: Day?

  @Option(
    help: """
      The partnership's profile; hscp is the built-in one. (default: profile.toml beside the register, or the \
      built-in one for a register with names of its area)
      """,
    completion: .file(extensions: ["toml"]))
  var profile: String?

  @Flag(help: .quiet) var quiet = false

  @Flag(help: "Show the text of cells with errors, which may be about a child.")
  var showValues = false

  /// The profile that was named, or the one beside the register, or the built-in one.
  func loadProfile(for register: RegisterFiles) throws(Problem) -> ProfileFile {
    if profile == nil, let beside = register.profile { return try ProfileFile(at: beside) }
    return try ProfileFile.named(profile)
  }

  /// What is wrong where the built-in profile is taken without being named, and nothing in a register at `path` shows that
  /// it is of that area.
  func problem(with profile: ProfileFile, of files: RegisterFiles, at path: String) throws(Problem)
    -> Problem?
  {
    guard self.profile == nil, profile.isBuiltIn, try !files.haveNames(ofAreaOf: profile.profile) else {
      return nil
    }
    return .assumedProfile(of: profile.profile.partnership.name, forRegisterAt: path)
  }
}

/// Whether figures are of one area alone.
struct AreaOptions: ParsableArguments {
  @Option(help: "The figures of one area alone, by the key that the profile gives it.")
  var area: String?

  /// The end of the name of a folder for the figures: `-KEY`.
  var suffix: String { area.map { "-\($0)" } ?? "" }
}

/// What a command takes that reads a profile and no register.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: "The partnership's profile; hscp is the built-in one. (default: the built-in one)",
    completion: .file(extensions: ["toml"]))
  var profile: String?

  @Flag(help: .quiet) var quiet = false

  func loadProfile() throws(Problem) -> ProfileFile { try ProfileFile.named(profile) }
}

extension ArgumentHelp {
  /// How much a command says.
  static let quiet = ArgumentHelp("Say nothing but what went wrong.")
}

/// Whether a command goes on where the register has errors.
struct FindingOptions: ParsableArguments {
  @Flag(help: "Go on without the rows that have errors.")
  var acceptFindings = false

  /// Ends the run where `errors` may change `what`, as in "the figures of 2023-24", unless they are accepted.
  func stop(at errors: Int, in path: String, mayChange what: String) throws(Problem) {
    if errors > 0, !acceptFindings { throw .errors(errors, in: path, mayChange: what) }
  }
}

/// Years from one to another, as `--years` takes them: `2021-22:2023-24`, or one year alone.
struct YearSpan: ExpressibleByArgument {
  private let first: AskedYear
  private let last: AskedYear

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let first = try? AskedYear(parts[0]),
      let last = try? AskedYear(parts[parts.count - 1])
    else { return nil }
    self.first = first
    self.last = last
  }

  /// The years that begin on a day; throws where the first is after the last.
  func years(by start: YearStart) throws -> ClosedRange<ReportingYear> {
    let (first, last) = (try first.year(by: start), try last.year(by: start))
    guard first <= last else {
      throw ValidationError("\(first) is after \(last); write the earlier year first")
    }
    return first...last
  }
}

/// A year as it was asked for: which one it is depends on the day on which the years of the partnership begin.
struct AskedYear {
  private let text: String

  /// Throws with how to write it where it is the year of no partnership.
  @Sendable
  init(_ text: String) throws {
    self.text = text
    guard YearStart.isYear(text) else { throw problem(by: .april) }
  }

  /// The year by the profile's start; throws where it may be either of two.
  func year(by start: YearStart) throws -> ReportingYear {
    guard let year = start.year(named: text) else { throw problem(by: start) }
    return year
  }

  private func problem(by start: YearStart) -> ValidationError {
    let two = start.years(meantBy: text)
    guard two.count == 2 else {
      return ValidationError(
        "\"\(text)\" is not a reporting year \(start.rangeInProse); write it as \(start.example)")
    }
    return ValidationError(
      "\"\(text)\" may be \(two[0]) or \(two[1]), since years run from \(start.spanInProse); write one of them"
    )
  }
}

extension Day {
  @Sendable
  fileprivate static func argument(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("\"\(text)\" is not a day \(Day.rangeInProse); write it as 2024-03-31")
    }
    return day
  }
}

extension ProfileFile {
  /// What names the built-in profile in the place of a path.
  private static let nameOfBuiltIn = "hscp"

  /// The profile at `path`, or the built-in one.
  static func named(_ path: String?) throws(Problem) -> ProfileFile {
    guard let path, path != nameOfBuiltIn else { return try ProfileFile.builtIn() }
    return try ProfileFile(at: FilePath(path))
  }
}

extension ProfileFile {
  /// The profile for figures of one area alone, or as it is where none is asked for.
  func figures(of key: String?) throws(Problem) -> ProfileFile {
    guard let key else { return self }
    guard let narrowed = narrowed(to: key) else { throw .unknownArea(key, in: self) }
    return narrowed
  }
}

extension Problem {
  fileprivate static func unknownArea(_ key: String, in profile: ProfileFile) -> Problem {
    let keys = profile.profile.areas?.values.map(\.key) ?? []
    return Problem(
      .unknownAreaKey, at: profile.profile.source, found: "the profile has no area \"\(key)\"",
      expected: keys.isEmpty
        ? "expected a breakdown with area = true" : "expected one of \(keys.joined(separator: ", "))",
      remedy: keys.isEmpty ? "add one to the profile" : "correct --area")
  }

  fileprivate static func assumedProfile(of partnership: String, forRegisterAt path: String) -> Problem {
    Problem(
      .assumedProfile, at: path,
      found:
        "there is no profile, and nothing in the register is a name that only the area of the built-in one has, that of the "
        + partnership,
      remedy:
        "make one with \"hscp-report init ours --from \(path)\", or add --profile hscp if the register is theirs"
    )
  }

  fileprivate static func errors(_ count: Int, in path: String, mayChange what: String) -> Problem {
    Problem(.errorsInRegister, at: path, found: "\(FindingsText.counted(count, "error")) may change \(what)")
  }
}
