import Records

/// The kinds of harm, or the presenting features, of a sample.
struct SampleTerms: Sendable {
  private let cells: Deck<SampleCell>

  /// A blank cell in `blank` of 100, in `pairs` of 100 a second entry.
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
