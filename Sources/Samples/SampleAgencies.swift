import Records

/// The agencies of a sample: on each day, those whose names are in use.
struct SampleAgencies: Sendable {
  /// Days on which the same names are in use, from the first day on.
  private struct Era: Sendable {
    let first: Day
    let cells: Deck<SampleText>
  }

  private var eras: [Era] = []

  init(_ agencies: [Agency], _ texts: inout SampleTexts, _ random: inout SplitMix64) {
    let weights = agencies.map { _ in random.number(in: 3...6) }
    for first in SampleAgencies.changes(of: agencies) {
      let named = agencies.indices.filter { agencies[$0].wasNamed(on: first) }
      var cells = Deck<SampleText>()
      for index in named {
        let one = agencies[index].spelling
        // One referral of 25 is made by two agencies.
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

  /// The index of the era in which `day` lies.
  func era(of day: Day) -> Int { (eras.firstIndex { day < $0.first } ?? eras.count) - 1 }

  /// The cells of an era; none where no agency has a name in use.
  func cells(in era: Int) -> Deck<SampleText> { eras[era].cells }

  /// A cell of an era that has some.
  func draw(in era: Int, _ random: inout SplitMix64) -> SampleText { eras[era].cells.draw(&random) }

  /// The first day of the calendar, and those on which a name began or had just ended.
  private static func changes(of agencies: [Agency]) -> [Day] {
    var days = Set([Day(year: 1900, month: 1, day: 1)].compactMap(\.self))
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
