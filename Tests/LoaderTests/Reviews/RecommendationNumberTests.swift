import Testing

@testable import Loader

struct RecommendationNumberTests {
  @Test(
    arguments: [
      ("1", 1, nil), ("1a", 1, "a"), ("1 a", 1, "a"), ("1)", 1, nil), ("2.", 2, nil), ("2(b)", 2, "b"),
      ("One", 1, nil), ("TWENTY", 20, nil), ("three b", 3, "b"), ("Recommendation Two", 2, nil),
      ("Recommendation 4 part c", 4, "c"), ("Rec. no. 12", 12, nil), ("R7", 7, nil), ("#3", 3, nil),
      ("No 3", 3, nil), ("1A", 1, "a"), ("999", 999, nil),
    ] as [(String, Int, String?)])
  func `a number is read where it is plain`(text: String, number: Int, part: String?) throws {
    let read = try #require(RecommendationNumber(text))
    #expect((read.number, read.part) == (number, part))
  }

  @Test(arguments: [
    "", "0", "1000", "-1", "1-2", "1.2", "1 and 2", "1ab", "a", "some", "1 a b", "1/2", "twenty-one",
    "\u{661}",
    "2024-01-01",
  ])
  func `what is no number, or more than one, is none`(text: String) {
    #expect(RecommendationNumber(text) == nil)
  }

  @Test(arguments: [("a", "a"), ("B", "b"), ("c)", "c"), ("(d)", "d"), ("Part e", "e"), ("f.", "f")])
  func `a part is a letter`(text: String, letter: String) {
    #expect(RecommendationNumber.part(text) == letter)
  }

  @Test(arguments: ["", "1", "ab", "a b", "ii", "part", "é", "-"])
  func `anything else is no part`(text: String) {
    #expect(RecommendationNumber.part(text) == nil)
  }
}
