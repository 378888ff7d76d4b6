import Records

/// The lines of a text, for the place of a byte in it.
struct TextLines {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Where the byte at `offset` stands, by its line and the character in it.
  func place(of offset: Int, in file: String) -> Place {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    let before = text[..<index]
    let start = before.lastIndex(where: \.isNewline).map(before.index(after:)) ?? before.startIndex
    return Place(
      file: file, line: 1 + before.count(where: \.isNewline), column: 1 + before[start...].count)
  }
}
