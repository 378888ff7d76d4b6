package import Records

/// A template that cannot be filled.
package struct TemplateError: Error, Hashable, Sendable {
  package let problem: Problem

  init(_ rule: String, at place: String, _ found: String, _ expected: String, _ remedy: String) {
    self.problem = Problem(rule, at: place, found: found, expected: expected, remedy: remedy)
  }
}
