import Testing

@testable import Loader

/// The numbers are those that Ofcom reserves for drama, and those of public services.
struct TelephoneNumberTests {
  @Test(arguments: [
    "020 7946 0018", "02079460018", "020-7946-0018", "020.7946.0018", "(020) 7946 0018", "(020)79460018",
    "+44 20 7946 0018", "+442079460018", "+44 (0)20 7946 0018", "+44(0)20 7946 0018", "(+44) 20 7946 0018",
    "+44 (0) 20 7946 0018", "0044 20 7946 0018", "020 7946\u{A0}0018", "020\u{2011}7946\u{2011}0018",
    "020 7946 00\u{AD}18", "020&nbsp;7946&nbsp;0018", "**020** 7946 0018", "020\n7946 0018",
    "020  7946  0018",
    "\u{FF10}\u{FF12}\u{FF10} 7946 0018", "\u{660}\u{662}\u{660} 7946 0018",
  ])
  func `a number is the same however it is written`(text: String) {
    #expect(Found.canonical("Ring \(text), please") == ["02079460018"])
  }

  @Test(arguments: [
    "(023) 9284 1234", "01962 841841", "01962 84 18 41", "01420 12345", "016977 2345", "+44 1420 12345",
    "+44142012345",
    "07700 900123", "0300 123 1234", "0333 0000 000", "0345 609 0399", "0500 123456", "056 0012 3456",
    "070 1234 5678",
    "0800 1111", "0800 123456", "0800 123 4567", "0808 800 5000", "0845 464 7000", "0909 879 0000",
    "+353 1 496 0123", "+33 1 23 45 67 89", "+12025550123",
  ])
  func `numbers in all ranges are found`(number: String) {
    #expect(Found.pieces(in: "Tel:\(number).") == ["telephoneNumber: \(number)"])
  }

  @Test(arguments: [
    "999", "101", "111", "105", "116 123", "119", "0", "00", "007",
    "0142012345", "0123 456", "07700 90012", "0700 900 12345 678", "04567 890123", "06123 456789",
    "02579 460018",
    "01062 841841", "0046 8 123 456",
  ])
  func `a number that is short, or in no range of the plan, is not one`(text: String) {
    #expect(Found.pieces(in: text) == [])
  }

  @Test(arguments: [
    "01/04/2023-31/03/2024", "01.04.2023-31.03.2024", "01-04-2023 31-03-2024", "01 04 2023 31 03 2024",
    "2019-20, 2020-21 and 2021-22", "2023\u{2013}2024", "0900-1700", "0.02345678901", "3.02079460018",
    "\u{A3}02079460018", "$02079460018", "EX-2024-02079460018", "HH-23-17", "9780201379624",
    "Regulation 5 (2006/90)", "07700900123a", "x07700900123", "1,234,567,890", "+10\n4\n4\n4\n4\n4\n4\n4\n",
    "0-7946-0018-20",
    "(0 7946 0018)",
  ])
  func `dates, sums of money, decimals and references are not telephone numbers`(text: String) {
    #expect(Found.pieces(in: text) == [])
  }

  @Test func `what follows a number is not part of it`() {
    #expect(Found.canonical("0800 1111 24 hours, 020 7946 0018 2 lines") == ["08001111", "02079460018"])
    #expect(
      Found.canonical("07700 900123/07700 900456 (07700 900789)") == [
        "07700900123", "07700900456", "07700900789",
      ])
  }
}
