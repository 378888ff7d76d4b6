package import Records

/// A template that cannot be filled.
package struct TemplateError: Error, Hashable, Sendable {
  package let problem: Problem

  init(_ rule: String, at place: Place, _ found: String, _ expected: String, _ remedy: String) {
    self.problem = Problem(rule, at: place.description, found: found, expected: expected, remedy: remedy)
  }
}

extension TemplateError {
  static func unknownPlaceholder(
    _ tag: TemplateScan.Tag, at place: Place, nearest: String?
  ) -> TemplateError {
    TemplateError(
      "unknown-placeholder", at: place, "there is no figure \"\(tag.name)\"",
      "expected a name from the list of placeholders",
      nearest.map { "did you mean \"\($0)\"?" } ?? "correct the name")
  }

  static func unsupportedTag(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "unsupported-tag", at: place, "a tag begins with \"\(tag.sign)\"",
      "expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! a remark}}", "write the plain name")
  }

  static func unclosedSection(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "broken-template", at: place, "the section \"\(tag.name)\" is not closed",
      "expected {{/name}} for each {{#name}} and {{^name}}", "add {{/\(tag.name)}} where it ends")
  }

  static func unopenedSection(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "broken-template", at: place, "the section \"\(tag.name)\" is closed and not open here",
      "expected {{/name}} for each {{#name}} and {{^name}}, the inner one first",
      "close the section that was opened last")
  }

  static func flagAsText(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "flag-as-text", at: place, "\"\(tag.name)\" is a question, not a text",
      "expected it as {{#\(tag.name)}} … {{/\(tag.name)}}", "put the words for that case between the two")
  }

  static func crowdedBlock(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "crowded-block", at: place, "\"\(tag.name)\" stands beside other text",
      "expected a table, list or section on a line of its own", "give it its own line")
  }
}
