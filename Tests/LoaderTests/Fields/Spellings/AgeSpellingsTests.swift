import Records
import Testing

@testable import Loader

/// What people write into an age column for one child.
struct AgeSpellingsTests {
  private func read(_ text: String, careLeavers: Bool = false) -> Result<AgeField.Reading, AgeField.Fault> {
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
    ("2 weeks and 3 days", .days(17)), ("3 months 2 weeks", .months(3)), ("3 months, 5 days", .months(3)),
  ])
  func `days and weeks`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age)))
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
  func `months`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age)))
  }

  @Test(arguments: [
    ("3y 4m", ChildAge.years(3, months: 4)), ("3yrs 4mths", .years(3, months: 4)),
    ("3y4m", .years(3, months: 4)),
    ("3 years and 4 months", .years(3, months: 4)), ("3 Years 4 Months old", .years(3, months: 4)),
    ("3y, 4m", .years(3, months: 4)), ("3 yrs & 4 mths", .years(3, months: 4)),
    ("3 yrs., 4 mths.", .years(3, months: 4)), ("1 year 11 months", .years(1, months: 11)),
    ("three years and four months", .years(3, months: 4)), ("3 4/12", .years(3, months: 4)),
    ("3Y 4M", .years(3, months: 4)), ("3Y, 4M", .years(3, months: 4)), ("0y 4m", .years(0, months: 4)),
    ("3y 11m", .years(3, months: 11)),
  ])
  func `years and months of one child`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age)))
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
  func `years`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age)))
  }

  @Test(arguments: [
    ("8\u{A0}days", ChildAge.days(8)), ("14\u{A0}-\u{A0}week\u{A0}-\u{A0}old", .weeks(14)),
    ("aged\u{A0}7", .years(7)), ("3\tyears\t4\tmonths", .years(3, months: 4)), ("8\u{2009}days", .days(8)),
    ("7\u{202F}years", .years(7)), ("6\n months", .months(6)), ("14\u{2011}week\u{2011}old", .weeks(14)),
  ])
  func `spaces and hyphens of other kinds are spaces and hyphens`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age)))
  }

  @Test(arguments: [
    ("newborn", ChildAge.banded(.underOne)), ("Newborn", .banded(.underOne)),
    ("new-born", .banded(.underOne)),
    ("newborn baby", .banded(.underOne)), ("neonate", .banded(.underOne)),
    ("unknown", .unknown), ("Unknown", .unknown), ("NK", .unknown), ("n/k", .unknown), ("N/K", .unknown),
    ("N.K.", .unknown), ("tbc", .unknown), ("T.B.C.", .unknown), ("not known", .unknown),
    ("Not Known", .unknown),
    ("-", .unknown), ("–", .unknown), ("—", .unknown), ("age unknown", .unknown), ("age not known", .unknown),
  ])
  func `newborn has a band, and unknown is a row of its own`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age)))
  }

  @Test(arguments: ["0", "00", "0 years", "aged 0", "0y 0m", "0 years and 0 months"])
  func `nought years are under one, with a note`(text: String) {
    #expect(read(text) == .success(AgeField.Reading(age: .years(0), remarks: [.zero])))
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
  func `an age that is about right is counted with a remark`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age, remarks: [.approximate])))
  }

  @Test(arguments: [
    ("11-15", AgeBand.elevenToFifteen), ("16 - 17", .sixteenAndSeventeen), ("1-5", .oneToFive),
    ("2–4", .oneToFive), ("6 -10", .sixToTen), ("aged 11-15", .elevenToFifteen),
    ("11 to 15", .elevenToFifteen),
    ("six to ten", .sixToTen), ("6-10 years", .sixToTen), ("2-4 months", .underOne),
    ("3 to 6 weeks", .underOne),
    ("under 1", .underOne), ("Under One", .underOne), ("<1", .underOne), ("< 1", .underOne),
    ("U1", .underOne),
    ("u1", .underOne), ("under 1 year", .underOne), ("under 6 months", .underOne), ("<12 months", .underOne),
    ("under 1 year old", .underOne), ("<52 weeks", .underOne),
  ])
  func `a range or limit inside a band is that band`(text: String, band: AgeBand) {
    #expect(read(text) == .success(AgeField.Reading(age: .banded(band), remarks: [.bandOnly])))
  }

  @Test(arguments: [
    "9-12", "0-1", "0-17", "5-6", "15-16", "10 - 11", "approx 4-7", "11-13 months", "under 5", "<2", "U18",
    "under 18 months", "<53 weeks",
  ])
  func `a range or limit across bands is an error`(text: String) {
    #expect(read(text) == .failure(.acrossBands))
  }

  @Test(arguments: ["infant", "Toddler", "teenager", "teen", "baby", "child", "adolescent"])
  func `a time of life is no age, and counted as unknown`(text: String) {
    #expect(read(text) == .success(AgeField.Reading(age: .unknown, remarks: [.inWords])))
  }

  @Test(arguments: ["-3", "- 3", "-3 months", "–3", "-0", "\u{2212}3", "3, -4"])
  func `an age below nought is an error`(text: String) {
    #expect(read(text) == .failure(.negative))
  }

  @Test(arguments: [
    "18", "19", "99", "018", "18 years", "eighteen", "aged 19", "216 months", "940 weeks", "6575 days",
    "99999 weeks", "99999/12", "17-18", "16-99999", "approx 18", "18y 1m", "18.5", "7 and 18", "39999",
  ])
  func `an age that is no child's is an error`(text: String) {
    #expect(read(text) == .failure(.tooOld))
  }

  @Test(arguments: [
    ("18", AgeField.Reading(age: .years(18))), ("25", AgeField.Reading(age: .years(25))),
    ("216 months", AgeField.Reading(age: .months(216))),
    ("18-25", AgeField.Reading(age: .banded(.careLeaver), remarks: [.bandOnly])),
  ])
  func `care leavers are counted to 25 where the profile says so`(text: String, reading: AgeField.Reading) {
    #expect(read(text, careLeavers: true) == .success(reading))
  }

  @Test(arguments: [("26", AgeField.Fault.tooOld), ("18-26", .tooOld), ("17-18", .acrossBands)])
  func `care leavers older than that, and ranges from childhood on, are errors`(
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
  func `whatever else stands there is no age, and is not taken for one`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }
}
