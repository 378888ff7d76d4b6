import Foundation
import Testing

/// A command as the argument parser knows it, from which its help, docs/commands.md and its manual page are made.
struct DeclaredCommand: Decodable {
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }
    struct Name: Decodable {
      let kind: String
      let name: String

      var spelling: String { (kind == "short" ? "-" : "--") + name }
    }

    let kind: Kind
    let abstract: String?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?

    /// Whether it is `--help` or `--version`.
    var isOfEveryCommand: Bool { names?.contains { ["help", "version"].contains($0.name) } == true }

    /// What stands for its value: `<year>`, `<rule> ...`.
    var value: String { "<\(valueName ?? "")>\(isRepeating ? " ..." : "")" }

    /// As one types it: `<register>`, `--year <year>`, `-h, --help`.
    var spelling: String {
      let names = (names ?? []).map(\.spelling).joined(separator: ", ")
      return switch kind {
      case .positional: value
      case .option: "\(names) \(value)"
      case .flag: names
      }
    }

    /// What it does, which values it takes, and whether it may be left out.
    var meaning: String {
      let notes = [
        allValues.map { "values: \($0.joined(separator: ", "))" }, defaultValue.map { "default: \($0)" },
      ].compactMap(\.self)
      let standard = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
      return (abstract ?? "") + standard + (isOptional || kind == .flag ? "" : " Required.")
    }
  }

  /// A part of what is said about a command: prose, or lines to type.
  struct Paragraph {
    let lines: [String]
    var isExample: Bool { lines.allSatisfy { $0.hasPrefix("  ") } }
  }

  let commandName: String
  let abstract: String
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [DeclaredCommand]?

  /// The program, with its commands in it.
  static func program(in place: Workplace) throws -> DeclaredCommand {
    struct Dump: Decodable { let command: DeclaredCommand }
    let dump = try place.run("--experimental-dump-help").output
    return try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }

  /// Its commands, but for `help`.
  var commands: [DeclaredCommand] { (subcommands ?? []).filter { $0.commandName != "help" } }

  var paragraphs: [Paragraph] {
    (discussion ?? "").components(separatedBy: "\n\n").map {
      Paragraph(lines: $0.split(separator: "\n").map(String.init))
    }
  }

  /// The lines of its help that say how it is typed.
  func usage(in place: Workplace) throws -> [String] {
    let names = commandName == "hscp-report" ? [] : [commandName]
    let help = try place.shell((["hscp-report"] + names + ["--help"]).joined(separator: " ")).output
    let usage = try #require(help.components(separatedBy: "USAGE: ").dropFirst().first)
    let lines = usage.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    return lines.map { String($0.drop { $0 == " " }) }
  }
}
