/// Gathers the text of a string item (`si`, `is`): one text, or runs that differ in their look.
///
/// Phonetic runs (`rPh`) say how the text is read aloud; they are not part of it.
struct RichText {
  private(set) var text = ""
  private var piece: String?
  private var isPhonetic = false

  /// How many bytes of text were gathered.
  var size: Int { text.utf8.count + (piece?.utf8.count ?? 0) }

  mutating func read(_ event: XMLEvent) {
    switch event {
    case .start(let element) where element.name == .spreadsheet("rPh"): isPhonetic = true
    case .start(let element) where element.name == .spreadsheet("t"): piece = isPhonetic ? nil : ""
    case .text(let text): piece?.append(text)
    case .end(let name) where name == .spreadsheet("t"):
      if let piece { text += piece.decodingEscapes() }
      piece = nil
    case .end(let name) where name == .spreadsheet("rPh"): isPhonetic = false
    case .start, .end: break
    }
  }
}
