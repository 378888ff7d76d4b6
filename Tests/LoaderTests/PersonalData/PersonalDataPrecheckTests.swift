import Testing

@testable import Loader

struct PersonalDataPrecheckTests {
  private func isRuledOut(_ text: String) -> Bool { PersonalDataPrecheck.rulesOut(text.utf8Span.span) }

  @Test(arguments: ["EX-2022-000001", "HSCP/23/0147.", "R 17", "2023-24 7", "12345678901", ""])
  func `numbered references need no search`(reference: String) { #expect(isRuledOut(reference)) }

  @Test(arguments: ["No further action (by the group), *as agreed*", "Police; Health"])
  func `a text without a digit or an at sign needs none`(text: String) {
    #expect(isRuledOut(text))
    let mayHaveSign = PersonalDataPrecheck.mayHaveSign(text.utf8Span.span)
    #expect(!mayHaveSign)
  }

  @Test(arguments: [
    "943 476 5919", "943  476 5919", "9434765919", "R-9434765919", "x 0800 1111", "HSCP.0800-11-11",
    "02079460018", "+442079460018",
    "jane@example.org", "SO23 8UJ", "so238uj", "GIR 0AA", "(020) 7946 0018", "\u{FF10}2079460018",
    "9434\\-765919", "jane&#64;example.org", "jane&commat;example.org",
  ])
  func `what may be personal data is searched`(text: String) { #expect(!isRuledOut(text)) }

  @Test func `nothing that the search finds is ruled out`() {
    // A simple random number generator, so that every run has the same texts.
    var state: UInt64 = 20_231_128
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "0", "00", "02", "7", "20", "943", "476", "5919", "44", "1234", "SO23", "8UJ", "E1", "2ND", "GIR",
      "0AA", "R", "EX",
      " ", "  ", "-", ".", "/", "079460018", "9434765919", "08001111",
    ]
    var found = 0
    for _ in 0..<10_000 {
      let text = (0...next(below: 6)).map { _ in pieces[next(below: pieces.count)] }.joined()
      guard !Found.pieces(in: text).isEmpty else { continue }
      found += 1
      #expect(!isRuledOut(text), "\(text)")
    }
    #expect(found > 250)
  }
}
