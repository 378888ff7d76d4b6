import Records

/// The rules as a Markdown page: docs/rules.md.
enum RuleDocument {
  /// The page about `rules`, with each group as a heading and each rule as a section that links can name by its code.
  static func markdown(of rules: [Rule]) -> String {
    let groups = Rule.Group.allCases.flatMap { group in
      let sections = rules.filter { $0.group == group }.flatMap(section)
      return sections.isEmpty ? [] : ["## \(escaped(group.rawValue))"] + sections
    }
    return ([introduction, exitCodes] + groups).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Rules

    Findings and messages name a rule in brackets, such as `[unknown-outcome]`. This page explains every rule. The
    command `hscp-report explain unknown-outcome` prints what it says about one of them.

    This page is made from the declarations in `Sources/Records/RuleBook`. To change it, change a rule there and run
    `make golden`.
    """

  private static var exitCodes: String {
    let rows = ExitStatus.allCases.map { "| \($0.rawValue) | \(escaped($0.meaning)) |" }
    return (["## Exit codes", "", "| Code | Meaning |", "| ---: | --- |"] + rows).joined(separator: "\n")
  }

  private static func section(_ rule: Rule) -> [String] {
    var blocks = [
      "### `\(rule.code)`", "**\(escaped(rule.title)).** \(escaped(rule.consequence.sentence))",
      escaped(rule.meaning),
    ]
    if let source = rule.source { blocks.append("Source: \(escaped(source)).") }
    if let lines = rule.example.lines {
      let place = rule.example.place.map { ", \(escaped($0))" } ?? ""
      blocks += ["For example\(place):", (["```text"] + lines + ["```"]).joined(separator: "\n")]
    } else if case .words(let words) = rule.example {
      blocks.append("For example: \(escaped(words))")
    }
    return blocks + ["What to do: \(escaped(rule.advice))"]
  }

  /// `text` on one line, with a backslash before each character that Markdown would not print.
  ///
  /// On a single line, characters that count only at the start of a line are safe. So is an underscore inside a word.
  private static func escaped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.replacing(/[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+|[\\`*\[\]<|&~_]/) { match in
      match.output.count > 1 ? match.output : "\\\(match.output)"
    }
  }
}
