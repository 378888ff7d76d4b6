import ArgumentParser
import Glibc
import Records

/// Counts the referrals of a safeguarding partnership and writes its yearly report.
@main
struct HSCPReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hscp-report",
    abstract: "Write a safeguarding partnership's yearly report from its referral register.",
    discussion: """
      Reads the register, counts, and writes the report as Markdown, CSV and a
      workbook. Exit codes: 0 done, 1 errors in the register, 64 arguments,
      65 no such input, 70 a defect of the program, 74 reading or writing failed.

        hscp-report check register/
        hscp-report report register/ --year 2023-24
      """,
    version: Program.nameAndVersion,
    subcommands: [
      ReportCommand.self, CompareCommand.self, ExportCommand.self, RespondCommand.self, CombineCommand.self,
      CheckCommand.self,
      ExplainCommand.self, InitCommand.self, SampleCommand.self,
    ])

  static func main() {
    // A closed pipe and a file over its size limit are errors to be told, not reasons to vanish.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Glibc.exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    do {
      try CommandName.check(arguments.first)
      var command = try parseAsRoot(arguments)
      try command.run()
      return .done
    } catch {
      return Stop.status(of: error) ?? reportParser(error)
    }
  }

  /// Help, versions and completion scripts are errors to the parser, and answers to whoever asked.
  private static func reportParser(_ error: any Error) -> ExitStatus {
    let message = fullMessage(for: error)
    switch exitCode(for: error) {
    case .success: break
    case let code:
      StandardError.write(message + "\n")
      return code == .validationFailure ? .arguments : .defect
    }
    do {
      try StandardOutput.write(message + "\n")
      return .done
    } catch {
      return Stop.status(of: error) ?? .output
    }
  }
}

/// Answers a mistyped command, which the argument parser would take for a stray argument.
enum CommandName {
  /// Throws for a first argument that is neither an option nor a command.
  static func check(_ argument: String?) throws(Problem) {
    let names = HSCPReport.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let argument, !argument.hasPrefix("-"), !names.contains(argument) else { return }
    let remedy =
      Suggestion.nearest(to: argument, among: names).map { "did you mean \"\($0)\"?" }
      ?? "see hscp-report --help"
    throw Problem(
      .unknownCommand, at: "hscp-report", found: "there is no command \"\(argument)\"",
      expected: "expected one of \(names.joined(separator: ", "))", remedy: remedy)
  }
}
