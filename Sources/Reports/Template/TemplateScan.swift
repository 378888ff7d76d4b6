import Records

/// Finds the tags of a template and holds each against the list of placeholders, since the template engine is silent
/// about names that nobody defined.
struct TemplateScan {
  struct Tag {
    /// `#`, `^`, `/` and the like, or a space for a plain name.
    let sign: Character
    let name: String
    let line: Int
    let column: Int
    /// Whether nothing else stands on the line.
    let isAlone: Bool
    let start: String.Index
    /// Behind the line in which it ends.
    let lineEnd: String.Index
  }

  let file: String
  let placeholders: Placeholders

  /// Cuts a template into pieces that can be filled one by one: whole lines, with no section open at their end.
  ///
  /// Throws for the first tag that could not be filled as its author meant it.
  func pieces(of template: String) throws(TemplateError) -> [Substring] {
    var open: [Tag] = []
    var cuts = [template.startIndex]
    for tag in TemplateScan.tags(in: template) {
      // It stands on the line of the tag before it, and may go on behind it.
      if let cut = cuts.last, cut > tag.start { cuts.removeLast() }
      try check(tag, &open)
      if open.isEmpty { cuts.append(tag.lineEnd) }
    }
    if let unclosed = open.last { throw .unclosedSection(unclosed, in: file) }
    return zip(cuts, cuts.dropFirst() + [template.endIndex]).map { template[$0..<$1] }.filter { !$0.isEmpty }
  }

  private func check(_ tag: Tag, _ open: inout [Tag]) throws(TemplateError) {
    guard tag.sign != "!" else { return }
    guard "#^/ ".contains(tag.sign) else { throw .unsupportedTag(tag, in: file) }
    guard let value = placeholders.values[tag.name] else {
      throw .unknownPlaceholder(
        tag, in: file, nearest: Suggestion.nearest(to: tag.name, among: placeholders.names))
    }
    switch (tag.sign, value) {
    case ("/", _):
      guard open.popLast()?.name == tag.name else { throw .unopenedSection(tag, in: file) }
    case ("#", _), ("^", _): open.append(tag)
    case (_, .text): break
    case (_, .flag): throw .flagAsText(tag, in: file)
    case (_, .block): if !tag.isAlone { throw .crowdedBlock(tag, in: file) }
    }
  }

  /// The tags in their order; like the engine, this follows a tag over the end of a line.
  static func tags(in template: String) -> [Tag] {
    var tags: [Tag] = []
    var rest = template[...]
    var line = 1
    while let open = rest.firstPair(of: UInt8(ascii: "{")),
      let close = rest[open.upperBound...].firstPair(of: UInt8(ascii: "}"))
    {
      let inside = rest[open.upperBound..<close.lowerBound]
      let sign = inside.first.flatMap { $0.isLetter || $0.isWhitespace ? nil : $0 } ?? " "
      let name = inside.drop { $0 == sign || $0.isWhitespace }.prefix { !$0.isWhitespace }
      let before = template[..<open.lowerBound].lastLine
      let after = template[close.upperBound...].prefix { !$0.isNewline }
      line += rest[..<open.lowerBound].lineEnds
      tags.append(
        Tag(
          sign: sign, name: String(name), line: line, column: before.count + 1,
          isAlone: before.allSatisfy(\.isWhitespace) && after.allSatisfy(\.isWhitespace),
          start: open.lowerBound, lineEnd: template[after.endIndex...].dropFirst().startIndex))
      line += inside.lineEnds
      rest = rest[close.upperBound...]
    }
    return tags
  }
}

extension Substring {
  /// How many lines end in it; those of Windows do so with two characters.
  var lineEnds: Int {
    var previous: UInt8 = 0
    return utf8.count { byte in
      defer { previous = byte }
      return byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")
    }
  }

  /// Where a sign first stands twice in a row.
  fileprivate func firstPair(of sign: UInt8) -> Range<Index>? {
    var start = utf8.startIndex
    while let first = utf8[start...].firstIndex(of: sign) {
      let second = utf8.index(after: first)
      guard second < utf8.endIndex else { return nil }
      if utf8[second] == sign { return first..<utf8.index(after: second) }
      start = second
    }
    return nil
  }

  /// What stands behind the last end of a line.
  fileprivate var lastLine: Substring {
    lastIndex(where: \.isNewline).map { self[index(after: $0)...] } ?? self
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

  fileprivate static func unclosedSection(_ tag: TemplateScan.Tag, in file: String) -> TemplateError {
    TemplateError(
      "broken-template", at: place(tag, file), "the section \"\(tag.name)\" is not closed",
      "expected {{/name}} for each {{#name}} and {{^name}}", "add {{/\(tag.name)}} where it ends")
  }

  fileprivate static func unopenedSection(_ tag: TemplateScan.Tag, in file: String) -> TemplateError {
    TemplateError(
      "broken-template", at: place(tag, file), "the section \"\(tag.name)\" is closed and not open here",
      "expected {{/name}} for each {{#name}} and {{^name}}, the inner one first",
      "close the section that was opened last")
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
