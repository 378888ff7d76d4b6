package import Records

/// Finds the tags of a template and holds each against the list of placeholders, since the template engine is silent
/// about names that nobody defined.
struct TemplateScan {
  struct Tag: Hashable {
    /// `#`, `^`, `/` and the like, or a space for a plain name.
    let sign: Character
    let name: String
    let line: Int
    let column: Int
    /// Whether nothing else stands on the line.
    let isAlone: Bool
  }

  let file: String
  let placeholders: Placeholders

  /// Throws for the first tag that could not be filled as its author meant it.
  func check(_ template: String) throws(TemplateError) {
    for tag in TemplateScan.tags(in: template) where tag.sign != "!" {
      guard "#^/ ".contains(tag.sign) else { throw .unsupportedTag(tag, in: file) }
      guard let value = placeholders.values[tag.name] else {
        throw .unknownPlaceholder(
          tag, in: file, nearest: Suggestion.nearest(to: tag.name, among: placeholders.names))
      }
      guard tag.sign == " " else { continue }
      switch value {
      case .text: break
      case .flag: throw .flagAsText(tag, in: file)
      case .block: if !tag.isAlone { throw .crowdedBlock(tag, in: file) }
      }
    }
  }

  static func tags(in template: String) -> [Tag] {
    var tags: [Tag] = []
    for (index, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
        let inside = rest[open.upperBound..<close.lowerBound]
        let sign = inside.first.flatMap { $0.isLetter || $0.isWhitespace ? nil : $0 } ?? " "
        let name = inside.drop { $0 == sign || $0.isWhitespace }.prefix { !$0.isWhitespace }
        let column = line.distance(from: line.startIndex, to: open.lowerBound) + 1
        let around = line[..<open.lowerBound] + line[close.upperBound...]
        tags.append(
          Tag(
            sign: sign, name: String(name), line: index + 1, column: column,
            isAlone: around.allSatisfy(\.isWhitespace)))
        rest = rest[close.upperBound...]
      }
    }
    return tags
  }
}

/// A template that cannot be filled.
package struct TemplateError: Error, Hashable, Sendable {
  package let problem: Problem

  init(_ rule: String, at place: String, _ found: String, _ expected: String, _ remedy: String) {
    self.problem = Problem(rule, at: place, found: found, expected: expected, remedy: remedy)
  }
}

extension TemplateError {
  private static func place(_ tag: TemplateScan.Tag, _ file: String) -> String {
    Place(file: file, line: tag.line, column: tag.column).description
  }

  fileprivate static func unknownPlaceholder(
    _ tag: TemplateScan.Tag, in file: String, nearest: String?
  ) -> TemplateError {
    TemplateError(
      "unknown-placeholder", at: place(tag, file), "there is no figure \"\(tag.name)\"",
      "expected a name from the list of placeholders",
      nearest.map { "did you mean \"\($0)\"?" } ?? "correct the name")
  }

  fileprivate static func unsupportedTag(_ tag: TemplateScan.Tag, in file: String) -> TemplateError {
    TemplateError(
      "unsupported-tag", at: place(tag, file), "a tag begins with \"\(tag.sign)\"",
      "expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! a remark}}", "write the plain name")
  }

  fileprivate static func flagAsText(_ tag: TemplateScan.Tag, in file: String) -> TemplateError {
    TemplateError(
      "flag-as-text", at: place(tag, file), "\"\(tag.name)\" is a question, not a text",
      "expected it as {{#\(tag.name)}} … {{/\(tag.name)}}", "put the words for that case between the two")
  }

  fileprivate static func crowdedBlock(_ tag: TemplateScan.Tag, in file: String) -> TemplateError {
    TemplateError(
      "crowded-block", at: place(tag, file), "\"\(tag.name)\" stands beside other text",
      "expected a table, list or section on a line of its own", "give it its own line")
  }
}
