import Records

/// A Markdown text with placeholders, checked and filled.
///
/// Its tags are a part of Mustache as the specification has it (github.com/mustache/spec, version 1.4):
///
/// - `{{name}}` prints words as they are: they are safe for Markdown already. It also places a table, chart, list or
///   learning text, and must then be alone on its line.
/// - `{{#name}}…{{/name}}` is printed where the name has something to say, and `{{^name}}…{{/name}}` where it has nothing.
/// - `{{! remark}}` is never printed.
///
/// A tag of a section or a remark that is alone on its line takes the line with it. All other tags are refused, and so are
/// names that do not exist, which the specification would print as nothing.
struct Template {
  enum Part {
    case text(Substring)
    case placeholder(String)
    case section(String, isInverted: Bool, [Part])
  }

  let text: Wording.Text

  /// The blocks of the template with its placeholders filled.
  ///
  /// Throws for a tag that is not supported or not closed, and for a name that does not exist.
  func filled(with placeholders: Placeholders) throws(Problem) -> [Document.Block] {
    try rendered(with: placeholders).compactMap { block in
      guard case .prose(let text) = block else { return block }
      let tidied = Template.tidied(text)
      return tidied.isEmpty ? nil : .prose(tidied)
    }
  }

  /// The same with every blank line and line ending as it was written.
  func rendered(with placeholders: Placeholders) throws(Problem) -> [Document.Block] {
    var parser = TemplateParser(text, placeholders)
    var rendering = TemplateRendering(placeholders: placeholders)
    try rendering.add(try parser.parts(), of: text.file)
    rendering.endProse()
    return rendering.blocks
  }

  /// The text without blank lines at its ends, and with one where sections left several.
  private static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.lines {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, lines.last.map({ $0.isEmpty }) ?? true { continue }
      lines.append(isBlank ? "" : line)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

/// The parts of a template turned into blocks, from its first to its last.
private struct TemplateRendering {
  let placeholders: Placeholders
  private(set) var blocks: [Document.Block] = []
  /// The prose since the last block.
  private var prose = ""
  /// How many bytes of words there are.
  private var size = 0
  /// More than any report: the words of a placeholder may be a thousand times as long as its name.
  private static let most = 64 << 20

  init(placeholders: Placeholders) { self.placeholders = placeholders }

  mutating func add(_ parts: [Template.Part], of file: String) throws(Problem) {
    for part in parts {
      guard size <= Self.most else { throw .filledOverLimit(Self.most, of: file) }
      switch part {
      case .text(let text): prose += text
      case .placeholder(let name):
        switch placeholders.values[name] {
        case .text(let words)?:
          prose += words
          size += words.utf8.count
        case .block(let placed?)?:
          endProse()
          blocks += placed
        case .block(nil)?, .flag?, nil: break
        }
      case .section(let name, let isInverted, let parts):
        let isTrue = placeholders.values[name]?.isTrue ?? false
        if isTrue != isInverted { try add(parts, of: file) }
      }
    }
  }

  mutating func endProse() {
    if !prose.isEmpty { blocks.append(.prose(prose)) }
    prose = ""
  }
}

extension Wording.Text {
  /// A template that the program has inside it.
  init(file: String, embedded bytes: [UInt8]) {
    self.init(file: file, markdown: String(decoding: bytes, as: UTF8.self))
  }
}

extension Problem {
  fileprivate static func filledOverLimit(_ most: Int, of file: String) -> Problem {
    Problem(
      .brokenTemplate, at: file, found: "its placeholders are filled with more than \(most) bytes of words",
      expected: "expected fewer", remedy: "take out those that are there again and again")
  }
}
