import ArgumentParser
import Records

/// Explains what a rule means, with an example; reads and writes no file.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, with an example.",
    usage: "hscp-report explain [<rule> ...]",
    discussion: """
      The name of a rule is in brackets in each finding and message. Without a
      name, all rules are listed.

        hscp-report explain
        hscp-report explain unknown-outcome month-first-date
      """)

  @Argument(
    help: "The names of rules, with or without brackets.", completion: .list(RuleBook.rules.map(\.code)))
  var names: [String] = []

  func run() throws {
    let rules = try names.map(ExplainCommand.rule)
    let text =
      rules.isEmpty
      ? RuleText.list(of: RuleBook.rules)
      : rules.map(RuleText.explanation).joined(separator: "\n\n")
    try StandardOutput.write(text, files: "no file was touched")
  }

  private static func rule(named name: String) throws(Problem) -> Rule {
    // Pasted from a finding, it has its brackets.
    let bare = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
    if let rule = RuleBook.rule(bare) { return rule }
    let nearest = Suggestion.nearest(to: bare, among: RuleBook.rules.map(\.code))
    throw Problem(
      .unknownRule, at: "hscp-report", found: "there is no rule \"\(bare)\"",
      remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "correct the name")
  }
}

/// A rule in words, for a screen of 80 columns.
enum RuleText {
  /// Everything the book says about a rule.
  static func explanation(of rule: Rule) -> String {
    var paragraphs = [
      ["[\(rule.code)] \(rule.title)"] + wrapped(rule.consequence.sentence), wrapped(rule.meaning),
    ]
    if let source = rule.source { paragraphs.append(wrapped("Source: \(source).")) }
    if let lines = rule.example.lines {
      let place = rule.example.place.map { ", \($0)" } ?? ""
      paragraphs += [["For example\(place):"], lines.map { $0.isEmpty ? "" : "  \($0)" }]
    } else if case .words(let words) = rule.example {
      paragraphs.append(wrapped("For example: \(words)"))
    }
    paragraphs.append(wrapped("What to do: \(rule.advice)"))
    return paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// The titles of `rules`, each group under its heading.
  static func list(of rules: [Rule]) -> String {
    let longest = rules.map(\.code.count).max() ?? 0
    return Rule.Group.allCases.map { group in
      let titles = rules.filter { $0.group == group }.map { rule in
        "  " + rule.code + String(repeating: " ", count: longest - rule.code.count + 2) + rule.title + "\n"
      }
      return "\(group.rawValue)\n" + titles.joined()
    }.joined(separator: "\n")
  }

  /// The words of `text` in lines of at most 80 columns.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= 80 {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
