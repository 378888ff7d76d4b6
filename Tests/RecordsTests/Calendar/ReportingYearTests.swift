import Testing

@testable import Records

struct ReportingYearTests {
  @Test(arguments: ["2023-24", "2023/24", "23-24", "2023-2024", "23/24", "2023/2024"])
  func `a year is understood in each of its spellings`(text: String) {
    #expect(YearStart.april.year(named: text)?.description == "2023-24")
  }

  @Test(arguments: [
    ("1999-00", "1999-00"), ("1999-2000", "1999-00"), ("99-00", "1999-00"), ("98/99", "1998-99"),
    ("50-51", "1950-51"), ("49-50", "2049-50"), ("00-01", "2000-01"), ("2009-10", "2009-10"),
    ("2099-00", "2099-00"), ("2099-2100", "2099-00"),
  ])
  func `a year across a century or in two digits is the one that people mean`(text: String, year: String) {
    #expect(YearStart.april.year(named: text)?.description == year)
  }

  @Test(arguments: [
    "", "-", "2023", "2023-", "-24", "2023-25", "2023-23", "2023-22", "24-23", "2023-2025", "2023-2023",
    "2023-024", "023-024", "2023-4", "23-2024", "2023-24-25", "2023 - 24", " 2023-24", "2023-24 ", "2023–24",
    "2023.24", "+023-24", "2023-+4", "20x3-24", "２０２３-24", "1899-00", "2199-00", "9999-00",
    "99999999999999999999-00",
  ])
  func `any other text is not a reporting year`(text: String) {
    #expect(YearStart.april.year(named: text) == nil)
  }

  @Test(arguments: [
    ("2024-03-31", "2023-24"), ("2024-04-01", "2024-25"), ("2023-04-01", "2023-24"),
    ("2023-12-31", "2023-24"),
    ("2024-01-01", "2023-24"), ("2024-02-29", "2023-24"), ("2000-03-31", "1999-00"),
    ("2000-04-01", "2000-01"),
  ])
  func `a day is in the year that begins on the first of April`(day: String, year: String) throws {
    #expect(YearStart.april.year(of: try #require(Day(iso: day))).description == year)
  }

  @Test func `every day of the calendar is between the first and the last day of its year`() throws {
    var year = try #require(YearStart.april.year(startingIn: 1900))
    for number in -25_477...83_730 {
      let day = try #require(Day(number: number))
      if day > year.last { year = try #require(YearStart.april.year(startingIn: year.start + 1)) }
      #expect(YearStart.april.year(of: day) == year)
    }
  }

  @Test(arguments: [
    (2023, "2023-04-01", "2024-03-31"), (1999, "1999-04-01", "2000-03-31"),
    (1900, "1900-04-01", "1901-03-31"),
  ])
  func `a year goes from the first of April to the last of March`(start: Int, first: String, last: String)
    throws
  {
    let year = try #require(YearStart.april.year(startingIn: start))
    #expect(year.first.iso == first)
    #expect(year.last.iso == last)
  }

  /// A register may have any day of the calendar, mistyped or not, and the year of that day has a first and a last day.
  @Test(arguments: [
    ("1900-04-01", "1900-01", "1900-04-01", "1901-03-31"),
    ("1901-03-31", "1900-01", "1900-04-01", "1901-03-31"),
    ("2198-04-01", "2198-99", "2198-04-01", "2199-03-31"),
    ("2199-03-31", "2198-99", "2198-04-01", "2199-03-31"),
  ])
  func `the years at the edges of the calendar are whole`(
    day: String, name: String, first: String, last: String
  ) throws {
    let year = YearStart.april.year(of: try #require(Day(iso: day)))
    #expect(year.description == name)
    #expect(year.first.iso == first)
    #expect(year.last.iso == last)
    #expect(YearStart.april.year(startingIn: year.start) == year)
  }

  @Test(arguments: [1899, 2199, 0, -1, Int.max, Int.min])
  func `there is no year beyond the calendar`(start: Int) {
    #expect(YearStart.april.year(startingIn: start) == nil)
  }

  @Test func `each year follows the one before, except the first`() throws {
    #expect(try #require(YearStart.april.year(named: "2023-24")).previous?.description == "2022-23")
    #expect(try #require(YearStart.april.year(named: "2000-01")).previous?.description == "1999-00")
    #expect(try #require(YearStart.april.year(startingIn: 1900)).previous == nil)
  }

  @Test func `years are ordered by when they begin`() {
    let years = ["2000-01", "1999-00", "2023-24", "2009-10"].compactMap { YearStart.april.year(named: $0) }
    #expect(years.sorted().map(\.description) == ["1999-00", "2000-01", "2009-10", "2023-24"])
  }

  @Test(arguments: [(2023, "202324"), (2009, "200910"), (1999, "199900"), (2099, "209900"), (1908, "190809")])
  func `a financial year in data is six digits, of two consecutive years`(start: Int, text: String)
    throws
  {
    #expect(try #require(YearStart.april.year(startingIn: start)).sixDigits == text)
  }
}
