import Mustache
import Records

/// A Markdown text with placeholders, checked and filled.
struct Template {
  /// Marks where a block stands in the filled text; characters of the private use area, which no text has.
  private static let (blockStart, blockEnd): (Character, Character) = ("\u{E000}", "\u{E001}")

  let text: Wording.Text

  /// The blocks of the template with its placeholders filled.
  ///
  /// Throws for a placeholder that does not exist and for a section or a tag that is not closed.
  func filled(with placeholders: Placeholders) throws(Problem) -> [Document.Block] {
    let scan = TemplateScan(file: text.file, template: text.markdown, placeholders: placeholders)
    let (values, blocks) = Template.context(placeholders)
    var filled = ""
    // For each tag, the engine counts all letters behind it: many short texts are parsed faster than a long one.
    for piece in try scan.pieces() { filled += try template(of: piece).render(values) }
    return Template.blocks(of: filled, blocks)
  }

  private func template(of piece: Substring) throws(Problem) -> MustacheTemplate {
    do {
      // Values are escaped one by one when they are made; the engine's own escaping is for HTML.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + piece)
    } catch {
      let above = text.markdown[..<piece.startIndex].count(where: \.isNewline)
      throw .notATemplate(error, below: above, in: text.file)
    }
  }

  private static func context(_ placeholders: Placeholders) -> ([String: Any], [[Document.Block]]) {
    var values: [String: Any] = [:]
    var blocks: [[Document.Block]] = []
    for name in placeholders.names {
      switch placeholders.values[name] {
      case .text(let text)?: if !text.isEmpty { values[name] = text }
      case .flag(let flag)?: values[name] = flag
      case .block(let block?)?:
        values[name] = "\(blockStart)\(blocks.count)\(blockEnd)"
        blocks.append(block)
      case .block(nil)?, nil: break
      }
    }
    return (values, blocks)
  }

  private static func blocks(of filled: String, _ blocks: [[Document.Block]]) -> [Document.Block] {
    var result: [Document.Block] = []
    var prose = ""
    func endProse() {
      let text = tidied(prose)
      if !text.isEmpty { result.append(.prose(text)) }
      prose = ""
    }
    for line in filled.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let mark = line.trimming(while: \.isWhitespace)
      if mark.first == blockStart, mark.last == blockEnd, let index = Int(mark.dropFirst().dropLast()),
        blocks.indices.contains(index)
      {
        endProse()
        result += blocks[index].map { block in
          if case .prose(let text) = block { .prose(tidied(text)) } else { block }
        }
      } else {
        prose += line + "\n"
      }
    }
    endProse()
    return result
  }

  /// The text without blank lines at its ends, and with one where sections left several.
  private static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank, lines.last.map({ $0.isEmpty }) ?? true { continue }
      lines.append(isBlank ? "" : line)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  /// Without what is dropped at its ends.
  func trimming(while isDropped: (Character) -> Bool) -> Substring {
    let start = drop(while: isDropped)
    guard let last = start.lastIndex(where: { !isDropped($0) }) else { return "" }
    return start[...last]
  }
}

extension Problem {
  fileprivate static func notATemplate(
    _ error: any Error, below lines: Int, in file: String
  ) -> Problem {
    let parserError = error as? MustacheTemplate.ParserError
    // The first line is that of the pragma that was put before it.
    let place = Place(file: file, line: parserError.map { lines + $0.context.lineNumber - 1 })
    return Problem(
      .brokenTemplate, at: place.description, found: "a tag is not written as it should be",
      expected: "expected {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! a remark}}",
      remedy: "close the tag with }}")
  }
}
