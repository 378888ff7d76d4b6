/// The text of a cell as Markdown: its lines, paragraphs and lists are kept, and all other signs are escaped.
///
/// A line that begins with a hyphen and a space is a list item; an indented line below it continues the item.
struct MarkdownPassage {
  private struct Block {
    let isList: Bool
    /// The lines of each item; a paragraph is one.
    var items: [[String]]
  }

  private var blocks: [Block] = []

  init(_ text: String) {
    var isBroken = true
    for line in text.lines {
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
    let last = blocks.count - 1
    let isInList = blocks.last?.isList == true
    if isFirst || blocks.isEmpty || (isInList ? !item && !isIndented : item) {
      blocks.append(Block(isList: item, items: [[text]]))
    } else if isInList, item {
      blocks[last].items.append([text])
    } else {
      blocks[last].items[blocks[last].items.count - 1].append(text)
    }
  }

  /// The Markdown of the passage, with blank lines between its paragraphs and lists: all bold, or none.
  ///
  /// `label` comes before the first words, such as the letter of a part.
  func markdown(after label: String = "", isBold: Bool = false) -> String {
    let mark = isBold ? "**" : ""
    var blocks = blocks
    if !label.isEmpty {
      if blocks.first?.isList == false {
        blocks[0].items[0][0] = "\(label) \(blocks[0].items[0][0])"
      } else {
        blocks.insert(Block(isList: false, items: [[label]]), at: 0)
      }
    }
    return blocks.map { block in
      block.items.map { lines in
        (block.isList ? "- " : "") + mark
          + MarkdownPassage.broken(lines, by: block.isList ? "\\\n  " : "\\\n") + mark
      }.joined(separator: "\n")
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
    guard line.utf8.contains(UInt8(ascii: ":")) else { return MarkdownText.escaped(line) }
    var escaped = ""
    var plain = ""
    var rest = line[...]
    // Kept aside: to find the last character of a row of flags, each of them has to be counted.
    var previous: Character?
    while let first = rest.first {
      let startsWord = previous.map { !$0.isLetter && !$0.isNumber } ?? true
      guard startsWord, let address = address(atStartOf: rest) else {
        plain.append(first)
        previous = first
        rest = rest.dropFirst()
        continue
      }
      // Some signs count only at the start of a line.
      escaped += text(plain, isStart: escaped.isEmpty) + "<\(address)>"
      plain = ""
      previous = nil
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
