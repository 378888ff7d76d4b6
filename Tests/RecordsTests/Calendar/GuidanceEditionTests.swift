import Testing

@testable import Records

struct GuidanceEditionTests {
  @Test(arguments: [
    ("2013-04-15", 2013), ("2015-03-25", 2013), ("2015-03-26", 2015), ("2018-07-03", 2015),
    ("2018-07-04", 2018), ("2023-12-14", 2018), ("2023-12-15", 2023), ("2026-03-18", 2023),
    ("2026-03-19", 2026),
  ])
  func `an edition is in force from its first day to the day before the next one`(day: String, name: Int) {
    #expect(GuidanceEdition.inForce(on: ExampleCalendar.day(day))?.name == name)
  }

  @Test func `before the first edition listed there is none`() {
    #expect(GuidanceEdition.inForce(on: ExampleCalendar.day("2013-04-14")) == nil)
  }

  @Test(arguments: [
    ("2018-19", [2015, 2018]), ("2022-23", [2018]), ("2023-24", [2018, 2023]), ("2024-25", [2023]),
    ("2025-26", [2023, 2026]), ("2013-14", [2013]),
  ])
  func `a year may have two editions`(year: String, names: [Int]) throws {
    #expect(GuidanceEdition.inForce(in: try #require(YearStart.april.year(named: year))).map(\.name) == names)
  }

  @Test(arguments: [
    ("Working Together to Safeguard Children, 2018", [2018]), ("WT 2018 (corrected 2020)", [2018, 2020]),
    ("WT2018", [2018]), ("Chapter 5, 12345", []), ("", []),
  ])
  func `a text may name an edition by its year`(text: String, years: [Int]) {
    #expect(GuidanceEdition.years(in: text) == years)
  }

  @Test func `only the day of the edition of 2026 is marked as provisional`() {
    #expect(GuidanceEdition.all.filter(\.isProvisional).map(\.name) == [2026])
  }
}
