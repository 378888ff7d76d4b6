import Records

/// The ages of a sample, in the spellings that registers have: exact ones, about which there is nothing to say.
struct SampleAges: Sendable {
  private let entries: Deck<SampleCell>

  init(countsCareLeavers: Bool, _ texts: inout SampleTexts, _ random: inout SplitMix64) {
    let spellings = SampleAges.spellings(countsCareLeavers: countsCareLeavers)
    var entries = Deck<SampleCell>()
    // 19 of 20 referrals are about one child.
    for _ in 0..<950 { entries.add(SampleAges.cell(spellings.draw(&random), &texts)) }
    for index in 0..<50 {
      let children = (0..<(index < 38 ? 2 : 3)).map { _ in spellings.draw(&random) }
      entries.add(.text(texts.number(of: children.joined(separator: "; "))))
    }
    self.entries = entries
  }

  func draw(_ random: inout SplitMix64) -> SampleCell { entries.draw(&random) }

  private static func cell(_ spelling: String, _ texts: inout SampleTexts) -> SampleCell {
    Int32(spelling).map(SampleCell.years) ?? .text(texts.number(of: spelling))
  }

  /// Infants are the concern of more than a third of referrals, adolescents of most others.
  private static func spellings(countsCareLeavers: Bool) -> Deck<String> {
    var deck = Deck<String>()
    for days in 2...20 { deck.add("\(days) days") }
    for weeks in 2...17 { deck.add("\(weeks) weeks", times: 4) }
    for weeks in [5, 9, 14] { deck.add("\(weeks)-week-old", times: 2) }
    for months in 2...11 { deck.add("\(months) months", times: 7) }
    for months in 3...9 { deck.add("\(months)/12", times: 2) }
    for months in [13, 16, 18, 22] { deck.add("\(months) months", times: 2) }
    deck.add("newborn", times: 3)
    deck.add("unborn", times: 4)
    deck.add("32/40")
    deck.add("unknown", times: 2)
    for years in 1...17 {
      deck.add("\(years)", times: years < 11 ? 9 : 21)
      deck.add("\(years) yrs")
    }
    for years in 1...6 { deck.add("\(years)y \(years + 3)m", times: 2) }
    if countsCareLeavers { for years in 18...20 { deck.add("\(years)", times: 3) } }
    return deck
  }
}
