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
  func pieces() throws(Problem) -> [Substring] {
    var open: [Tag] = []
    var cuts = [template.startIndex]
    for tag in tags {
      // It stands on the line of the tag before it, and may go on behind it.
      if let cut = cuts.last, cut > tag.range.lowerBound { cuts.removeLast() }
      let section = try check(tag, &open)
      // Behind a section that opens in the middle of a line and closes on one of its own, the engine takes the next line to go
      // on with the last: to cut there would change what is printed.
      let goesOn = section.map { !isAlone($0) && isAlone(tag) } ?? false
      if open.isEmpty, !goesOn { cuts.append(template.endOfLine(from: tag.range.upperBound)) }
    }
    if let unclosed = open.last { throw .unclosedSection(unclosed, at: place(of: unclosed)) }
    return zip(cuts, cuts.dropFirst() + [template.endIndex]).map { template[$0..<$1] }.filter { !$0.isEmpty }
  }

  /// Holds a tag against the placeholders; returns the one that opened the section which it closes.
  private func check(_ tag: Tag, _ open: inout [Tag]) throws(Problem) -> Tag? {
    guard tag.sign != "!" else { return nil }
    guard "#^/ ".contains(tag.sign) else { throw .unsupportedTag(tag, at: place(of: tag)) }
    guard let value = placeholders.values[tag.name] else {
      throw .unknownPlaceholder(
        tag, at: place(of: tag), nearest: Suggestion.nearest(to: tag.name, among: placeholders.names))
    }
    switch (tag.sign, value) {
    case ("/", _):
      guard let section = open.popLast(), section.name == tag.name else {
        throw .unopenedSection(tag, at: place(of: tag))
      }
      return section
    case ("#", _), ("^", _): open.append(tag)
    case (_, .text): break
    case (_, .flag): throw .flagAsText(tag, at: place(of: tag))
    case (_, .block): if !isAlone(tag) { throw .crowdedBlock(tag, at: place(of: tag)) }
    }
    return nil
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
    Place(file: file, at: tag.range.lowerBound, in: template)
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

/// A template that cannot be filled.
extension Problem {
  static func unknownPlaceholder(
    _ tag: TemplateScan.Tag, at place: Place, nearest: String?
  ) -> Problem {
    Problem(
      .unknownPlaceholder, at: place.description, found: "there is no figure \"\(tag.name)\"",
      expected: "expected a name from the list of placeholders",
      remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "correct the name")
  }

  static func unsupportedTag(_ tag: TemplateScan.Tag, at place: Place) -> Problem {
    Problem(
      .unsupportedTag, at: place.description, found: "a tag begins with \"\(tag.sign)\"",
      expected: "expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! a remark}}",
      remedy: "write the plain name")
  }

  static func unclosedSection(_ tag: TemplateScan.Tag, at place: Place) -> Problem {
    Problem(
      .brokenTemplate, at: place.description, found: "the section \"\(tag.name)\" is not closed",
      expected: "expected {{/name}} for each {{#name}} and {{^name}}",
      remedy: "add {{/\(tag.name)}} where it ends")
  }

  static func unopenedSection(_ tag: TemplateScan.Tag, at place: Place) -> Problem {
    Problem(
      .brokenTemplate, at: place.description,
      found: "the section \"\(tag.name)\" is closed and not open here",
      expected: "expected {{/name}} for each {{#name}} and {{^name}}, the inner one first",
      remedy: "close the section that was opened last")
  }

  static func flagAsText(_ tag: TemplateScan.Tag, at place: Place) -> Problem {
    Problem(
      .flagAsText, at: place.description, found: "\"\(tag.name)\" is a question, not a text",
      expected: "expected it as {{#\(tag.name)}} … {{/\(tag.name)}}",
      remedy: "put the words for that case between the two")
  }

  static func crowdedBlock(_ tag: TemplateScan.Tag, at place: Place) -> Problem {
    Problem(
      .crowdedBlock, at: place.description, found: "\"\(tag.name)\" stands beside other text",
      expected: "expected a table, list or section on a line of its own", remedy: "give it its own line")
  }
}
