import Records

/// Findings as lines, for people.
enum FindingsText {
  /// One line for each finding of at least `severity`, and one for each rule of which not all were kept.
  static func lines(of findings: Findings, from severity: Finding.Severity) -> String {
    let kept = findings.kept.filter { $0.severity >= severity }
    var text = ""
    for finding in kept {
      text += "\(finding)\(value(of: finding))\n"
    }
    var rules: [String] = []
    for finding in kept where !rules.contains(finding.rule) { rules.append(finding.rule) }
    for rule in rules {
      let more = findings.count(ofRule: rule) - kept.count { $0.rule == rule }
      if more > 0 { text += "… and \(more) more of [\(rule)]\n" }
    }
    return text
  }

  /// The cell's own text behind a finding, where it may be shown.
  static func value(of finding: Finding) -> String {
    finding.value.map { "; it says \"\($0)\"" } ?? ""
  }

  /// `1 error, 2 warnings, 0 notes`.
  static func counts(of findings: Findings) -> String {
    Finding.Severity.allCases.reversed()
      .map { counted(findings.count($0), $0.rawValue) }.joined(separator: ", ")
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
