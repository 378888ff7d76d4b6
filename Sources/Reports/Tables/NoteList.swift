/// The notes of a document, numbered from 1 in the order in which they are first referred to.
struct NoteList {
  private(set) var texts: [String]

  /// A list that begins with `texts`.
  init(_ texts: [String] = []) { self.texts = texts }

  /// The number of a note, which is added where it is new.
  mutating func number(of text: String) -> Int {
    if let known = texts.firstIndex(of: text) { return known + 1 }
    texts.append(text)
    return texts.count
  }
}
