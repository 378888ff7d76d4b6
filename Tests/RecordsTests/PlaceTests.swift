import Testing

@testable import Records

struct PlaceTests {
  @Test(arguments: [
    (Place(file: "referrals.csv"), "referrals.csv"),
    (Place(file: "referrals.csv", line: 14), "referrals.csv:14"),
    (Place(file: "referrals.csv", line: 14, column: 5), "referrals.csv:14:5"),
  ])
  func `a place is as exact as it is known`(place: Place, text: String) {
    #expect(place.description == text)
  }

  @Test(arguments: [
    (Place(file: "a.csv", line: 3, column: 6), Place(file: "a.csv", line: 4, column: 6), "4:6"),
    (Place(file: "a.csv", line: 3), Place(file: "a.csv", line: 4), "4"),
    (Place(file: "a.csv", line: 3), Place(file: "b.csv", line: 4), "b.csv:4"),
    (Place(file: "a.csv", line: 3), Place(file: "a.csv"), "a.csv"),
    (
      Place(file: "a.xlsx", sheet: "S", line: 3, column: 6),
      Place(file: "a.xlsx", sheet: "S", line: 4, column: 27),
      "AA4"
    ),
    (Place(file: "a.xlsx", sheet: "S", line: 3), Place(file: "a.xlsx", sheet: "T", line: 4), "T!row 4"),
    (Place(file: "a.xlsx", sheet: "S", line: 3), Place(file: "a.xlsx", sheet: "T"), "a.xlsx:T"),
  ])
  func `in a list a place does not repeat what it has in common with the one before`(
    previous: Place, place: Place, text: String
  ) {
    #expect(place.text(after: previous) == text)
    #expect(place.text(after: nil) == place.description)
  }

  @Test func `places are ordered by file, line and column, the whole before its parts`() {
    let places = [
      Place(file: "b", line: 1, column: 1), Place(file: "a", line: 10, column: 2), Place(file: "a", line: 9),
      Place(file: "a", line: 10), Place(file: "a"),
    ]
    #expect(places.sorted().map(\.description) == ["a", "a:9", "a:10", "a:10:2", "b:1:1"])
  }
}
