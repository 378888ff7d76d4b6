import Records
import Testing

@testable import Loader

/// What people write in an age column for one child.
struct AgeSpellingsTests {
  private func read(_ text: String, careLeavers: Bool = false) -> Result<AgeField.Children, AgeField.Fault> {
    let bytes = Array(text.utf8)
    return AgeField(countsCareLeavers: careLeavers).read(bytes.span)
  }

  @Test(arguments: [
    ("8 days", ChildAge.days(8)), ("1 day", .days(1)), ("8-day-old", .days(8)), ("8d", .days(8)),
    ("8/7", .days(8)), ("10/7", .days(10)), ("0 days", .days(0)), ("one day", .days(1)),
    ("6 hours", .days(0)),
    ("30 hrs old", .days(1)), ("14 weeks", .weeks(14)), ("14-week-old", .weeks(14)), ("14wks", .weeks(14)),
    ("14 week old", .weeks(14)), ("14 wk", .weeks(14)), ("14w", .weeks(14)), ("14/52", .weeks(14)),
    ("3/52", .weeks(3)), ("52/52", .weeks(52)), ("53 weeks", .weeks(53)), ("2 weeks 3 days", .days(17)),
    ("2 weeks and 3 days", .days(17)), ("3 months 2 weeks", .months(3)), ("3 months and 5 days", .months(3)),
  ])
  func `days and weeks are kept in their unit`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Children(first: age)))
  }

  @Test(arguments: [
    ("6/12", ChildAge.months(6)), ("4/12", .months(4)), ("18/12", .months(18)), ("6 / 12", .months(6)),
    ("6m", .months(6)), ("6 months", .months(6)), ("6 mo", .months(6)), ("1 month", .months(1)),
    ("11 months", .months(11)), ("12 months", .months(12)), ("23 months", .months(23)),
    ("23 mths", .months(23)),
    ("18-month-old", .months(18)), ("7-month-old baby", .months(7)), ("baby 7 months", .months(7)),
    ("infant (3 months)", .months(3)), ("three months", .months(3)), ("THREE-MONTH-OLD", .months(3)),
    ("eighteen months", .months(18)), ("6 months.", .months(6)), ("215 months", .months(215)),
  ])
  func `months are kept as months`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Children(first: age)))
  }

  @Test(arguments: [
    ("3y 4m", ChildAge.years(3, months: 4)), ("3yrs 4mths", .years(3, months: 4)),
    ("3y4m", .years(3, months: 4)),
    ("3 years and 4 months", .years(3, months: 4)), ("3 Years 4 Months old", .years(3, months: 4)),
    ("3y and 4m", .years(3, months: 4)), ("3 yrs and 4 mths", .years(3, months: 4)),
    ("3 yrs. 4 mths.", .years(3, months: 4)), ("1 year 11 months", .years(1, months: 11)),
    ("three years and four months", .years(3, months: 4)), ("3 4/12", .years(3, months: 4)),
    ("3Y 4M", .years(3, months: 4)), ("3Y and 4M", .years(3, months: 4)), ("0y 4m", .years(0, months: 4)),
    ("3y 11m", .years(3, months: 11)),
  ])
  func `years and months are one child's age`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Children(first: age)))
  }

  @Test(arguments: [
    ("7", ChildAge.years(7)), ("07", .years(7)), ("007", .years(7)), ("7.0", .years(7)),
    ("17.00", .years(17)),
    ("aged 7", .years(7)), ("age 7", .years(7)), ("AGED 7", .years(7)), ("aged-7", .years(7)),
    ("Age: 7", .years(7)), ("7yo", .years(7)), ("7 y.o.", .years(7)), ("7 y/o", .years(7)),
    ("7YO", .years(7)), ("7 y", .years(7)),
    ("7yrs", .years(7)), ("7 years old", .years(7)), ("7-year-old", .years(7)), ("7 yr old", .years(7)),
    ("7 old", .years(7)), ("7 (years)", .years(7)), ("1", .years(1)), ("17", .years(17)),
    ("17 years", .years(17)),
    ("seven", .years(7)), ("two years", .years(2)), ("Seventeen", .years(17)), ("aged ten", .years(10)),
  ])
  func `a number without a unit is years`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Children(first: age)))
  }

  @Test(arguments: [
    ("8\u{A0}days", ChildAge.days(8)), ("14\u{A0}-\u{A0}week\u{A0}-\u{A0}old", .weeks(14)),
    ("aged\u{A0}7", .years(7)), ("3\tyears\t4\tmonths", .years(3, months: 4)), ("8\u{2009}days", .days(8)),
    ("7\u{202F}years", .years(7)), ("6\n months", .months(6)), ("14\u{2011}week\u{2011}old", .weeks(14)),
  ])
  func `spaces and hyphens of other kinds are spaces and hyphens`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Children(first: age)))
  }

  @Test(arguments: [
    ("newborn", ChildAge.between(0, 0)), ("Newborn", .between(0, 0)),
    ("new-born", .between(0, 0)),
    ("newborn baby", .between(0, 0)), ("neonate", .between(0, 0)),
    ("unknown", .unknown), ("Unknown", .unknown), ("NK", .unknown), ("n/k", .unknown), ("N/K", .unknown),
    ("N.K.", .unknown), ("tbc", .unknown), ("T.B.C.", .unknown), ("not known", .unknown),
    ("Not Known", .unknown),
    ("-", .unknown), ("–", .unknown), ("—", .unknown), ("age unknown", .unknown), ("age not known", .unknown),
  ])
  func `newborn has a band, and unknown is a row of its own`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Children(first: age)))
  }

  @Test(arguments: ["0", "00", "0 years", "aged 0", "0y 0m", "0 years and 0 months"])
  func `zero years are under one, with a note`(text: String) {
    #expect(read(text) == .success(AgeField.Children(first: .years(0), caveats: [.zero])))
  }

  @Test(arguments: [
    ("approx 5", ChildAge.years(5)), ("approx. 5", .years(5)), ("approximately 5 years", .years(5)),
    ("5 approx", .years(5)), ("5 (approx)", .years(5)), ("5 (approx.)", .years(5)), ("c. 5", .years(5)),
    ("c5", .years(5)), ("ca. 5", .years(5)), ("circa 5", .years(5)), ("5ish", .years(5)),
    ("5-ish", .years(5)),
    ("~5", .years(5)), ("~ 5", .years(5)), ("about 6 months", .months(6)), ("around 14 weeks", .weeks(14)),
    ("c. 3y 4m", .years(3, months: 4)), ("3.5", .years(3)), ("0.5", .years(0)), ("3.5 years", .years(3)),
    ("1.5yrs", .years(1)), ("3.5 months", .months(3)), ("½", .years(0)), ("2½", .years(2)),
    ("2 ½ yrs", .years(2)),
    ("1¾ years", .years(1)), ("8¼ months", .months(8)),
  ])
  func `an approximate age is counted with a caveat`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Children(first: age, caveats: [.approximate])))
  }

  @Test(arguments: [
    ("11-15", 11...15), ("16 - 17", 16...17), ("1-5", 1...5), ("2–4", 2...4), ("6 -10", 6...10),
    ("aged 11-15", 11...15), ("11 to 15", 11...15), ("six to ten", 6...10), ("6-10 years", 6...10),
    ("2-4 months", 0...0), ("3 to 6 weeks", 0...0), ("under 1", 0...0), ("Under One", 0...0), ("<1", 0...0),
    ("< 1", 0...0), ("U1", 0...0), ("u1", 0...0), ("under 1 year", 0...0), ("under 6 months", 0...0),
    ("<12 months", 0...0), ("under 1 year old", 0...0), ("<52 weeks", 0...0),
  ])
  func `a range or limit inside a band is an age in that band`(text: String, years: ClosedRange<Int>) {
    let age = ChildAge.between(years.lowerBound, years.upperBound)
    #expect(read(text) == .success(AgeField.Children(first: age, caveats: [.bandOnly])))
  }

  @Test func `a range across the national bands may be in one of the partnership's own`() {
    let bands = AgeBands([AgeBand(0...8, name: "0 to 8"), AgeBand(9...15, name: "9 to 15")])
    func read(_ text: String) -> Result<AgeField.Children, AgeField.Fault> {
      let bytes = Array(text.utf8)
      return AgeField(countsCareLeavers: false, bands: bands).read(bytes.span)
    }
    #expect(read("9-12") == .success(AgeField.Children(first: .between(9, 12), caveats: [.bandOnly])))
    #expect(read("16-17") == .success(AgeField.Children(first: .between(16, 17), caveats: [.bandOnly])))
    #expect(read("6-10") == .failure(.acrossBands))
    // Nobody could say whether the child is an infant.
    #expect(read("0-3") == .failure(.acrossBands))
  }

  @Test(arguments: [
    "9-12", "0-1", "0-17", "5-6", "15-16", "10 - 11", "approx 4-7", "11-13 months", "under 5", "<2", "U18",
    "under 18 months", "<53 weeks",
  ])
  func `a range or limit across bands is an error`(text: String) {
    #expect(read(text) == .failure(.acrossBands))
  }

  @Test(arguments: ["infant", "Toddler", "teenager", "teen", "baby", "child", "adolescent"])
  func `a time of life is not an age, and counts as unknown`(text: String) {
    #expect(read(text) == .success(AgeField.Children(first: .unknown, caveats: [.inWords])))
  }

  @Test(arguments: ["-3", "- 3", "-3 months", "–3", "-0", "\u{2212}3", "3, -4"])
  func `an age below zero is an error`(text: String) {
    #expect(read(text) == .failure(.negative))
  }

  @Test(arguments: [
    "18", "19", "99", "018", "18 years", "eighteen", "aged 19", "216 months", "940 weeks", "6575 days",
    "99999 weeks", "99999/12", "18-20", "approx 18", "18y 1m", "18.5", "7 and 18", "39999",
  ])
  func `an age that is not a child's is an error`(text: String) {
    #expect(read(text) == .failure(.tooOld))
  }

  @Test(arguments: ["17-18", "16-99999", "11-18"])
  func `a range that begins with a child's age and ends above is another error`(text: String) {
    #expect(read(text) == .failure(.reachesTooOld))
  }

  @Test(arguments: [
    ("18", AgeField.Children(first: .years(18))), ("24", AgeField.Children(first: .years(24))),
    ("216 months", AgeField.Children(first: .months(216))),
    ("18-24", AgeField.Children(first: .between(18, 24), caveats: [.bandOnly])),
  ])
  func `care leavers are counted to 24 where the profile says so`(
    text: String, children: AgeField.Children
  ) {
    #expect(read(text, careLeavers: true) == .success(children))
  }

  @Test(arguments: [("25", AgeField.Fault.tooOld), ("18-25", .reachesTooOld), ("17-18", .acrossBands)])
  func `older care leavers, and ranges that begin in childhood, are errors`(
    text: String, fault: AgeField.Fault
  ) {
    #expect(read(text, careLeavers: true) == .failure(fault))
  }

  @Test(arguments: [
    "", "3.50", "6.12", ".5", "5.", "7?", "unborn?", "unknown?", "5+", "(5)", "5)", "(5", "5 (", "7 (4)",
    "infants", "toddler aged 2", "baby 7", "1 child", "1 boy", "child child", "32 weeks late", "3y 12m",
    "4m 3y", "3y 4", "3 4", "3 years 2 weeks", "8/8",
    "1/2", "5-", "5 -", "11-", "- -", "--", "15-11", "5-5", "3-4-5", "old", "aged", "approx", "c.", "~", ".",
    "months", "week 14", "n/a", "?", "x", "M 7", "7 (M)", "7 (m)", "14F", "1e1", "0x7", "٧", "７", "-.5",
    "twenty-one",
    "twenty one", "one and a half", "nearly 5", "over 5", "between 11 and 15", "under", "<", "under 0",
    "to 5",
    "000007", "100000", "99999999999999999999", "7 months 7", "7\u{0}", "11 weeks 8 days", "3 months 5 weeks",
    "1,2,3,4,5,6,7,8,9,10,11,12,13", "7 \u{301}", "é", "day-old",
  ])
  func `anything else is not read as an age`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }
}

