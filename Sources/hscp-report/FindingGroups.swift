import Records

/// Findings by rule, for people: how many there are, and where the first of them stand.
enum FindingGroups {
  /// How many places of a rule are shown.
  static let placesShown = 10

  /// The groups of at least `severity`, errors first, each rule where it was first met.
  static func text(of findings: Findings, from severity: Finding.Severity) -> String {
    var text = ""
    for level in Finding.Severity.allCases.reversed() where level >= severity {
      var rules: [String] = []
      var places: [String: [Finding]] = [:]
      for finding in findings.kept where finding.severity == level {
        if places[finding.rule] == nil { rules.append(finding.rule) }
        places[finding.rule, default: []].append(finding)
      }
      for rule in rules {
        text += group(rule, level, findings.count(ofRule: rule, level), places[rule, default: []])
      }
    }
    return text
  }

  private static func group(
    _ rule: String, _ severity: Finding.Severity, _ count: Int, _ findings: [Finding]
  ) -> String {
    let title = RuleBook.entry(named: rule)?.title ?? rule
    var text = "\(severity.rawValue): [\(rule)] \(title): \(FindingsText.counted(count, severity.rawValue))\n"
    for finding in findings.prefix(placesShown) {
      let value = FindingsText.value(of: finding)
      text += "  \(finding.place): \(finding.found); \(finding.expected); \(finding.remedy)\(value)\n"
    }
    let more = count - min(findings.count, placesShown)
    if more > 0 { text += "  … and \(more) more: --format json lists all\n" }
    return text
  }
}
