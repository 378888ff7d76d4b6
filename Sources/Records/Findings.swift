/// The findings of one reading: exact counts, and the first of each rule and year in full.
package struct Findings: Sendable {
  /// How many findings of one rule are kept in full for each year; the counts go on.
  package static let keptOfEachRule = 100

  private struct Kind: Hashable {
    let rule: String
    let severity: Finding.Severity
    let year: ReportingYear?
  }

  private var counts: [Kind: Int] = [:]
  /// In the order in which they were found.
  package private(set) var kept: [Finding] = []
  private var keptOfKind: [Kind: Int] = [:]

  package init() {}

  /// Counts `finding`, and keeps it unless its rule already has enough of that year.
  package mutating func add(_ finding: Finding) {
    counts[Kind(rule: finding.rule, severity: finding.severity, year: finding.year), default: 0] += 1
    keep(finding)
  }

  /// Adds the findings of a later reading: their counts, and of those it kept as many as there is room for.
  package mutating func merge(_ other: Findings) {
    counts.merge(other.counts, uniquingKeysWith: +)
    for finding in other.kept { keep(finding) }
  }

  private mutating func keep(_ finding: Finding) {
    let kind = Kind(rule: finding.rule, severity: finding.severity, year: finding.year)
    guard keptOfKind[kind, default: 0] < Findings.keptOfEachRule else { return }
    keptOfKind[kind, default: 0] += 1
    kept.append(finding)
  }

  /// How many findings there are of a severity, in all years.
  package func count(_ severity: Finding.Severity) -> Int {
    counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  /// How many findings there are of one rule and severity.
  package func count(ofRule rule: String, _ severity: Finding.Severity) -> Int {
    counts.reduce(0) { $0 + ($1.key.rule == rule && $1.key.severity == severity ? $1.value : 0) }
  }

  /// How many findings there are of one rule.
  package func count(ofRule rule: String) -> Int {
    counts.reduce(0) { $0 + ($1.key.rule == rule ? $1.value : 0) }
  }

  /// How many errors bear on the figures of `year`: those in its rows, and those in rows whose year is unknown.
  package func errors(bearingOn year: ReportingYear) -> Int { errors(bearingOn: [year]) }

  /// How many errors bear on the figures of any of `years`.
  package func errors(bearingOn years: [ReportingYear]) -> Int {
    counts.reduce(0) { sum, entry in
      let bears = entry.key.severity == .error && (entry.key.year.map(years.contains) ?? true)
      return sum + (bears ? entry.value : 0)
    }
  }
}
