/// Addresses of the web in a line of plain text, which lead where they say in Markdown too.
enum WebAddress {
  private static let schemes = ["https://", "http://"]

  /// `line` made safe for Markdown, with `<` and `>` around each address, which every reader of Markdown takes for a link.
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
      // A sign at the start of the line is one only there.
      escaped += text(plain, isStart: escaped.isEmpty) + "<\(address)>"
      plain = ""
      rest = rest.dropFirst(address.count)
    }
    return escaped + text(plain, isStart: escaped.isEmpty)
  }

  private static func text(_ plain: String, isStart: Bool) -> String {
    isStart ? MarkdownText.escaped(plain) : String(MarkdownText.escaped("x" + plain).dropFirst())
  }

  /// The address that `text` begins with; not one in which a reader of Markdown would find something else.
  private static func address(atStartOf text: Substring) -> Substring? {
    guard let scheme = schemes.first(where: text.hasPrefix) else { return nil }
    var address = text.prefix { !$0.isWhitespace && !"<>\"\\`\u{E000}\u{E001}".contains($0) }
    // A sentence goes on or ends behind an address.
    while let last = address.last, ".,;:!?'*)]}".contains(last) { address.removeLast() }
    guard address.count > scheme.count else { return nil }
    let characters = Array(address)
    let isPlain = characters.indices.allSatisfy { !MarkdownText.beginsReference(characters[$0...]) }
    return isPlain ? address : nil
  }
}
