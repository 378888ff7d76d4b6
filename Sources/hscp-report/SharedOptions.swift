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
