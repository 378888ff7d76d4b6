import Testing

@testable import Loader

struct PostcodeTests {
  @Test(arguments: [
    "SO23 8UJ", "SO238UJ", "so23 8uj", "so238uj", "So23 8uj", "SO23\u{A0}8UJ", "SO23  8UJ", "SO23\n8UJ",
    "SO23&nbsp;8UJ", "**SO23** 8UJ", "\u{FF33}O23 8UJ",
  ])
  func `a postcode is the same however it is written`(text: String) {
    #expect(Found.canonical("It is in \(text), upstairs") == ["SO238UJ"])
  }

  @Test(arguments: [
    "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "E1W 1AA", "N1C 4AG", "SW1A 2AA",
    "GIR 0AA",
    "GIR0AA", "BT1 5GS", "JE2 3XP", "IM1 1AA", "GY1 1AA", "ZE1 0AA", "BF1 2AX", "BS0 1AA", "PO1 2ST", "M11AE",
  ])
  func `each of the six forms is found, and the one postcode without an area`(postcode: String) {
    #expect(Found.pieces(in: "(\(postcode))") == ["postcode: \(postcode)"])
  }

  @Test(arguments: [
    "A3 4AB", "WT2018 3AB", "XX1 1AA", "V1 1AA", "Q1 1AA", "GIR 1AA", "SO23A 8UJ", "M1A 1AE", "SO023 8UJ",
    "SO230 8UJ",
    "SO23 8CJ", "SO23 8UV", "SO23 UJ8", "SO23 8U", "SO23 8UJX", "XSO23 8UJ", "SO 23 8UJ", "SO23-8UJ",
    "SO23, 8UJ",
    "SO23\n\n8UJ", "\u{C9}O23 8UJ",
  ])
  func `a text that does not have the form of a postcode is not one`(text: String) {
    #expect(Found.pieces(in: text) == [])
  }

  @Test(arguments: [
    "1 A B", "HH-23-17", "EX-2024-001", "the e1 2nd draft", "KS1 2ND year", "s12ab", "E10 5kg", "B12 5mg",
    "by M3 8pm",
    "COVID19 2ND wave", "NG225", "https://example.org/SO238UJ", "A4 3RD sheet",
  ])
  func `references, ordinals, amounts and times are not postcodes`(text: String) {
    #expect(Found.pieces(in: text) == [])
  }

  @Test func `the areas are the 124 of the address file, and that of the forces`() {
    #expect(PostcodeAreas.letters.count == 125)
  }
}
