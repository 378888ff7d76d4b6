import Testing

@testable import Records

struct FigureTests {
  @Test(
    arguments: [
      (Figure.count(9), "9", "9"), (.age(1), "1", "1"), (.days(0), "0", "0"), (.change(2), "2", "+2"),
      (.change(-2), "-2", "-2"), (.change(0), "0", "0"), (.share(.init(3, of: 9)), "3", "3 of 9"),
      (.rate(.init(9, among: 290_000)), "0.31", "0.31"), (.rate(.init(9, among: 0)), nil, ""),
      (.average(RoundedNumber(27, places: 1)), "27.0", "27.0"), (.symbol(.suppressed), nil, "[c]"),
    ] as [(Figure, String?, String)])
  func `a figure has digits for data, and a text for a reader`(
    figure: Figure, numeral: String?, text: String
  ) {
    #expect(figure.numeral == numeral)
    #expect(figure.text == text)
  }

  @Test func `a share and a rate have their numerator as number, a symbol has none`() {
    #expect(Figure.share(.init(3, of: 9)).number == 3)
    #expect(Figure.rate(.init(9, among: 290_000)).number == 9)
    #expect(Figure.symbol(.notAvailable).number == nil)
    #expect(Figure.average(RoundedNumber(27, places: 1)).number == 27)
    #expect(Figure.average(RoundedNumber(26.5, places: 1)).number == nil)
  }

  @Test func `only a count has a count`() {
    #expect(Figure.count(9).count == 9)
    #expect(Figure.days(9).count == nil)
    #expect(Figure.share(.init(3, of: 9)).count == nil)
  }
}

struct RoundedNumberTests {
  @Test(
    arguments: [
      (17.0848, 1, "17.1"), (0.0253, 1, "0.0"), (3.6889, 1, "3.7"), (100, 1, "100.0"), (0.3103, 2, "0.31"),
      (0.005, 2, "0.01"), (2.0, 2, "2.00"),
    ])
  func `a number is written with all its decimals`(number: Double, places: Int, text: String) {
    #expect(RoundedNumber(number, places: places).text == text)
  }

  @Test func `a rounded number rounds to itself`() {
    for digits in 0..<2_000 {
      let number = RoundedNumber(Double(digits) / 100, places: 2)
      #expect(number.digits == digits)
      #expect(RoundedNumber(number.value, places: 2) == number)
    }
  }

  @Test func `a share of nothing has no percentage, and without children there is no rate`() {
    #expect(Figure.Share(7, of: 16).percent?.text == "43.8")
    #expect(Figure.Share(0, of: 0).percent == nil)
    #expect(Figure.Rate(9, among: 290_000).rounded?.text == "0.31")
    #expect(Figure.Rate(9, among: 0).rounded == nil)
  }
}
