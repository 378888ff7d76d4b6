import Records
import Testing

@testable import Loader

struct AgeFieldTests {
  private func read(_ text: String, careLeavers: Bool = false) -> Result<AgeField.Reading, AgeField.Fault> {
    let bytes = Array(text.utf8)
    return AgeField(countsCareLeavers: careLeavers).read(bytes.span)
  }

  @Test(arguments: [
    ("8 days", ChildAge.days(8)), ("1 day", .days(1)), ("8-day-old", .days(8)), ("8d", .days(8)),
    ("8/7", .days(8)),
    ("0 days", .days(0)), ("14 weeks", .weeks(14)), ("14-week-old", .weeks(14)), ("14wks", .weeks(14)),
    ("14 wk", .weeks(14)), ("14w", .weeks(14)), ("14/52", .weeks(14)), ("52/52", .weeks(52)),
    ("53 weeks", .weeks(53)),
    ("6/12", .months(6)), ("4/12", .months(4)), ("18/12", .months(18)), ("6m", .months(6)),
    ("6 months", .months(6)),
    ("1 month", .months(1)), ("11 months", .months(11)), ("12 months", .months(12)), ("23 mths", .months(23)),
    ("18-month-old", .months(18)), ("3y 4m", .years(3, months: 4)), ("3yrs 4mths", .years(3, months: 4)),
    ("3y4m", .years(3, months: 4)), ("3 years and 4 months", .years(3, months: 4)),
    ("3 Years 4 Months old", .years(3, months: 4)), ("0y 4m", .years(0, months: 4)),
    ("3y 11m", .years(3, months: 11)),
    ("7", .years(7)), ("07", .years(7)), ("007", .years(7)), ("aged 7", .years(7)), ("age 7", .years(7)),
    ("AGED 7", .years(7)), ("7yo", .years(7)), ("7 y", .years(7)), ("7yrs", .years(7)),
    ("7 years old", .years(7)),
    ("7-year-old", .years(7)), ("1", .years(1)), ("17", .years(17)), ("17 years", .years(17)),
    ("215 months", .months(215)),
    ("8\u{A0}days", .days(8)), ("14\u{A0}-\u{A0}week\u{A0}-\u{A0}old", .weeks(14)),
    ("aged\u{A0}7", .years(7)),
    ("32/40", .unborn), ("32 weeks pregnant", .unborn), ("20 weeks gestation", .unborn), ("EDD", .unborn),
    ("EDD 14/05/2024", .unborn), ("7.0", .years(7)), ("17.0", .years(17)),
    ("newborn", .banded(.underOne)), ("Newborn", .banded(.underOne)), ("unborn", .unborn), ("UBB", .unborn),
    ("pre-birth", .unborn), ("prebirth", .unborn), ("pre birth", .unborn), ("antenatal", .unborn),
    ("unknown", .unknown), ("Unknown", .unknown), ("NK", .unknown), ("n/k", .unknown), ("N/K", .unknown),
    ("tbc", .unknown), ("-", .unknown), ("–", .unknown), ("age unknown", .unknown),
  ])
  func `an age is read as it is written`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age)))
  }

  @Test(arguments: ["0", "00", "0 years", "aged 0", "0y 0m"])
  func `nought years are under one, with a note`(text: String) {
    #expect(read(text) == .success(AgeField.Reading(age: .years(0), remark: .zero)))
  }

  @Test(arguments: [
    ("approx 5", ChildAge.years(5)), ("3.5", .years(3)), ("0.5", .years(0)), ("approx. 5", .years(5)),
    ("approximately 5 years", .years(5)),
    ("c. 5", .years(5)),
    ("c5", .years(5)), ("ca. 5", .years(5)), ("circa 5", .years(5)), ("5ish", .years(5)),
    ("5-ish", .years(5)),
    ("~5", .years(5)), ("about 6 months", .months(6)), ("around 14 weeks", .weeks(14)),
    ("c. 3y 4m", .years(3, months: 4)),
  ])
  func `an age that is about right is counted with a remark`(text: String, age: ChildAge) {
    #expect(read(text) == .success(AgeField.Reading(age: age, remark: .approximate)))
  }

  @Test(arguments: [
    ("11-15", AgeBand.elevenToFifteen), ("16 - 17", .sixteenAndSeventeen), ("1-5", .oneToFive),
    ("2–4", .oneToFive),
    ("6 -10", .sixToTen), ("aged 11-15", .elevenToFifteen),
  ])
  func `a range inside a band is that band`(text: String, band: AgeBand) {
    #expect(read(text) == .success(AgeField.Reading(age: .banded(band), remark: .bandOnly)))
  }

  @Test(arguments: ["9-12", "0-1", "0-17", "5-6", "15-16", "10 - 11", "approx 4-7"])
  func `a range across bands is an error`(text: String) {
    #expect(read(text) == .failure(.acrossBands))
  }

  @Test(arguments: ["-3", "- 3", "-3 months", "–3", "-0"])
  func `an age below nought is an error`(text: String) {
    #expect(read(text) == .failure(.negative))
  }

  @Test(arguments: [
    "18", "99", "018", "18 years", "aged 19", "216 months", "940 weeks", "6575 days", "99999 weeks",
    "99999/12",
    "17-18", "16-99999", "approx 18", "18y 1m",
  ])
  func `an age that is no child's is an error`(text: String) {
    #expect(read(text) == .failure(.tooOld))
  }

  @Test(arguments: [
    ("18", AgeField.Reading(age: .years(18))), ("25", AgeField.Reading(age: .years(25))),
    ("216 months", AgeField.Reading(age: .months(216))),
    ("18-25", AgeField.Reading(age: .banded(.careLeaver), remark: .bandOnly)),
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
    "", "3.50", "6.12", ".5", "5.", "3,5", "1½", "½", "7?", "5+", "(5)", "toddler", "infant", "teenager",
    "seven",
    "16+4",
    "32 weeks late", "3y 12m", "4m 3y", "3y 4", "3 4", "7 and 9", "5 and", "and 5", "4, 6 and 9",
    "15 & 13", "8/8",
    "14/05/2024", "06-Dec", "EDD 14", "5-", "5 -", "11-", "- -", "--", "15-11", "5-5", "3-4-5", "old",
    "aged",
    "approx", "c.", "~", ".", "months", "week 14", "2 weeks 3 days", "n/a", "?", "x", "1e1", "0x7", "٧", "７",
    "-.5",
    "000007", "100000", "99999999999999999999", "7 months 7", "7\u{0}",
  ])
  func `whatever else stands there is no age, and is not taken for one`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }

  @Test(arguments: [
    (
      AgeField.Fault.unreadable,
      """
      r.csv:2:5: error: [unreadable-age] this is not an age; expected an age from 0 to 17, as in 7, 4 months, \
      14 weeks, unborn or unknown; correct the cell, one entry for each child with ; between them
      """
    ),
    (
      .negative,
      """
      r.csv:2:5: error: [negative-age] an age cannot be below nought; expected an age from 0 to 17, as in 7, \
      4 months, 14 weeks, unborn or unknown; correct the cell, or write unborn
      """
    ),
    (
      .tooOld,
      """
      r.csv:2:5: error: [age-out-of-range] this is not a child's age; expected an age from 0 to 17, as in 7, \
      4 months, 14 weeks, unborn or unknown; correct the cell, or take the row out of the register
      """
    ),
    (
      .acrossBands,
      """
      r.csv:2:5: error: [age-across-bands] this range lies in several age bands; expected a range inside one of \
      0, 1-5, 6-10, 11-15, 16-17; write the age
      """
    ),
  ])
  func `a fault says what an age looks like`(fault: AgeField.Fault, message: String) {
    let place = Place(file: "r.csv", line: 2, column: 5)
    #expect(Finding.age(fault, oldest: 17, at: place).description == message)
  }

  @Test(arguments: [
    (
      AgeField.Remark.zero,
      "r.csv:2:5: note: [age-zero] the age is 0; expected days, weeks or months; counted as under one"
    ),
    (
      .approximate,
      """
      r.csv:2:5: warning: [approximate-age] the age is approximate; expected an exact age; \
      counted as written, find out the exact age
      """
    ),
    (
      .bandOnly,
      """
      r.csv:2:5: warning: [age-band-only] this is a band, not an age; expected an exact age; \
      counted in its band, but not for the lowest and highest age, write the age
      """
    ),
  ])
  func `a remark says how the age was counted`(remark: AgeField.Remark, message: String) {
    #expect(Finding.age(remark, at: Place(file: "r.csv", line: 2, column: 5)).description == message)
  }
}
