import Testing

@testable import Records

struct AgeBandTests {
  private func band(of age: ChildAge, in bands: AgeBands = .national) -> String {
    bands.all[bands.position(of: age)].key
  }

  @Test(arguments: [
    (0, "under-1"), (1, "1-to-5"), (5, "1-to-5"), (6, "6-to-10"), (10, "6-to-10"), (11, "11-to-15"),
    (15, "11-to-15"), (16, "16-to-17"), (17, "16-to-17"), (18, "18-to-24"), (24, "18-to-24"),
  ])
  func `completed years are in the band that names them`(years: Int, key: String) {
    #expect(band(of: .years(years)) == key)
  }

  @Test(arguments: [25, 26, 100, 100_000])
  func `there is no band above 24`(years: Int) {
    #expect(band(of: .years(years)) == "other-ages")
  }

  @Test func `bands are printed from the youngest to unknown`() {
    #expect(
      AgeBands.national.all.map(\.name) == [
        "Unborn", "Under 1", "1 to 5", "6 to 10", "11 to 15", "16 to 17", "18 to 24", "Other ages", "Unknown",
      ])
    #expect(
      AgeBands.national.all.map(\.key) == [
        "unborn", "under-1", "1-to-5", "6-to-10", "11-to-15", "16-to-17", "18-to-24", "other-ages", "unknown",
      ])
  }

  @Test func `a partnership's own bands decide, and what is in none of them is a row of its own`() {
    let own = AgeBands([
      AgeBand(2...4, name: "Pre-school"), AgeBand(5...15, name: "School"), AgeBand(16...16, name: "16"),
    ])
    let keys = [
      ChildAge.unborn, .days(3), .years(2), .months(59), .years(5), .years(15), .years(16), .years(17),
      .unknown,
    ]
    .map { band(of: $0, in: own) }
    #expect(
      keys == [
        "unborn", "other-ages", "2-to-4", "2-to-4", "5-to-15", "5-to-15", "16", "other-ages", "unknown",
      ])
    #expect(band(of: .years(20), in: own) == "18-to-24")
    #expect(!own.areNational)
  }

  @Test func `bands that reach above 17 have no row of care leavers beside them`() {
    let own = AgeBands([AgeBand(0...15, name: "0 to 15"), AgeBand(16...24, name: "16 to 24")])
    #expect(own.all.map(\.key) == ["unborn", "0-to-15", "16-to-24", "other-ages", "unknown"])
  }

  @Test func `the national bands under other names are the national bands`() {
    let own = AgeBands([
      AgeBand(0...0, name: "Infants"), AgeBand(1...5, name: "1–5"), AgeBand(6...10, name: "6–10"),
      AgeBand(11...15, name: "11–15"), AgeBand(16...17, name: "16–17"),
    ])
    #expect(own.areNational)
  }

  @Test(arguments: [
    (0, 2, false), (0, 0, true), (1, 2, true), (2, 3, false), (3, 10, true), (11, 12, false), (12, 17, true),
  ])
  func `ages are alike in one band, and where all or none are under one`(low: Int, high: Int, areAlike: Bool)
  {
    let own = AgeBands([AgeBand(0...2, name: "0 to 2"), AgeBand(3...11, name: "3 to 11")])
    #expect(own.areAlike(low, high) == areAlike)
  }
}
