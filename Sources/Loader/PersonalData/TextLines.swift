import Records

/// The lines of a text, for the place of a byte in it.
struct TextLines {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Where the byte at `offset` stands, by its line and the character in it.
  func place(of offset: Int, in file: String) -> Place {
    Place(file: file, at: text.utf8.index(text.startIndex, offsetBy: offset), in: text)
  }
}
