/// How a review was done, as its cell says it: method, lead and, where there was one, sounding board, parted by `;`.
struct ReviewMethod: Hashable {
  private(set) var approach = ""
  /// Who led it, without the words "led by".
  private(set) var lead = ""
  /// Who it was, without the words "as sounding board".
  private(set) var soundingBoard = ""

  /// Reads a cell; a part that does not say what it is has its meaning by its place.
  init(_ cell: String) {
    var unnamed: [String] = []
    for part in cell.split(separator: ";") {
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      let folded = words.map { $0.lowercased() }
      if words.count > 2, folded.starts(with: ["led", "by"]), lead.isEmpty {
        lead = words.dropFirst(2).joined(separator: " ")
      } else if let end = ReviewMethod.end(of: folded), soundingBoard.isEmpty {
        soundingBoard = words.dropLast(end).joined(separator: " ")
      } else if !words.isEmpty {
        unnamed.append(words.joined(separator: " "))
      }
    }
    var rest = unnamed[...]
    if let first = rest.popFirst() { approach = first }
    if lead.isEmpty, let next = rest.popFirst() { lead = next }
    if soundingBoard.isEmpty, let next = rest.popFirst() { soundingBoard = next }
    // What there is no other place for is part of how it was done.
    approach = ([approach] + rest).joined(separator: ", ")
  }

  /// How many words at the end say that the part is about the sounding board.
  private static func end(of words: [String]) -> Int? {
    [["as", "a", "sounding", "board"], ["as", "sounding", "board"]]
      .first { words.count > $0.count && words.suffix($0.count).elementsEqual($0) }?.count
  }
}
