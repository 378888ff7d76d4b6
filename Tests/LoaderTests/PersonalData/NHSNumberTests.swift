import Testing

@testable import Loader

struct NHSNumberTests {
  @Test(arguments: [
    "943 476 5919", "943-476-5919", "9434765919", "943.476.5919", "943\u{A0}476\u{A0}5919",
    "943\u{2013}476\u{2013}5919", "943\n476 5919", "\u{FF19}434765919",
  ])
  func `a number is the same however it is written`(text: String) {
    #expect(PersonalDataSearch.find(in: VisibleText(text)).map(\.kind) == [.nhsNumber])
    #expect(Found.canonical(text) == ["9434765919"])
  }

  /// For 987654321, 9 times 10, 8 times 9 and so on to 1 times 2 add up to 330, which is divisible by 11.
  @Test(arguments: ["9434765919", "9876543210", "4010232137", "4505577104", "9999999484"])
  func `the last digit is the check digit of the others`(number: String) {
    #expect(NHSNumber.hasCheckDigit(Array(number.utf8)))
    #expect(Found.canonical(number) == [number])
  }

  @Test func `every other last digit is wrong`() {
    let wrong = (0...8).filter { NHSNumber.hasCheckDigit(Array("943476591\($0)".utf8)) }
    #expect(wrong == [])
  }

  @Test func `nine digits whose check would be ten begin no number`() {
    // 1 times 2 is 2, and 11 minus 2 is 9. 6 times 2 is 12, 1 modulo 11, and 11 minus 1 is 10.
    #expect(NHSNumber.hasCheckDigit(Array("0000000019".utf8)))
    #expect(!(0...9).contains { NHSNumber.hasCheckDigit(Array("000000006\($0)".utf8)) })
  }

  @Test(arguments: ["0000000000", "1111111111", "999 999 9999"])
  func `ten equal digits are not a person's number, though the check digit is right`(text: String) {
    #expect(Found.pieces(in: text) == [])
  }

  @Test(arguments: [
    "ISBN 0306406152", "ISBN: 0306406152", "ISBN-10: 0306406152", "isbn 0306406152", "0-306-40615-2",
    "978-0306406152", "\u{A3}9434765919", "9434765919.5", "94347659190", "1-943-476-5919", "943 476-5919",
    "9434 765 919", "943476 5919", "9434765919x",
    "https://example.org/9434765919", "[a paper](papers/9434765919.pdf)", "doi:9434765919",
    "10.1136/9434765919",
    "www.example.org/?id=9434765919",
  ])
  func `books, sums of money, longer numbers and web addresses are not NHS numbers`(text: String) {
    #expect(Found.pieces(in: text) == [])
  }

  @Test func `a telephone number of ten digits is not an NHS number, though the check digit is right`() {
    #expect(NHSNumber.hasCheckDigit(Array("0142012343".utf8)))
    #expect(Found.pieces(in: "01420 12343") == ["telephoneNumber: 01420 12343"])
    #expect(Found.pieces(in: "943 476 5919") == ["nhsNumber: 943 476 5919"])
  }
}
