import ArgumentParser
import Records

/// Says what a rule means, with an example; reads and writes no file.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule means, with an example.",
    usage: "hscp-report explain [<rule> ...]",
    discussion: """
      A rule is the name in brackets in a finding or a message. Without one,
      all rules are listed.

        hscp-report explain
        hscp-report explain unknown-outcome month-first-date
      """)

  @Argument(
    help: "The names of rules, with or without their brackets.", completion: .list(RuleBook.rules.map(\.name))
  )
  var names: [String] = []

  func run() throws {
    if names.isEmpty {
      return try StandardOutput.write(RuleText.list(of: RuleBook.rules), fate: "no file was touched")
    }
    let texts = try names.map { RuleText.explanation(of: try ExplainCommand.rule(named: $0)) }
    try StandardOutput.write(texts.joined(separator: "\n\n"), fate: "no file was touched")
  }

  private static func rule(named name: String) throws(Stop) -> Rule {
    // As it stands in a finding, for whoever pastes it.
    let bare = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
    if let rule = RuleBook.entry(named: bare) { return rule }
    let nearest = Suggestion.nearest(to: bare, among: RuleBook.rules.map(\.name))
    throw Stop(
      .arguments,
      "hscp-report: error: [unknown-rule] there is no rule \"\(bare)\"; "
        + "expected one of those that hscp-report explain lists; "
        + (nearest.map { "did you mean \"\($0)\"?" } ?? "correct the name"))
  }
}
