/// Something in the input that the person who keeps it should know about or correct.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
  package typealias Severity = Rule.Severity

  package let severity: Severity
  package let rule: Rule
  package var place: Place
  package let found: String
  package let expected: String
  package let remedy: String
  /// The text of the cell, or a piece of it. It may be about a child, so it is shown only on request.
  package var value: String?
  /// The name of the column, sheet or file that it is about, for a line that lists several.
  package var subject: String?
  /// The reporting year of the row, where its date could be read.
  package var year: ReportingYear?
  /// The years whose figures the row may change, where these are more than its own.
  package var affectedYears: ClosedRange<ReportingYear>?

  /// A finding of a rule, which says its severity, what was expected and what to do unless this one differs.
  package init(
    _ rule: Rule, as severity: Severity? = nil, at place: Place, found: String, expected: String? = nil,
    remedy: String? = nil
  ) {
    assert(RuleBook.contains(rule), "the rule book does not list [\(rule.code)]")
    self.severity = severity ?? rule.consequence.severity ?? .error
    self.rule = rule
    self.place = place
    self.found = found
    self.expected = expected ?? rule.expected
    self.remedy = remedy ?? rule.remedy
    assert(
      !self.expected.isEmpty && !self.remedy.isEmpty,
      "no text for what was expected, or what to do: [\(rule.code)]")
  }

  /// One line: place, severity, rule, what was found, what was expected, what to do.
  package var description: String {
    "\(place): \(severity.rawValue): [\(rule.code)] \(words)".onOneLine
  }

  /// What was found, what was expected, what to do.
  package var words: String { [found, expected, remedy].asWords }
}

/// Something that stops the run. It is reported in the shape of a ``Finding``.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A path as the user wrote it, or a place inside a file.
  package let place: String
  package let rule: Rule
  package let found: String
  package let expected: String
  package let remedy: String
  /// The problems of the same file that are reported with this one.
  private var others: [Problem] = []
  /// How many more there are that are not in the list.
  private var unshown = 0

  /// A problem of a rule, which says what was expected and what to do unless this one differs.
  package init(_ rule: Rule, at place: String, found: String, expected: String? = nil, remedy: String? = nil)
  {
    assert(RuleBook.contains(rule), "the rule book does not list [\(rule.code)]")
    self.place = place
    self.rule = rule
    self.found = found
    self.expected = expected ?? rule.expected
    self.remedy = remedy ?? rule.remedy
    assert(
      !self.expected.isEmpty && !self.remedy.isEmpty,
      "no text for what was expected, or what to do: [\(rule.code)]")
  }

  /// The exit status of the run: that of the rule. Where findings of the rule are notes, warnings or errors, the run cannot
  /// go on without what they are about, so the input cannot be used.
  package var status: ExitStatus {
    switch rule.consequence {
    case .note, .warning, .error: .input
    default: rule.consequence.exitStatus
    }
  }

  /// This problem with others of the same file, and the number of those that are too many to show.
  package func followed(by others: [Problem], andUnshown unshown: Int) -> Problem {
    var problem = self
    (problem.others, problem.unshown) = (others, unshown)
    return problem
  }

  /// A line for each problem.
  package var description: String {
    let line = "\(place): error: [\(rule.code)] \([found, expected, remedy].asWords)".onOneLine
    let more = unshown > 0 ? ["… and \(unshown) more"] : []
    return ([line] + others.map(\.description) + more).joined(separator: "\n")
  }
}

extension [String] {
  /// The parts of a message: a name in one of them may be as long as a file.
  fileprivate var asWords: String { map { $0.shortened(to: 1_000) }.joined(separator: "; ") }
}
