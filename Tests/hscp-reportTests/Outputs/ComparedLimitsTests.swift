import Testing

/// The confidence limits of compared figures, which are those of the report of each year.
@Suite struct ComparedLimitsTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// The columns of a data file up to the symbol, of the rows of one category of the headline.
  private func rows(of file: String, category: String) throws -> [[Substring]] {
    try place.text(file).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    .filter { $0.count > 11 && $0[1] == "headline" && $0[3] == category[...] }
  }

  @Test func `a count of referrals has the limits of the year's own report, and nothing else has any`() throws
  {
    try place.lay(.comparison, at: "compared")
    let compared = try rows(of: "compared/comparison.csv", category: "Referrals considered")
    #expect(
      compared.map { $0[6...9].joined(separator: " ") } == [
        "number 8 3.5 15.8", "number 10 4.8 18.4", "number 9 4.1 17.1", "change -1  ",
      ])
    try place.lay(.report, at: "report")
    let own = try rows(of: "report/figures.csv", category: "Referrals considered")
    #expect(own.map { $0[6...9].joined(separator: " ") } == ["number 9 4.1 17.1"])
    for category in ["Pending", "Lowest age of the others", "Children concerned"] {
      #expect(
        try rows(of: "compared/comparison.csv", category: category).allSatisfy {
          $0[8].isEmpty && $0[9].isEmpty
        })
    }
  }

  @Test func `a note says what the limits are`() throws {
    try place.lay(.comparison, at: "compared")
    #expect(
      try place.text("compared/statistics.md").contains(
        "lower and upper are 95% confidence limits of a count"))
  }
}