/// What a spreadsheet leaves in an age column when it took an age for a date.
struct DamagedAgeSpellingsTests {
  private func proposals(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    guard case .failure(.becameDate(let date)) = AgeField(countsCareLeavers: false).read(bytes.span) else {
      return nil
    }
    return date.proposals.map { "\($0.typed): \($0.age)" }
  }

  @Test(
    arguments: [
      ("06-Dec", ["6/12: 6 months"]), ("6-Dec", ["6/12: 6 months"]), ("06 December", ["6/12: 6 months"]),
      ("06-Dec-23", ["6/12: 6 months"]), ("06/12/2023", ["6/12: 6 months"]),
      ("2023-12-06", ["6/12: 6 months"]),
      ("06/12/2023 00:00", ["6/12: 6 months"]), ("2023-12-06T00:00:00", ["6/12: 6 months"]),
      ("45266", ["6/12: 6 months"]), ("18-Dec", ["18/12: 18 months"]), ("01-Dec", ["1/12: 1 month"]),
      ("12-Jun", ["6/12: 6 months"]), ("12/06/2023", ["6/12: 6 months"]),
      ("10-Jul", ["10/7: 10 days"]), ("01-Jul", ["1/7: 1 day"]), ("07-Jul", ["7/7: 7 days"]),
      ("07-Dec", ["7/12: 7 months", "12/7: 12 days"]), ("12-Jul", ["12/7: 12 days", "7/12: 7 months"]),
      ("08-Jul", ["8/7: 8 days"]), ("30-Jul", ["30/7: 30 days"]), ("12-Dec", ["12/12: 12 months"]),
      ("Mar-52", ["3/52: 3 weeks"]), ("1952-03-01", ["3/52: 3 weeks"]), ("01/01/1952", ["1/52: 1 week"]),
      ("Dec-40", ["12/40: 12 weeks of pregnancy"]), ("Nov-15", ["11-15: an age from 11 to 15"]),
      ("01/11/2015", ["11-15: an age from 11 to 15"]), ("06-Oct", ["6-10: an age from 6 to 10"]),
      ("10-Jun", ["6-10: an age from 6 to 10"]), ("01-May", ["1-5: an age from 1 to 5"]),
      ("06-Jul", ["6/7: 6 days", "6-7: an age from 6 to 7"]),
      ("11-Dec", ["11/12: 11 months", "11-12: an age from 11 to 12"]),
      ("01-Mar", ["1-3: an age from 1 to 3"]), ("03-Jun", ["3-6: an age from 3 to 6 months"]),
      ("03/06/2024", ["3-6: an age from 3 to 6 months"]), ("06-Mar", ["3-6: an age from 3 to 6 months"]),
    ] as [(String, [String])])
  func `the ages that may have been typed are proposed`(text: String, typed: [String]) {
    #expect(proposals(text) == typed)
  }

