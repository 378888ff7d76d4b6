import Records

/// Cards to draw from, put back each time; a card that should come often is in it often.
struct Deck<Card: Sendable>: Sendable {
  private(set) var cards: [Card] = []

  var isEmpty: Bool { cards.isEmpty }

  mutating func add(_ card: Card, times: Int = 1) {
    cards.append(contentsOf: repeatElement(card, count: times))
  }

  /// A card of a deck that has one.
  func draw(_ random: inout SplitMix64) -> Card { cards[random.number(below: cards.count)] }
}
