import Records
import Spreadsheets

/// One of the texts in the cells of a sample.
struct SampleText: Hashable, Sendable {
  let number: Int32
  /// Where it begins in the texts' CSV, and its number of bytes there.
  fileprivate let start: Int32
  fileprivate let count: Int32

  /// Its position in the texts' CSV.
  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// The texts in the cells of a sample, plain and as CSV. A row refers to a text by its number and makes no string.
struct SampleTexts: Sendable {
  private(set) var strings: [String] = []
  /// All texts joined, with quotes where CSV needs them.
  private(set) var csv: [UInt8] = []
  /// The number of bytes of the longest text.
  private(set) var longest = 0
  private var numbers: [String: SampleText] = [:]

  /// The number of a text, which is the same for the same text.
  mutating func number(of text: String) -> SampleText {
    if let known = numbers[text] { return known }
    var writer = CSVWriter()
    writer.write(row: [text])
    let bytes = writer.bytes.dropLast()
    let number = SampleText(number: Int32(strings.count), start: Int32(csv.count), count: Int32(bytes.count))
    numbers[text] = number
    strings.append(text)
    csv += bytes
    longest = max(longest, bytes.count)
    return number
  }

  subscript(text: SampleText) -> String { strings[Int(text.number)] }
}

extension String {
  /// This name as a cell can hold it; `key` where the name would be read as several or break the line.
  func spelling(orKey key: String) -> String {
    contains(";") || unicodeScalars.contains { $0.properties.generalCategory == .control } ? key : self
  }
}

/// The ages of a sample, in spellings of real registers that lead to no finding.
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

  /// More than a third of referrals concern infants, most others adolescents.
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
