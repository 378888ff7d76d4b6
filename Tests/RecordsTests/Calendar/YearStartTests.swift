import Testing

@testable import Records

struct YearStartTests {
  private let july: YearStart
  private let january: YearStart

  init() throws {
    july = try #require(YearStart(rawValue: "07-01"))
    january = try #require(YearStart(rawValue: "01-01"))
  }

  @Test func `every year of every start begins the day after the one before it ended`() throws {
    for start in YearStart.allCases {
      var year = start.earliest
      #expect(year.first <= .first && year.begins == start)
      while year < start.latest {
        let next = try #require(start.year(startingIn: year.start + 1))
        #expect(next.first.number == year.last.number + 1)
        #expect(start.year(of: next.first) == next && start.year(of: year.last) == year)
        #expect(start.year(of: year.middle) == year)
        year = next
      }
      #expect(year.last >= .last)
    }
  }

  @Test(arguments: [
    ("04-01", "2019-20", "2019-04-01", "2020-03-31"), ("07-01", "2019-20", "2019-07-01", "2020-06-30"),
    ("01-01", "2020", "2020-01-01", "2020-12-31"), ("03-01", "2019-20", "2019-03-01", "2020-02-29"),
    ("02-01", "2019-20", "2019-02-01", "2020-01-31"), ("12-01", "1999-00", "1999-12-01", "2000-11-30"),
  ])
  func `a year is called by both its calendar years, and by one from January`(
    start: String, name: String, first: String, last: String
  ) throws {
    let day = try #require(Day(iso: first))
    let year = try #require(YearStart(rawValue: start)?.year(of: day))
    #expect(year.description == name && year.first.iso == first && year.last.iso == last)
    #expect(year.begins.year(named: name) == year)
  }

  @Test func `one calendar year may be either of two years, and two may be either of two calendar years`() {
    #expect(july.years(meantBy: "2021").map(\.description) == ["2020-21", "2021-22"])
    #expect(january.years(meantBy: "2020-21").map(\.description) == ["2020", "2021"])
    #expect(july.year(named: "2021") == nil && january.year(named: "2020/21") == nil)
    #expect(january.year(named: "2021")?.description == "2021")
    #expect(july.years(meantBy: "2021-23") == [] && january.years(meantBy: "21") == [])
  }

  @Test func `a year may be written by its first and its last month`() {
    #expect(july.year(named: "July 2019 to June 2020")?.description == "2019-20")
    #expect(january.year(named: "Jan 2020 to Dec 2020")?.description == "2020")
    #expect(july.year(named: "April 2019 to March 2020") == nil)
    #expect(july.year(named: "July 2019 to June 2021") == nil)
  }

  @Test(arguments: ["", "7-01", "07-02", "13-01", "00-01", "July", "07-01-2020", "01/07"])
  func `a year begins on the first of a month`(text: String) { #expect(YearStart(rawValue: text) == nil) }

  @Test func `years that begin on different days are different, whatever they are called`() {
    let years = [YearStart.april, july].compactMap { $0.year(named: "2019-20") }
    #expect(years.count == 2 && years[0] != years[1] && years[0] < years[1])
    #expect(years[0].description == years[1].description)
  }

  @Test func `messages say from when to when its years run`() {
    #expect(YearStart.april.spanInProse == "1 April to 31 March")
    #expect(july.spanInProse == "1 July to 30 June" && july.monthsInProse == "July to June")
    #expect(YearStart(rawValue: "03-01")?.spanInProse == "1 March to the end of February")
  }
}
