/// What makes going on impossible, told like a finding: where, which rule, what was found, expected, and what to do.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A path as the user wrote it, or a place inside a file.
  package let place: String
  package let rule: String
  package let found: String
  package let expected: String
  package let remedy: String

  package init(_ rule: String, at place: String, found: String, expected: String, remedy: String) {
    self.place = place
    self.rule = rule
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  package var description: String { "\(place): error: [\(rule)] \(found); \(expected); \(remedy)" }
}
