import Records

/// What of a register was not used, in a line for each file: nothing is passed over without a word.
enum UnusedParts {
  /// A part of a register, and the rules that pass over it.
  private struct Part {
    let noun: String
    let rules: [Rule]
  }

  private static let parts = [
    Part(
      noun: "row",
      rules: [
        .titleRow, .totalsRow, .footnoteRow, .hintRow, .repeatedHeaderRow, .referenceAlone, .rowOfOthers,
      ]),
    Part(noun: "sheet", rules: [.otherSheet]),
    Part(noun: "column", rules: [.unusedColumn]),
    Part(noun: "file", rules: [.unusedFile]),
  ]
  /// How many places of a part are named.
  private static let shown = 6

  /// Such as `register.xlsx: 6 rows, 1 sheet and 2 columns not used: …`.
  static func lines(of findings: Findings) -> String {
    var files: [String] = []
    for finding in findings.kept where isUnused(finding) && !files.contains(finding.place.file) {
      files.append(finding.place.file)
    }
    return files.map { line(of: findings, in: $0) }.joined()
  }

  private static func isUnused(_ finding: Finding) -> Bool {
    finding.severity == .note && parts.contains { $0.rules.contains(finding.rule) }
  }

  private static func line(of findings: Findings, in file: String) -> String {
    var counts: [String] = []
    var names: [String] = []
    for part in parts {
      let all = findings.kept.filter { isUnused($0) && part.rules.contains($0.rule) }
      let here = all.filter { $0.place.file == file }
      guard !here.isEmpty else { continue }
      // Not all are kept in full; those that are not follow the last one that is.
      let total = part.rules.reduce(0) { $0 + findings.count(of: $1, .note) }
      let count = here.count + (all.last?.place.file == file ? total - all.count : 0)
      counts.append(FindingsText.counted(count, part.noun))
      let more = count > shown ? ["\(count - shown) more"] : []
      names.append((here.prefix(shown).map(name) + more).joined(separator: ", "))
    }
    let list = [counts.dropLast().joined(separator: ", "), counts.last ?? ""].filter { !$0.isEmpty }
    let words = "\(file): \(list.joined(separator: " and ")) not used: \(names.joined(separator: "; "))"
    return words.onOneLine + "\n"
  }

  /// A header, a sheet's name, or the line of a row and what it was taken for.
  private static func name(of finding: Finding) -> String {
    if let subject = finding.subject { return subject }
    guard let line = finding.place.line else { return finding.place.sheet ?? finding.place.file }
    let row = finding.place.sheet.map { "\($0)!\(line)" } ?? "line \(line)"
    return "\(row) (\(kind(of: finding.rule)))"
  }

  private static func kind(of rule: Rule) -> String {
    switch rule {
    case .titleRow: "title"
    case .totalsRow: "total"
    case .footnoteRow: "footnote"
    case .hintRow: "hints"
    case .repeatedHeaderRow: "header again"
    case .rowOfOthers: "of others"
    case .rowOfNoArea: "of no area"
    default: "reference alone"
    }
  }
}
