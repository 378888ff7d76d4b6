import Records
import Testing

/// Registers with the days at the edges of the calendar, and just outside it.
@Suite struct CalendarEdgesTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// The years that are reported.
  private static let years = ["1900-01", "1901-02", "2000-01", "2197-98", "2198-99"]

  /// As many days as there are at each end of the calendar, and the first and last day of each month.
  private static let days: [Day] = {
    let first = Int(Day.first.number)
    let last = Int(Day.last.number)
    let edges = (Array(first..<first + 40) + Array(last - 39...last)).compactMap { Day(number: $0) }
    let months = (first...last).compactMap { Day(number: $0) }.filter { day in
      let components = day.components
      return components.day == 1
        || components.day == Day.lengthOfMonth(components.month, in: components.year)
    }
    return edges + months
  }()

  /// Those of the reported years, and the first of every other one: all of them would take as long to read each time.
  private static let fewerDays = days.filter { day in
    let year = YearStart.april.year(of: day)
    return day == year.first || years.contains(year.description)
  }

  private func write(_ rows: [String], to name: String) throws {
    let header =
      "reference,date_received,date_considered,referring_agency,child_age,outcome,date_aware,date_notified\n"
    try place.write(header + rows.map { "\($0)\n" }.joined(), to: "\(name)/referrals.csv")
  }

  private func row(_ number: Int, _ day: String, dated: String = "") -> String {
    "R\(number),\(day),\(day),Hampshire Constabulary,3,No further action,\(dated),"
  }

  @Test func `every such day is read and counted in its year, and the edges are years like others`() throws {
    try write(Self.days.enumerated().map { row($0, $1.iso) }, to: "all")
    let check = try place.run("check", "all")
    #expect(check.status == 0)
    #expect(!check.output.contains("error: "))
    try write(Self.fewerDays.enumerated().map { row($0, $1.iso) }, to: "fewer")
    for year in Self.years {
      let report = try place.run("report", "fewer", "--year", year, "--output", "out-\(year)")
      #expect(report.status == 0, "\(year): \(report.errors.suffix(300))")
      let count = Self.days.count { YearStart.april.year(of: $0).description == year }
      let text = try place.text("out-\(year)/figures.csv")
      #expect(text.contains("headline,figure,Referrals considered,,,number,\(count),"), "\(year)")
    }
    #expect(try place.run("compare", "fewer", "--output", "compared").status == 0)
    #expect(try place.run("export", "fewer", "--listing", "--output", "board").status == 0)
  }

  @Test func `clocks may start on the first and the last day`() throws {
    let rows = [Day.first, Day.last].enumerated().map { row($0, $1.iso, dated: $1.iso) }
    try write(rows, to: "clocks")
    for year in ["1900-01", "2198-99"] {
      #expect(try place.run("report", "clocks", "--year", year, "--output", year).status == 0)
    }
  }

  @Test func `a day outside the calendar is a finding with its place`() throws {
    let days = [
      "31/03/1900", "01/01/1900", "1/1/1900", "1900-01-01", "1 January 1900", "01/01/1900 00:00:00",
      "31/12/1899",
      "30/12/1899", "01/01/0001", "01/04/2199", "31/12/2199", "31/03/2200", "31/12/9999",
    ]
    try write(days.enumerated().map { row($0, $1) } + [row(20, "01/05/2023")], to: "outside")
    let run = try place.run("report", "outside", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error: [impossible-date] There is no such day: \(2 * days.count) errors\n"))
    // The dates received and considered, of which ten are named.
    let places = (2..<7).map { "\($0):2, \($0):3" }.joined(separator: ", ")
    #expect(
      run.errors.contains(
        "\n  referrals.csv:\(places) and \(2 * days.count - 10) more: this day is outside the calendar; expected a day from "
          + "1 April 1900 to 31 March 2199; correct the cell\n"), "\(run.errors)")
  }

  @Test func `a time in another zone does not lead out of the calendar`() throws {
    try write(
      [
        row(1, "2199-03-31T23:30:00Z"), row(2, "1900-04-01T00:00:00+05:00"), row(3, "2199-02-01T23:30:00Z"),
        row(4, "01/05/2023"),
      ], to: "zones")
    let run = try place.run("check", "zones")
    #expect(run.status == 1)
    #expect(run.output.contains("  referrals.csv:3:2, 3:3: this day is outside the calendar"))
  }

  @Test(arguments: [
    ["report", "fixtures/register", "--year", "1899-00"], ["init", "new", "--year", "1899-00"],
    ["init", "new", "--year", "2199-00"], ["report", "fixtures/register", "--as-at", "1900-03-31"],
    ["respond", "fixtures/register", "--as-at", "2199-04-01"],
    ["compare", "fixtures/register", "--years", "1899-00:2023-24"],
  ])
  func `an option with a year or a day outside the calendar is refused`(arguments: [String]) throws {
    let run = try place.shell("hscp-report \(arguments.joined(separator: " "))")
    #expect(run.status == 64)
    #expect(!place.exists("new"))
  }

  @Test(arguments: ["1900-01", "2198-99"])
  func `the first and the last year can be begun`(year: String) throws {
    #expect(try place.run("init", "new", "--year", year).status == 0)
  }

  @Test(arguments: ["1900-04-01", "2199-03-31"])
  func `responses can be given as at the first and the last day`(day: String) throws {
    let run = try place.run("respond", "fixtures/register", "--as-at", day, "--output", "out")
    #expect([0, 65].contains(run.status))
  }
}
