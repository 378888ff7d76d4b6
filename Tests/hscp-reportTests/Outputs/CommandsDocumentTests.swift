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
  let markdown: String

  init() throws {
    let place = try Workplace()
    let program = try DeclaredCommand.program(in: place)
    let commands = program.commands
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

  private static func section(on command: DeclaredCommand, in place: Workplace) throws -> String {
    var text = "## \(command.commandName)\n\n\(command.abstract)\n\n"
    text += try command.usage(in: place).map { "    \($0)\n" }.joined()
    for paragraph in command.paragraphs {
      // Examples are indented, and stay on lines of their own.
      text += "\n" + paragraph.lines.map { (paragraph.isExample ? "  " : "") + $0 + "\n" }.joined()
    }
    text += "\n| argument or option | meaning |\n|---|---|\n"
    for argument in command.arguments ?? [] where !argument.isOfEveryCommand {
      text += "| `\(argument.spelling)` | \(cell(argument.meaning)) |\n"
    }
    return text
  }

  /// Text for a cell of a table: Markdown would take `<rows>` for a tag, and a bar for the end of the cell.
  private static func cell(_ text: String) -> String {
    text.replacing("<", with: "&lt;").replacing("|", with: "\\|")
  }
}
