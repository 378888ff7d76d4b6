import Testing

@testable import Records

struct AgeBandTests {
  @Test(arguments: [
    (0, AgeBand.underOne), (1, .oneToFive), (5, .oneToFive), (6, .sixToTen), (10, .sixToTen),
    (11, .elevenToFifteen), (15, .elevenToFifteen), (16, .sixteenAndSeventeen), (17, .sixteenAndSeventeen),
    (18, .careLeaver), (25, .careLeaver),
  ])
  func `completed years are in the band that names them`(years: Int, band: AgeBand) {
    #expect(AgeBand(completedYears: years) == band)
  }

  @Test(arguments: [26, 100, Int.max])
  func `there is no band above 25`(years: Int) {
    #expect(AgeBand(completedYears: years) == nil)
  }

  @Test func `bands are printed from the youngest to unknown`() {
    #expect(
      AgeBand.allCases.map(\.name) == [
        "Unborn", "Under 1", "1 to 5", "6 to 10", "11 to 15", "16 to 17", "18 to 25", "Unknown",
      ])
    #expect(
      AgeBand.allCases.map(\.rawValue) == [
        "unborn", "under-1", "1-to-5", "6-to-10", "11-to-15", "16-to-17", "18-to-25", "unknown",
      ])
  }
}
