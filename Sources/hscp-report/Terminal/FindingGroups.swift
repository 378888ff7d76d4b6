import Records

/// Findings by rule, for people: how many there are, and a line for those that are alike, with the places of the first of
/// them.
enum FindingGroups {
  /// How many lines of a rule are shown, and how many places on a line.
  private static let (mostLines, mostPlaces) = (10, 10)

  /// Findings that say the same: the first of them, the others whose places are shown, and how many there are.
  private struct Line {
    let first: Finding
    private(set) var others: [Finding] = []
    private(set) var count = 1

    init(first: Finding) { self.first = first }

    mutating func add(_ finding: Finding) {
      count += 1
      if count <= mostPlaces { others.append(finding) }
    }
  }

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
    var shown = 0
    for line in lines(of: findings) {
      text += "  \(places(of: line)): \(words(of: line))\n"
      shown += line.count
    }
    if count > shown {
      text += "  … and \(count - shown) more: hscp-report check --format json lists all\n"
    }
    return text
  }

  /// The lines that are shown, in the order of the first finding of each. A register with many faults has thousands of findings
  /// of a rule: each is compared with these few, and only what is shown of it is kept.
  private static func lines(of findings: [Finding]) -> [Line] {
    var lines: [Line] = []
    for finding in findings {
      if let index = lines.firstIndex(where: { $0.first.says(sameAs: finding) }) {
        lines[index].add(finding)
      } else if lines.count < mostLines {
        lines.append(Line(first: finding))
      }
    }
    return lines
  }

  /// `referrals.csv:3:6, 4:6 and 7 more`. Where there are several, the text of each cell is beside its place.
  private static func places(of line: Line) -> String {
    var places: [String] = []
    var previous: Place?
    for finding in [line.first] + line.others {
      let value = line.count > 1 ? finding.value.map { " \"\($0)\"" } : nil
      places.append(finding.place.text(after: previous) + (value ?? ""))
      previous = finding.place
    }
    let more = line.count > mostPlaces ? " and \(line.count - mostPlaces) more" : ""
    return (places.joined(separator: ", ") + more).onOneLine
  }

  private static func words(of line: Line) -> String {
    let value = line.count == 1 ? line.first.value.map { "; it says \"\($0)\"" } : nil
    return "\(line.first.words)\(value ?? "")".onOneLine
  }
}

extension Finding {
  fileprivate func says(sameAs other: Finding) -> Bool {
    found == other.found && expected == other.expected && remedy == other.remedy
  }
}
