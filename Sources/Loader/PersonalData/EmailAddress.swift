/// Recognises e-mail addresses such as `jane.smith@example.nhs.uk` (RFC 5321, 4.1.2), except those with a quoted name.
enum EmailAddress {
  /// RFC 5321, 4.5.3.1.1.
  private static let longestName = 64
  /// Endings of picture files such as `logo@2x.png`; no domain ends like this.
  private static let pictures: Set<String> = ["PNG", "JPG", "JPEG", "GIF", "SVG", "WEBP"]

  /// The address that begins at `start`, or `nil`.
  static func find(in text: VisibleText, at start: Int) -> PersonalDatum? {
    guard text.isWord(at: start), text.beginsWord(at: start) else { return nil }
    var at = start
    while at - start <= longestName, isOfName(text[at]) || text.isWord(at: at) { at += 1 }
    guard text[at] == UInt8(ascii: "@"), let end = endOfDomain(in: text, from: at + 1) else { return nil }
    let canonical = (start..<end).map { text.uppercased(at: $0) }
    return PersonalDatum(.emailAddress, at: start..<end, canonical: canonical)
  }

  /// The characters that are common in the name of a mailbox, besides letters and digits. After a rarer one, the search
  /// starts again.
  private static func isOfName(_ character: UInt8) -> Bool { ".'+-_".utf8.contains(character) }

  /// Where the domain that begins at `start` ends. It has at least two labels, and the last has no digits.
  private static func endOfDomain(in text: VisibleText, from start: Int) -> Int? {
    var end: Int?
    var label = start
    while text.isWord(at: label) {
      var at = label
      while text.isWord(at: at) || text[at] == UInt8(ascii: "-") && text.isWord(at: at + 1) { at += 1 }
      if label > start, at - label > 1, (label..<at).allSatisfy({ !text.isDigit(at: $0) }) {
        let ending = (label..<at).map { text.uppercased(at: $0) }
        if !pictures.contains(String(decoding: ending, as: UTF8.self)) { end = at }
      }
      guard text[at] == UInt8(ascii: ".") else { break }
      label = at + 1
    }
    return end
  }
}
