import ArgumentParser
import Glibc
import Records
import Writers

/// Counts the referrals of a safeguarding partnership and writes its yearly report.
@main
struct HSCPReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hscp-report",
    abstract: "Write a safeguarding partnership's yearly report from its referral register.",
    discussion: """
      Reads the register, counts, and writes the report as Markdown, CSV and a
      workbook.

        hscp-report check register/
        hscp-report report register/ --year 2023-24

      Exit codes:

      \(exitCodes)
      """,
    version: Program.nameAndVersion,
    subcommands: [
      ReportCommand.self, CompareCommand.self, ExportCommand.self, RespondCommand.self, CombineCommand.self,
      AuditCommand.self, CheckCommand.self, ExplainCommand.self, InitCommand.self, SampleCommand.self,
    ])

  private static var exitCodes: String {
    ExitStatus.allCases.map { status in
      let code = String(status.rawValue)
      return "  \(code)\(String(repeating: " ", count: 4 - code.count))\(status.meaning)"
    }.joined(separator: "\n")
  }

  static func main() {
    // A closed pipe or a file over its size limit must end the run with a message, not with a signal.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Whoever started this may not want to hear of the programs that it starts; the run has to.
    signal(SIGCHLD, SIG_DFL)
    ReservedMemory.take()
    let status = run(Array(CommandLine.arguments.dropFirst())).rawValue
    ProgressLine.withoutLine { Glibc.exit(status) }
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    do {
      // Asked by itself, it needs no parser, which would take as long as the rest of the start.
      if arguments == ["--version"] {
        try StandardOutput.write(VersionText.text)
        return .done
      }
      try checkCommand(arguments.first)
      var command = try parseAsRoot(arguments)
      if !arguments.contains("--quiet") { ProgressLine.begin() }
      try command.run()
      return .done
    } catch {
      return status(reporting: error)
    }
  }

  /// Prints the error, unless the command has done so; the status says who has to act.
  private static func status(reporting error: any Error) -> ExitStatus {
    switch error {
    case let status as ExitStatus:
      return status
    case let problem as Problem:
      StandardError.write("\(problem)\n")
      return problem.status
    default:
      return status(reportingParser: error)
    }
  }

  /// The same for the argument parser, to which help, versions and completion scripts are errors too.
  private static func status(reportingParser error: any Error) -> ExitStatus {
    let message = fullMessage(for: error) + "\n"
    switch exitCode(for: error) {
    case .success:
      do {
        try StandardOutput.write(message == "\(Program.nameAndVersion)\n" ? VersionText.text : message)
        return .done
      } catch {
        return status(reporting: error)
      }
    case .validationFailure:
      StandardError.write(message)
      return .arguments
    default:
      StandardError.write(message)
      return .defect
    }
  }

  /// Throws for a first argument that is neither an option nor a command, which the parser would take for a stray one.
  private static func checkCommand(_ argument: String?) throws(Problem) {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let argument, !argument.hasPrefix("-"), !names.contains(argument) else { return }
    let remedy = Suggestion.nearest(to: argument, among: names).map { "did you mean \"\($0)\"?" }
    throw Problem(
      .unknownCommand, at: "hscp-report", found: "there is no command \"\(argument)\"",
      expected: "expected one of \(names.joined(separator: ", "))",
      remedy: remedy ?? "see hscp-report --help")
  }
}

/// Thrown to end a run whose messages have already been printed.
extension ExitStatus: Error {}
