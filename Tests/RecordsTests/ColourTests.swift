import Testing

@testable import Records

@Suite struct ColourTests {
  @Test(arguments: ["#12436D", "#12436d"]) func `a colour is six digits after a sign`(text: String) {
    #expect(Colour(hex: text) == .accent)
  }

  @Test(arguments: ["12436D", "#12436", "#12436D0", "#12436G", "", "#", "blue", "#１２４３６Ｄ"])
  func `nothing else is one`(text: String) { #expect(Colour(hex: text) == nil) }

  @Test(arguments: [
    (0x000000, 21.0), (0xFFFFFF, 1), (0x777777, 4.478), (0x767676, 4.542), (0x0000FF, 8.592),
    (0x12436D, 10.247),
  ])
  func `contrast to white is that of the guidelines`(rgb: Int, expected: Double) {
    #expect(abs(Colour(rgb: UInt32(rgb)).contrast(with: .white) - expected) < 0.02)
  }

  @Test func `a part of a colour is mixed with white`() {
    #expect(Colour(rgb: 0x000000).mixedWithWhite(0.5).rgb == 0x808080)
    #expect(Colour.accent.mixedWithWhite(1) == .accent)
    #expect(Colour.accent.mixedWithWhite(0) == .white)
  }
}

@Suite struct RatingColourTests {
  @Test(arguments: [
    ("Red", RatingColour.red), ("AMBER: at risk", .amber), ("g", .green), ("Yellow", .amber), ("Blue", nil),
    ("Red/Amber", nil), ("Reduced", nil), ("", nil),
  ])
  func `a word of a rating names one colour or none`(word: String, colour: RatingColour?) {
    #expect(RatingColour(named: word) == colour)
  }
}
