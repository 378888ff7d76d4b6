import Foundation
import Records
import Testing

/// Checks docs/commands.md against the declarations of the commands, which `--help` prints too.
///
/// With RECORD_GOLDEN=1 the document is recorded and the test fails, so that someone reads the difference.
@Suite struct CommandsDocumentTests {
  private static let recorded = Workplace.root.appendingPathComponent("docs/commands.md")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

  @Test func `docs/commands.md is what the commands declare`() throws {
    let made = try CommandsDocument().markdown
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: Self.recorded.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(made.utf8).write(to: Self.recorded)
    }
    #expect(!Self.isRecording, "recorded: read the difference, then run the tests without RECORD_GOLDEN")
    #expect(try made == String(contentsOf: Self.recorded, encoding: .utf8))
  }
}

/// docs/commands.md, made from what the argument parser knows of the commands.
struct CommandsDocument {
  /// A command as `--experimental-dump-help` prints it.
  private struct Command: Decodable {
    let commandName: String
    let abstract: String
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: Kind
    let abstract: String?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?

    /// As one types it: `<register>`, `--year <year>`, `-h, --help`.
    var spelling: String {
      let value = "<\(valueName ?? "")>\(isRepeating ? " ..." : "")"
      let names = (names ?? []).map { "\($0.kind == "short" ? "-" : "--")\($0.name)" }.joined(separator: ", ")
      return switch kind {
      case .positional: value
      case .option: "\(names) \(value)"
      case .flag: names
      }
    }
  }

  let markdown: String

  init() throws {
    let place = try Workplace()
    struct Dump: Decodable { let command: Command }
    let dump = try place.run("--experimental-dump-help").output
    let program = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    let contents = commands.map {
      "| [\($0.commandName)](#\($0.commandName)) | \(CommandsDocument.cell($0.abstract)) |\n"
    }
    let codes = ExitStatus.allCases.map { "| \($0.rawValue) | \(CommandsDocument.cell($0.meaning)) |\n" }
    markdown =
      """
      # Commands

      \(program.abstract)

      | command | what it does |
      |---|---|
      \(contents.joined())
      ## Exit codes

      | code | meaning |
      |---|---|
      \(codes.joined())
      """ + (try commands.map { "\n" + (try CommandsDocument.section(on: $0, in: place)) }).joined()
  }

  private static func section(on command: Command, in place: Workplace) throws -> String {
    let help = try place.run(command.commandName, "--help").output
    let usage = try #require(help.components(separatedBy: "USAGE: ").dropFirst().first)
    var text = "## \(command.commandName)\n\n\(command.abstract)\n\n"
    text += "    \(usage.prefix { $0 != "\n" })\n"
    for paragraph in (command.discussion ?? "").components(separatedBy: "\n\n") {
      // Examples are indented, and stay on lines of their own.
      let lines = paragraph.split(separator: "\n")
      let isExample = lines.allSatisfy { $0.hasPrefix("  ") }
      text += "\n" + lines.map { (isExample ? "  " : "") + $0 + "\n" }.joined()
    }
    let arguments = (command.arguments ?? []).filter {
      $0.names?.contains { $0.name == "help" } != true && $0.names?.contains { $0.name == "version" } != true
    }
    text += "\n| argument or option | meaning |\n|---|---|\n"
    for argument in arguments {
      let needed = argument.isOptional || argument.kind == .flag ? "" : " Required."
      let notes = [
        argument.allValues.map { "values: \($0.joined(separator: ", "))" },
        argument.defaultValue.map { "default: \($0)" },
      ].compactMap(\.self)
      let standard = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
      text += "| `\(argument.spelling)` | \(cell((argument.abstract ?? "") + standard + needed)) |\n"
    }
    return text
  }

  /// Text for a cell of a table: Markdown would take `<rows>` for a tag, and a bar for the end of the cell.
  private static func cell(_ text: String) -> String {
    text.replacing("<", with: "&lt;").replacing("|", with: "\\|")
  }
}
