import Testing

@testable import Records

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
