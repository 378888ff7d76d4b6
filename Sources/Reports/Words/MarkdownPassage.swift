/// The text of a cell as Markdown: its lines, paragraphs and lists are kept, and all other signs are escaped.
///
/// A line that begins with a hyphen and a space is a list item; an indented line below it continues the item.
struct MarkdownPassage {
  private enum Block {
    case paragraph([String])
    /// The lines of each item.
    case list([[String]])
  }

  private var blocks: [Block] = []

  init(_ text: String) {
    var isBroken = true
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.trimming(while: \.isWhitespace)
      if !words.isEmpty {
        add(String(words), isIndented: line.first?.isWhitespace == true, isFirst: isBroken)
      }
      isBroken = words.isEmpty
    }
  }

  private mutating func add(_ line: String, isIndented: Bool, isFirst: Bool) {
    let item = line.first == "-" && line.dropFirst().first?.isWhitespace == true
    let text = item ? String(line.dropFirst().trimming(while: \.isWhitespace)) : line
    switch (blocks.last, isFirst) {
    case (.list(let items), false) where item: replaceLast(with: .list(items + [[text]]))
    case (.list(var items), false) where isIndented:
      items[items.count - 1].append(text)
      replaceLast(with: .list(items))
    case (.paragraph(let lines), false) where !item: replaceLast(with: .paragraph(lines + [text]))
    default: blocks.append(item ? .list([[text]]) : .paragraph([text]))
    }
  }

  private mutating func replaceLast(with block: Block) { blocks[blocks.count - 1] = block }

  /// The Markdown of the passage, with blank lines between its paragraphs and lists: all bold, or none.
  ///
  /// `label` comes before the first words, such as the letter of a part.
  func markdown(after label: String = "", isBold: Bool = false) -> String {
    let mark = isBold ? "**" : ""
    var blocks = blocks
    if !label.isEmpty {
      if case .paragraph(let lines)? = blocks.first {
        blocks[0] = .paragraph(["\(label) \(lines[0])"] + lines.dropFirst())
      } else {
        blocks.insert(.paragraph([label]), at: 0)
      }
    }
    return blocks.map { block in
      switch block {
      case .paragraph(let lines): mark + MarkdownPassage.broken(lines, by: "\\\n") + mark
      case .list(let items):
        items.map { "- " + mark + MarkdownPassage.broken($0, by: "\\\n  ") + mark }.joined(separator: "\n")
      }
    }.joined(separator: "\n\n")
  }

  /// The lines with `end` between them, which keeps them separate lines.
  private static func broken(_ lines: [String], by end: String) -> String {
    lines.map(WebAddress.escaped).joined(separator: end)
  }
}

/// Finds web addresses in a line of plain text and makes links of them.
enum WebAddress {
  private static let schemes = ["https://", "http://"]

  /// `line` made safe for Markdown, with `<` and `>` around each address, which makes it a link.
  static func escaped(_ line: String) -> String {
    var escaped = ""
    var plain = ""
    var rest = line[...]
    while let first = rest.first {
      let startsWord = plain.last.map { !$0.isLetter && !$0.isNumber } ?? true
      guard startsWord, let address = address(atStartOf: rest) else {
        plain.append(first)
        rest = rest.dropFirst()
        continue
      }
      // Some signs count only at the start of a line.
      escaped += text(plain, isStart: escaped.isEmpty) + "<\(address)>"
      plain = ""
      rest = rest.dropFirst(address.count)
    }
    return escaped + text(plain, isStart: escaped.isEmpty)
  }

  private static func text(_ plain: String, isStart: Bool) -> String {
    isStart ? MarkdownText.escaped(plain) : String(MarkdownText.escaped("x" + plain).dropFirst())
  }

  /// The address that `text` begins with; `nil` where Markdown would read a part of it as a sign.
  private static func address(atStartOf text: Substring) -> Substring? {
    guard let scheme = schemes.first(where: text.hasPrefix) else { return nil }
    var address = text.prefix { !$0.isWhitespace && !"<>\"\\`".contains($0) }
    // These are the sentence's own, after the address.
    while let last = address.last, ".,;:!?'*)]}".contains(last) { address.removeLast() }
    guard address.count > scheme.count else { return nil }
    let characters = Array(address)
    let isPlain = characters.indices.allSatisfy { !MarkdownText.beginsReference(characters[$0...]) }
    return isPlain ? address : nil
  }
}

extension Substring {
  /// The text without what is dropped at its ends.
  func trimming(while isDropped: (Character) -> Bool) -> Substring {
    let start = drop(while: isDropped)
    guard let last = start.lastIndex(where: { !isDropped($0) }) else { return "" }
    return start[...last]
  }
}
