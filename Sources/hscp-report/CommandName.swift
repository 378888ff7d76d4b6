import ArgumentParser
import Records

/// Answers a mistyped command, which the argument parser would take for a stray argument.
enum CommandName {
  /// Throws for a first argument that is neither an option nor a command.
  static func check(_ argument: String?) throws(Stop) {
    let names = HSCPReport.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let argument, !argument.hasPrefix("-"), !names.contains(argument) else { return }
    let remedy =
      Suggestion.nearest(to: argument, among: names).map { "did you mean \"\($0)\"?" }
      ?? "see hscp-report --help"
    throw Stop(
      .arguments,
      "hscp-report: error: [unknown-command] there is no command \"\(argument)\"; "
        + "expected one of \(names.joined(separator: ", ")); \(remedy)")
  }
}
