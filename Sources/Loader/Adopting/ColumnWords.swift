import Records

/// The words that occur in a column, each with how often; none of one that may say something about a child.
struct ColumnWords {
  /// A word, how often it stands first in its cell, and how often behind another.
  struct Word {
    let text: String
    var first = 0
    var later = 0

    var count: Int { first + later }
  }

  /// Why no word of a column is taken.
  enum Refusal: String {
    case freeText = "it looks like free text"
    case longText = "some of its cells are longer than a name"
    case personalData = "it may hold personal data"
    case people = "some of its names may be those of people"
  }

  private(set) var words: [Word] = []
  private(set) var refusal: Refusal?

  /// The longest text that can be a name in a list.
  private static let longest = 60
  /// More words than any list of a profile has.
  private static let mostWords = 150

  /// The words of columns that mean the same, in tables of so many rows; `isKnown` are the names that everyone has.
  ///
  /// Where there are more other words than half the rows, or a long one, it is a text that someone wrote about each child.
  init(of columns: [ColumnCells], areLists: Bool = true, rows: Int, isKnown: (String) -> Bool) {
    var words: [String: Word] = [:]
    var order: [String] = []
    for cell in columns.flatMap({ column in column.texts.sorted { $0.key < $1.key }.map(\.value) }) {
      if !PersonalDataSearch.find(in: VisibleText(cell)).isEmpty {
        refusal = .personalData
        return
      }
      for (place, text) in (areLists ? Self.entries(of: cell) : [cell]).enumerated() where Self.isWord(text) {
        let folded = NameFold.fold(text)
        if words[folded] == nil {
          words[folded] = Word(text: text)
          order.append(folded)
        }
        if place == 0 { words[folded]?.first += 1 } else { words[folded]?.later += 1 }
      }
    }
    let all = order.compactMap { words[$0] }
    let unknown = all.filter { !isKnown($0.text) }
    if unknown.contains(where: { $0.text.count > Self.longest }) {
      refusal = .longText
    } else if unknown.count * 2 > rows || all.count > Self.mostWords {
      refusal = .freeText
    } else {
      self.words = all
    }
  }

  private static func entries(of cell: String) -> [String] {
    cell.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// Whether a text may be a name: not in doubt, no number, no day, and nothing that no document can print.
  private static func isWord(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, !text.contains("?"), text.contains(where: { $0.isLetter || $0.isNumber }),
      text.unicodeScalars.allSatisfy({ ![.control, .format].contains($0.properties.generalCategory) })
    else { return false }
    if case .success = DateField.read(bytes.span) { return false }
    return true
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmingSpaces: String {
    let bytes = Array(utf8)
    return FieldText.string(bytes.span.extracting(FieldText.trimmed(bytes.span)))
  }
}

extension NameIndex {
  /// Whether a text is a name of the list, or nothing but such names.
  func knows(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return code(of: bytes.span) != nil || adviceIfJoined(bytes.span) != nil
  }

  /// What to do about a word that is several names without ; between them, or one that occurs once and is most likely a name
  /// of the list with other letters; `nil` for any other.
  func remedy(for word: ColumnWords.Word) -> String? {
    let bytes = Array(word.text.utf8)
    if let joined = adviceIfJoined(bytes.span) { return joined.remedy }
    guard word.count == 1, let advice = advice(about: bytes.span), case .name(let entry) = advice,
      SpelledWords(word.text).words.count == SpelledWords(entry.name).words.count
    else { return nil }
    return advice.remedy
  }
}
