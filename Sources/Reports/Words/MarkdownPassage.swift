/// The text of a cell as Markdown: its lines, paragraphs and lists are kept as they were typed, and its signs are letters.
///
/// A line that begins with a hyphen and a space is an item of a list; an indented line below it goes on with the item.
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

  /// The Markdown of the passage, with blank lines between its paragraphs and lists; bold is all of it, or nothing.
  ///
  /// `label` stands before the first words, such as the letter of a part.
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

  /// Lines that stay lines.
  private static func broken(_ lines: [String], by end: String) -> String {
    lines.map(WebAddress.escaped).joined(separator: end)
  }
}
