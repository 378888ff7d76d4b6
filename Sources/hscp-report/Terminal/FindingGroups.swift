import Records

/// Findings by rule, for people: how many there are, and a line for those that are alike, with the places of the first of
/// them.
enum FindingGroups {
  /// How many lines of a rule are shown, and how many places on a line.
  private static let (mostLines, mostPlaces) = (10, 10)

  /// The groups of at least `severity`, errors first, and the rules of each in the order in which they were found.
  static func text(of findings: Findings, from severity: Finding.Severity) -> String {
    Finding.byRule(findings.kept.filter { $0.severity >= severity }).map { alike in
      guard let first = alike.first else { return "" }
      return group(alike, of: findings.count(of: first.rule, first.severity))
    }.joined()
  }

  private static func group(_ findings: [Finding], of count: Int) -> String {
    guard let (rule, severity) = findings.first.map({ ($0.rule, $0.severity) }) else { return "" }
    var text =
      "\(severity.rawValue): [\(rule)] \(rule.title): \(FindingsText.counted(count, severity.rawValue))\n"
    let lines = alike(findings)
    var shown = 0
    for line in lines.prefix(mostLines) {
      text += "  \(places(of: line)): \(words(of: line))\n"
      shown += line.count
    }
    if count > shown {
      text += "  … and \(count - shown) more: hscp-report check --format json lists all\n"
    }
    return text
  }

  /// The findings that say the same, in the order of the first of each.
  private static func alike(_ findings: [Finding]) -> [[Finding]] {
    var lines: [[Finding]] = []
    var indices: [String: Int] = [:]
    for finding in findings {
      let words = finding.words
      if let index = indices[words] {
        lines[index].append(finding)
      } else {
        indices[words] = lines.count
        lines.append([finding])
      }
    }
    return lines
  }

  /// `referrals.csv:3:6, 4:6 and 7 more`. Where there are several, the text of each cell is beside its place.
  private static func places(of findings: [Finding]) -> String {
    var places: [String] = []
    var previous: Place?
    for finding in findings.prefix(mostPlaces) {
      let value = findings.count > 1 ? finding.value.map { " \"\($0)\"" } : nil
      places.append(finding.place.text(after: previous) + (value ?? ""))
      previous = finding.place
    }
    let more = findings.count > mostPlaces ? " and \(findings.count - mostPlaces) more" : ""
    return (places.joined(separator: ", ") + more).onOneLine
  }

  private static func words(of findings: [Finding]) -> String {
    guard let first = findings.first else { return "" }
    let value = findings.count == 1 ? first.value.map { "; it says \"\($0)\"" } : nil
    return "\(first.words)\(value ?? "")".onOneLine
  }
}
