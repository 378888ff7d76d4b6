/// The colour of a partnership's rating, which is always printed as its word.
package enum RatingColour: String, CaseIterable, Hashable, Sendable {
  case red = "Red"
  case amber = "Amber"
  case green = "Green"

  private var words: [String] {
    switch self {
    case .red: ["red", "r"]
    case .amber: ["amber", "a", "yellow", "orange"]
    case .green: ["green", "g"]
    }
  }

  /// The colour that a rating's word names, as in `Red` or `Amber: at risk`; `nil` for another word.
  package init?(named word: String) {
    let parts = word.lowercased().split { !$0.isLetter }.map(String.init)
    let colours = RatingColour.allCases.filter { colour in parts.contains(where: colour.words.contains) }
    guard let colour = colours.first, colours.count == 1 else { return nil }
    self = colour
  }
}

extension Vocabulary {
  /// The profile's own word for a colour; the colour's name where no status has one.
  package func word(for colour: RatingColour) -> String {
    statuses.map(\.rag).first { RatingColour(named: $0) == colour } ?? colour.rawValue
  }
}
