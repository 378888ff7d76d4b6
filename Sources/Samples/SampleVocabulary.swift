import Records

/// The kinds of harm, the presenting features or the values of another breakdown of a sample.
struct SampleTerms: Sendable {
  private let cells: Deck<SampleCell>

  /// Cells of which `blank` in 100 are blank and `pairs` in 100 have a second entry.
  init(
    _ terms: [Term], blank: Int, pairs: Int, _ texts: inout SampleTexts, _ random: inout SplitMix64
  ) {
    var cells = Deck<SampleCell>()
    let names = terms.map { $0.name.spelling(orKey: $0.key) }
    let filled = 4 * max(100, names.count)
    for index in 0..<filled where !names.isEmpty {
      let one = names[index % names.count]
      let other = names[random.number(below: names.count)]
      let isPair = other != one && random.number(below: 100) * (100 - blank) < pairs * 100
      cells.add(.text(texts.number(of: isPair ? "\(one); \(other)" : one)))
    }
    cells.add(.blank, times: names.isEmpty ? 1 : filled * blank / (100 - blank))
    self.cells = cells
  }

  func draw(_ random: inout SplitMix64) -> SampleCell { cells.draw(&random) }
}

/// The outcomes of a sample: mostly no further action, then rapid reviews, learning events and all others.
struct SampleOutcomes: Sendable {
  struct Cell: Sendable {
    let text: SampleText
    let isRapidReview: Bool
  }

  /// Of referrals before the last year.
  let settled: Deck<Cell>
  /// Of the last year, in which some are undecided.
  let recent: Deck<Cell>
  /// Only primary outcomes.
  let primary: Deck<Cell>

  init(_ outcomes: [Outcome], _ texts: inout SampleTexts) {
    var settled = Deck<Cell>()
    var primary = Deck<Cell>()
    let further = outcomes.filter { $0.kind == .further }
    let reviews = outcomes.filter { $0.kind == .review }
    func cell(_ outcome: Outcome, then more: Outcome? = nil) -> Cell {
      let entries = [outcome, more].compactMap { $0?.spelling }
      return Cell(
        text: texts.number(of: entries.joined(separator: "; ")), isRapidReview: outcome.isRapidReview)
    }
    func share(_ times: Int, among list: [Outcome]) -> Int { max(1, times / max(1, list.count)) }
    let usual = ["rapid-review": 100, "no-further-action": 700, "local-learning-event": 90]
    let others = outcomes.filter { $0.kind == .primary && usual[$0.key] == nil }
    for outcome in outcomes {
      switch outcome.kind {
      case .primary:
        let times = usual[outcome.key] ?? share(60, among: others)
        primary.add(cell(outcome), times: times)
        settled.add(cell(outcome), times: times)
        for action in further {
          settled.add(cell(outcome, then: action), times: share(times / 25, among: further))
        }
        // A practice review follows a rapid review.
        for review in reviews where outcome.isRapidReview {
          settled.add(cell(outcome, then: review), times: share(20, among: reviews))
        }
      case .notCounted: settled.add(cell(outcome), times: 10)
      case .further, .review, .undecided: break
      }
    }
    var recent = settled
    for outcome in outcomes where outcome.kind == .undecided { recent.add(cell(outcome), times: 15) }
    self.settled = settled
    self.recent = recent
    self.primary = primary
  }
}

extension Outcome {
  fileprivate var spelling: String { name.spelling(orKey: key) }
}

/// The agencies of a sample: on each day, those with a name in use.
struct SampleAgencies: Sendable {
  /// The days from `first` on, in which the same names are in use.
  private struct Era: Sendable {
    let first: Day
    let cells: Deck<SampleText>
  }

  private var eras: [Era] = []

  init(_ agencies: [Agency], _ texts: inout SampleTexts, _ random: inout SplitMix64) {
    let weights = agencies.map { _ in random.number(in: 3...6) }
    for first in SampleAgencies.changes(of: agencies) {
      let named = agencies.indices.filter { agencies[$0].nameWasInUse(on: first) }
      var cells = Deck<SampleText>()
      for index in named {
        let one = agencies[index].spelling
        // Two agencies make one referral in 25 together.
        cells.add(texts.number(of: one), times: 24 * weights[index])
        for _ in 0..<weights[index] where named.count > 1 {
          let other = named[random.number(below: named.count)]
          guard other != index else { continue }
          cells.add(texts.number(of: "\(one); \(agencies[other].spelling)"))
        }
      }
      eras.append(Era(first: first, cells: cells))
    }
  }

  /// The index of the era of `day`.
  func era(of day: Day) -> Int { (eras.firstIndex { day < $0.first } ?? eras.count) - 1 }

  /// The cells of an era; empty where no agency has a name in use.
  func cells(in era: Int) -> Deck<SampleText> { eras[era].cells }

  /// Draws a cell of an era that has some.
  func draw(in era: Int, _ random: inout SplitMix64) -> SampleText { eras[era].cells.draw(&random) }

  /// The first day of the calendar, each first day of a name, and each day after the last of a name.
  private static func changes(of agencies: [Agency]) -> [Day] {
    var days = Set([Day.first])
    for agency in agencies {
      if let from = agency.from { days.insert(from) }
      if let to = agency.to, let after = Day(number: Int(to.number) + 1) { days.insert(after) }
    }
    return days.sorted()
  }
}

extension Agency {
  fileprivate var spelling: String { name.spelling(orKey: key) }
}

/// Cards to draw from, with replacement. A card that should come more often is in the deck more often.
struct Deck<Card: Sendable>: Sendable {
  private(set) var cards: [Card] = []

  var isEmpty: Bool { cards.isEmpty }

  mutating func add(_ card: Card, times: Int = 1) {
    cards.append(contentsOf: repeatElement(card, count: times))
  }

  /// Draws a card.
  ///
  /// - Precondition: The deck is not empty.
  func draw(_ random: inout SplitMix64) -> Card { cards[random.number(below: cards.count)] }
}
