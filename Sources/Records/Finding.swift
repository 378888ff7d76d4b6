/// Something in the input that its keeper should know of or mend.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// How much a finding weighs.
  package enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Nothing needs doing.
    case note
    /// The row is counted.
    case warning
    /// The row is left out, and the run stops unless told otherwise.
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  package let severity: Severity
  package let rule: Rule
  package var place: Place
  package let found: String
  package let expected: String
  package let remedy: String
  /// The cell's own text, or the piece of a text, which may be about a child: shown only on request.
  package var value: String?
  /// The reporting year of the row, where its date could be read.
  package var year: ReportingYear?

  /// A finding of the severity that `rule` has; `severity` where this one weighs less.
  package init(
    _ rule: Rule, as severity: Severity? = nil, at place: Place, found: String, expected: String,
    remedy: String
  ) {
    assert(RuleBook.contains(rule), "the rule book does not list [\(rule.code)]")
    self.severity = severity ?? rule.consequence.severity ?? .error
    self.rule = rule
    self.place = place
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// One line: place, severity, rule, what was found, what was expected, what to do.
  package var description: String {
    "\(place): \(severity.rawValue): [\(rule.code)] \(found); \(expected); \(remedy)"
  }
}

/// What makes going on impossible, told like a finding: where, which rule, what was found, expected, and what to do.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A path as the user wrote it, or a place inside a file.
  package let place: String
  package let rule: Rule
  package let found: String
  package let expected: String
  package let remedy: String

  package init(_ rule: Rule, at place: String, found: String, expected: String, remedy: String) {
    assert(RuleBook.contains(rule), "the rule book does not list [\(rule.code)]")
    self.place = place
    self.rule = rule
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// How the run ends: as the rule says, or, where it is about a finding, with an input that cannot be used.
  package var status: ExitStatus {
    switch rule.consequence {
    case .note, .warning, .error: .input
    default: rule.consequence.exitStatus
    }
  }

  package var description: String { "\(place): error: [\(rule.code)] \(found); \(expected); \(remedy)" }
}

/// The findings of one reading: exact counts, and the first of each rule and year in full.
package struct Findings: Sendable {
  /// How many findings of one rule are kept in full for each year; the counts go on.
  package static let keptOfEachRule = 100

  private struct Kind: Hashable {
    let rule: Rule
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
  package func count(of rule: Rule, _ severity: Finding.Severity) -> Int {
    counts.reduce(0) { $0 + ($1.key.rule == rule && $1.key.severity == severity ? $1.value : 0) }
  }

  /// How many findings there are of one rule.
  package func count(of rule: Rule) -> Int {
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
