import Records

/// Parses a template from its first tag to its last, and checks each tag against the list of placeholders.
struct TemplateParser {
  private struct Tag {
    /// `#`, `^`, `/`, `!`, a sign that is not supported, or a space before a plain name.
    let sign: Character
    let name: String
    /// Whether there is something after the name.
    let hasMore: Bool
    /// The tag with its braces.
    let range: Range<String.Index>
    /// The whole line with its line ending, where nothing else is on it.
    let line: Range<String.Index>?
  }

  /// How deep sections may be inside each other: they are filled one inside the other, which takes room on the stack.
  private static let mostNested = 64
  /// How often a block may be placed: a learning text may be as long as the template.
  private static let mostPlaced = 16

  private let file: String
  private let template: String
  private let placeholders: Placeholders
  /// Where the next text begins.
  private var position: String.Index
  private var isAtLineStart = true
  /// How often each block is placed.
  private var placed: [String: Int] = [:]
  /// The sections that are open, the outermost first, each with the parts before it.
  private var open: [(tag: Tag, before: [Template.Part])] = []

  init(_ text: Wording.Text, _ placeholders: Placeholders) {
    self.file = text.file
    self.template = text.markdown
    self.placeholders = placeholders
    self.position = text.markdown.startIndex
  }

  /// The parts of the template.
  ///
  /// Throws for the first tag that cannot be filled as its author meant it.
  mutating func parts() throws(Problem) -> [Template.Part] {
    var parts: [Template.Part] = []
    while let tag = try nextTag() {
      try check(tag)
      // A plain name never takes its line with it.
      let line = tag.sign == " " ? nil : tag.line
      let taken = line ?? tag.range
      if position < taken.lowerBound { parts.append(.text(template[position..<taken.lowerBound])) }
      position = taken.upperBound
      isAtLineStart = line != nil
      switch tag.sign {
      case " ": parts.append(.placeholder(tag.name))
      case "#", "^":
        guard open.count < Self.mostNested else { throw .nestedTooDeep(Self.mostNested, at: place(of: tag)) }
        open.append((tag, parts))
        parts = []
      case "/":
        guard var section = open.popLast() else { break }
        section.before.append(.section(tag.name, isInverted: section.tag.sign == "^", parts))
        parts = section.before
      default: break
      }
    }
    if let unclosed = open.last?.tag { throw .unclosedSection(unclosed.name, at: place(of: unclosed)) }
    if position < template.endIndex { parts.append(.text(template[position...])) }
    return parts
  }

  /// The next tag, which may span several lines; `nil` after the last.
  private func nextTag() throws(Problem) -> Tag? {
    let rest = template[position...]
    guard let start = rest.firstPair(of: UInt8(ascii: "{")) else { return nil }
    guard let end = rest[start.upperBound...].firstPair(of: UInt8(ascii: "}")) else {
      throw .unclosedTag(at: Place(file: file, at: start.lowerBound, in: template))
    }
    let inside = rest[start.upperBound..<end.lowerBound]
    let sign = inside.first.flatMap { $0.isLetter || $0.isWhitespace ? nil : $0 } ?? " "
    let words = inside.dropFirst(sign == " " ? 0 : 1).unicodeScalars.split(whereSeparator: \.isBlank)
    let range = start.lowerBound..<end.upperBound
    return Tag(
      sign: sign, name: words.first.map { String($0) } ?? "", hasMore: words.count > 1, range: range,
      line: line(of: range))
  }

  /// The line of a tag that is alone on it.
  private func line(of tag: Range<String.Index>) -> Range<String.Index>? {
    let before = template[position..<tag.lowerBound]
    // By scalars: to find a character inside a row of flags, each of them has to be counted.
    let lineStart = before.unicodeScalars.lastIndex(where: \.isLineEnd).map(
      before.unicodeScalars.index(after:))
    guard isAtLineStart || lineStart != nil else { return nil }
    let start = lineStart ?? position
    guard before[start...].allSatisfy(\.isWhitespace) else { return nil }
    let after = template[tag.upperBound...]
    guard let end = after.firstIndex(where: { $0.isNewline || !$0.isWhitespace }) else {
      return start..<template.endIndex
    }
    return after[end].isNewline ? start..<after.index(after: end) : nil
  }

