import Records

/// Finds the tags of a template and holds each against the list of placeholders, since the template engine is silent
/// about names that nobody defined.
struct TemplateScan {
  struct Tag {
    /// `#`, `^`, `/` and the like, or a space for a plain name.
    let sign: Character
    let name: String
    /// Where it stands, its braces with it.
    let range: Range<String.Index>
  }

  let file: String
  let template: String
  let placeholders: Placeholders

  /// Cuts the template into pieces that can be filled one by one: whole lines, with no section open at their end.
  ///
  /// Throws for the first tag that could not be filled as its author meant it.
  func pieces() throws(TemplateError) -> [Substring] {
    var open: [Tag] = []
    var cuts = [template.startIndex]
    for tag in tags {
      // It stands on the line of the tag before it, and may go on behind it.
      if let cut = cuts.last, cut > tag.range.lowerBound { cuts.removeLast() }
      try check(tag, &open)
      if open.isEmpty { cuts.append(template.endOfLine(from: tag.range.upperBound)) }
    }
    if let unclosed = open.last { throw .unclosedSection(unclosed, at: place(of: unclosed)) }
    return zip(cuts, cuts.dropFirst() + [template.endIndex]).map { template[$0..<$1] }.filter { !$0.isEmpty }
  }

  private func check(_ tag: Tag, _ open: inout [Tag]) throws(TemplateError) {
    guard tag.sign != "!" else { return }
    guard "#^/ ".contains(tag.sign) else { throw .unsupportedTag(tag, at: place(of: tag)) }
    guard let value = placeholders.values[tag.name] else {
      throw .unknownPlaceholder(
        tag, at: place(of: tag), nearest: Suggestion.nearest(to: tag.name, among: placeholders.names))
    }
    switch (tag.sign, value) {
    case ("/", _):
      guard open.popLast()?.name == tag.name else { throw .unopenedSection(tag, at: place(of: tag)) }
    case ("#", _), ("^", _): open.append(tag)
    case (_, .text): break
    case (_, .flag): throw .flagAsText(tag, at: place(of: tag))
    case (_, .block): if !isAlone(tag) { throw .crowdedBlock(tag, at: place(of: tag)) }
    }
  }

  /// The tags in their order; like the engine, this follows a tag over the end of a line.
  var tags: [Tag] {
    var tags: [Tag] = []
    var rest = template[...]
    while let open = rest.firstPair(of: UInt8(ascii: "{")),
      let close = rest[open.upperBound...].firstPair(of: UInt8(ascii: "}"))
    {
      let inside = rest[open.upperBound..<close.lowerBound]
      let sign = inside.first.flatMap { $0.isLetter || $0.isWhitespace ? nil : $0 } ?? " "
      let name = inside.drop { $0 == sign || $0.isWhitespace }.prefix { !$0.isWhitespace }
      tags.append(Tag(sign: sign, name: String(name), range: open.lowerBound..<close.upperBound))
      rest = rest[close.upperBound...]
    }
    return tags
  }

  /// Whether nothing else stands on the tag's line.
  func isAlone(_ tag: Tag) -> Bool {
    let after = template[tag.range.upperBound...].prefix { !$0.isNewline }
    return template[..<tag.range.lowerBound].lastLine.allSatisfy(\.isWhitespace)
      && after.allSatisfy(\.isWhitespace)
  }

  func place(of tag: Tag) -> Place {
    let before = template[..<tag.range.lowerBound]
    return Place(
      file: file, line: 1 + before.count(where: \.isNewline), column: 1 + before.lastLine.count)
  }
}

extension Substring {
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

extension String {
  /// Where the next line begins.
  fileprivate func endOfLine(from start: Index) -> Index {
    utf8[start...].firstIndex(of: UInt8(ascii: "\n")).map(utf8.index(after:)) ?? endIndex
  }
}

extension TemplateError {
  fileprivate static func unknownPlaceholder(
    _ tag: TemplateScan.Tag, at place: Place, nearest: String?
  ) -> TemplateError {
    TemplateError(
      "unknown-placeholder", at: place.description, "there is no figure \"\(tag.name)\"",
      "expected a name from the list of placeholders",
      nearest.map { "did you mean \"\($0)\"?" } ?? "correct the name")
  }

  fileprivate static func unsupportedTag(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "unsupported-tag", at: place.description, "a tag begins with \"\(tag.sign)\"",
      "expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! a remark}}", "write the plain name")
  }

  fileprivate static func unclosedSection(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "broken-template", at: place.description, "the section \"\(tag.name)\" is not closed",
      "expected {{/name}} for each {{#name}} and {{^name}}", "add {{/\(tag.name)}} where it ends")
  }

  fileprivate static func unopenedSection(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "broken-template", at: place.description, "the section \"\(tag.name)\" is closed and not open here",
      "expected {{/name}} for each {{#name}} and {{^name}}, the inner one first",
      "close the section that was opened last")
  }

  fileprivate static func flagAsText(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "flag-as-text", at: place.description, "\"\(tag.name)\" is a question, not a text",
      "expected it as {{#\(tag.name)}} … {{/\(tag.name)}}", "put the words for that case between the two")
  }

  fileprivate static func crowdedBlock(_ tag: TemplateScan.Tag, at place: Place) -> TemplateError {
    TemplateError(
      "crowded-block", at: place.description, "\"\(tag.name)\" stands beside other text",
      "expected a table, list or section on a line of its own", "give it its own line")
  }
}
