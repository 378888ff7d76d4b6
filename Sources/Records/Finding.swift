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
  /// The stable name of the rule, such as `unknown-outcome`.
  package let rule: String
  package var place: Place
  package let found: String
  package let expected: String
  package let remedy: String
  /// The cell's own text, or the piece of a text, which may be about a child: shown only on request.
  package var value: String?
  /// The reporting year of the row, where its date could be read.
  package var year: ReportingYear?

  package init(
    _ severity: Severity, _ rule: String, at place: Place, found: String, expected: String, remedy: String
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// One line: place, severity, rule, what was found, what was expected, what to do.
  package var description: String {
    "\(place): \(severity.rawValue): [\(rule)] \(found); \(expected); \(remedy)"
  }
}
