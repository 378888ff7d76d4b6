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

  @Test func `places are ordered by file, line and column, the whole before its parts`() {
    let places = [
      Place(file: "b", line: 1, column: 1), Place(file: "a", line: 10, column: 2), Place(file: "a", line: 9),
      Place(file: "a", line: 10), Place(file: "a"),
    ]
    #expect(places.sorted().map(\.description) == ["a", "a:9", "a:10", "a:10:2", "b:1:1"])
  }
}