  @Test(arguments: ["25/03/2014", "25-Mar", "2014-03-25", "25 March 2014", "Mar-06", "20140325", "Mar 2014"])
  func `a date that no age became is reported as a date`(text: String) {
    let bytes = Array(text.utf8)
    let result = AgeField(countsCareLeavers: false).read(bytes.span)
    #expect(result == .failure(.date))
  }

  @Test(
    arguments: [
      ("2023-12-06", ["6/12"]), ("2023-06-12", ["6/12"]), ("1952-03-01", ["3/52"]), ("1952-03-02", ["2-3"]),
      ("2023-07-10", ["10/7"]),
      ("2024-02-29", []), ("2023-11-15", ["11-15"]),
    ] as [(String, [String])])
  func `the day of a date cell gives back what was typed`(iso: String, typed: [String]) throws {
    let day = try #require(Day(iso: iso))
    #expect(AgeBecameDate(SpreadsheetDate(day))?.proposals.map(\.typed) ?? [] == typed)
  }

  @Test(arguments: [
    ("06-Dec", "6 months if 6/12 was typed"),
    ("12-Jul", "12 days if 12/7 was typed, or 7 months if 7/12 was typed"),
  ])
  func `the finding names the proposals, and nothing is counted`(text: String, proposals: String) throws {
    let bytes = Array(text.utf8)
    let fault = #expect(throws: AgeField.Fault.self) {
      try AgeField(countsCareLeavers: false).read(bytes.span).get()
    }
    #expect(
      try Finding.age(
        #require(fault), by: AgeField(countsCareLeavers: false), at: Place(file: "r.csv", line: 2, column: 5),
        showing: true
      ).description
        == """
        r.csv:2:5: error: [age-became-date] a spreadsheet turned this age into a date; expected \(proposals); \
        write the age in words, or call the column date_of_birth if that is what it holds
        """)
  }
}
