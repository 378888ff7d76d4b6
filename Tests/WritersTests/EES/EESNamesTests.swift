import Records
import Testing

@testable import Writers

/// The rules that a name of the profile can break, which the program checks before it writes.
struct EESNamesTests {
  private static let rules: Set<EESRule> = [
    .filledItem, .trimmedItem, .itemLength, .noTotalOfPlaces, .noRowTwice, .noDataText,
  ]

  private func problem(of set: EESDataSet) throws -> Problem {
    try #require(throws: Problem.self) { try set.checkNames() }
  }

  @Test func `a sound data set is taken`() throws { try ExampleDataSet.sound.checkNames() }

  @Test func `the problem names the file and the name, and says what to do`() throws {
    var set = ExampleDataSet.sound
    set.set("breakdown", 1, to: "NA")
    #expect(
      try problem(of: set).description == """
        ees/referrals.csv: error: [refused-name] "NA" is a name, which explore education statistics do not take; \
        expected different names of at most 120 characters, without spaces around them; nothing was written; rename it \
        in the profile, or take [geography] out
        """)
  }

  @Test(arguments: EESScreenerTests.all.filter { rules.contains($0.rule) && $0.isAName })
  func `a name that the oracle refuses is refused`(broken: EESScreenerTests.Break) throws {
    var set = ExampleDataSet.sound
    broken.change(&set)
    #expect(try problem(of: set).rule == .refusedName)
  }
}

extension EESScreenerTests.Break {
  /// Whether a name is what breaks the rule; periods, indicators and hints are the program's own.
  fileprivate var isAName: Bool {
    !["of years", "a code of 31", "of an indicator", "of the description"].contains(how)
  }
}