  private mutating func check(_ tag: Tag) throws(Problem) {
    guard tag.sign != "!" else { return }
    guard "#^/ ".contains(tag.sign) else { throw .unsupportedTag(tag.sign, at: place(of: tag)) }
    guard let value = placeholders.values[tag.name] else {
      throw .unknownPlaceholder(
        tag.name, at: place(of: tag),
        nearest: Suggestion.nearest(to: tag.name, among: placeholders.names))
    }
    guard !tag.hasMore else { throw .crowdedTag(tag.name, at: place(of: tag)) }
    switch (tag.sign, value) {
    case ("/", _):
      guard open.last?.tag.name == tag.name else { throw .unopenedSection(tag.name, at: place(of: tag)) }
    case ("#", _), ("^", _), (_, .text): break
    case (_, .flag): throw .flagAsText(tag.name, at: place(of: tag))
    case (_, .block):
      if tag.line == nil { throw .crowdedBlock(tag.name, at: place(of: tag)) }
      placed[tag.name, default: 0] += 1
      guard placed[tag.name, default: 0] <= Self.mostPlaced else {
        throw .repeatedBlock(tag.name, Self.mostPlaced, at: place(of: tag))
      }
    }
  }

  private func place(of tag: Tag) -> Place { Place(file: file, at: tag.range.lowerBound, in: template) }
}

extension Substring {
  /// Where a byte first occurs twice in a row.
  fileprivate func firstPair(of byte: UInt8) -> Range<Index>? {
    let bytes = utf8Span.span
    for second in bytes.indices.dropFirst() where bytes[second] == byte && bytes[second - 1] == byte {
      let end = utf8.index(startIndex, offsetBy: second + 1)
      return utf8.index(end, offsetBy: -2)..<end
    }
    return nil
  }
}

extension Problem {
  fileprivate static func unknownPlaceholder(_ name: String, at place: Place, nearest: String?) -> Problem {
    Problem(
      .unknownPlaceholder, at: place.description, found: "there is no figure \"\(name.inShort)\"",
      remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "correct the name")
  }

  fileprivate static func unsupportedTag(_ sign: Character, at place: Place) -> Problem {
    Problem(
      .unsupportedTag, at: place.description, found: "a tag begins with \"\(sign)\"", expected: supportedTags)
  }

  fileprivate static func unclosedTag(at place: Place) -> Problem {
    Problem(
      .brokenTemplate, at: place.description, found: "a tag is not closed", expected: supportedTags,
      remedy: "add }} after the name")
  }

  fileprivate static func crowdedTag(_ name: String, at place: Place) -> Problem {
    Problem(
      .brokenTemplate, at: place.description, found: "there is more than the name \"\(name)\" in a tag",
      expected: supportedTags, remedy: "close the tag with }} after the name")
  }

  fileprivate static func nestedTooDeep(_ most: Int, at place: Place) -> Problem {
    Problem(
      .brokenTemplate, at: place.description, found: "more than \(most) sections are inside each other",
      expected: "expected at most \(most)", remedy: "close sections before others open")
  }

  fileprivate static func unclosedSection(_ name: String, at place: Place) -> Problem {
    Problem(
      .brokenTemplate, at: place.description, found: "the section \"\(name)\" is not closed",
      expected: "expected {{/name}} for each {{#name}} and {{^name}}",
      remedy: "add {{/\(name)}} where it ends")
  }

  fileprivate static func unopenedSection(_ name: String, at place: Place) -> Problem {
    Problem(
      .brokenTemplate, at: place.description,
      found: "the section \"\(name)\" is closed and not open here",
      expected: "expected {{/name}} for each {{#name}} and {{^name}}, the inner one first",
      remedy: "close the section that was opened last")
  }

  fileprivate static func flagAsText(_ name: String, at place: Place) -> Problem {
    Problem(
      .flagAsText, at: place.description, found: "\"\(name)\" is a question, not a text",
      expected: "expected {{#\(name)}} … {{/\(name)}}")
  }

  fileprivate static func crowdedBlock(_ name: String, at place: Place) -> Problem {
    Problem(.crowdedBlock, at: place.description, found: "\"\(name)\" is on a line with other text")
  }

  fileprivate static func repeatedBlock(_ name: String, _ most: Int, at place: Place) -> Problem {
    Problem(
      .crowdedBlock, at: place.description, found: "\"\(name)\" is placed more than \(most) times",
      expected: "expected it at most \(most) times", remedy: "take it out here")
  }

  private static let supportedTags = "expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! a remark}}"
}
