import Records
import Testing

@testable import Loader

struct AgeFieldTests {
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
      r.csv:2:5: error: [negative-age] an age cannot be below zero; expected an age from 0 to 17, as in 7, \
      4 months, 14 weeks, unborn or unknown; correct the cell, or write unborn
      """
    ),
    (
      .tooOld,
      """
      r.csv:2:5: error: [age-out-of-range] this is not a child's age; expected an age from 0 to 17, as in 7, \
      4 months, 14 weeks, unborn or unknown; correct the cell; if it is a care leaver of up to 24, set \
      care_leavers = true under [ages] of the profile
      """
    ),
    (
      .reachesTooOld,
      """
      r.csv:2:5: error: [age-out-of-range] this range begins with a child's age and reaches above 17; expected an \
      age from 0 to 17, as in 7, 4 months, 14 weeks, unborn or unknown; write the age; if it may be 18 or more, set \
      care_leavers = true under [ages] of the profile
      """
    ),
    (
      .acrossBands,
      """
      r.csv:2:5: error: [age-across-bands] this range covers several age bands; expected a range inside one of \
      0, 1-5, 6-10, 11-15, 16-17; write the age
      """
    ),
    (
      .date,
      """
      r.csv:2:5: error: [unreadable-age] this is a date, not an age; expected an age from 0 to 17, as in 7, \
      4 months, 14 weeks, unborn or unknown; write the age, or call the column date_of_birth if that is what it holds
      """
    ),
    (
      .ambiguous(.pregnancyOrYears),
      """
      r.csv:2:5: error: [age-two-readings] this can be read in two ways; expected weeks and days of a pregnancy or \
      years and months, or two children; write weeks pregnant, or years and months, or put ; between children
      """
    ),
    (
      .ambiguous(.pregnantOrUnborn),
      """
      r.csv:2:5: error: [age-two-readings] this can be read in two ways; expected a child who is pregnant or a child \
      and an unborn child; write the child's age, or put ; before unborn
      """
    ),
    (
      .ambiguous(.decimalOrChildren),
      """
      r.csv:2:5: error: [age-two-readings] this can be read in two ways; expected a decimal comma or two children; \
      write months, or put ; between children
      """
    ),
    (
      .ambiguous(.oneChildOrTwo),
      """
      r.csv:2:5: error: [age-two-readings] this can be read in two ways; expected one child's age in two units or \
      two children; leave out the word or sign between them, or put ; between children
      """
    ),
    (
      .ambiguous(.oneUnitOrTwo),
      """
      r.csv:2:5: error: [age-two-readings] this can be read in two ways; expected one unit for all numbers or \
      years for those without; write the unit after each number
      """
    ),
    (
      .ambiguous(.monthsOrBoy),
      """
      r.csv:2:5: error: [age-two-readings] this can be read in two ways; expected months or years and male; \
      write months, or the age alone
      """
    ),
  ])
  func `a fault says what an age looks like`(fault: AgeField.Fault, message: String) {
    let place = Place(file: "r.csv", line: 2, column: 5)
    #expect(
      Finding.age(fault, by: AgeField(countsCareLeavers: false), at: place, showing: true).description
        == message)
  }

  @Test(arguments: [
    (
      AgeField.Caveat.zero,
      "r.csv:2:5: note: [age-zero] the age is 0; expected days, weeks or months; counted as under one"
    ),
    (
      .approximate,
      """
      r.csv:2:5: warning: [approximate-age] the age is approximate; expected an exact age; \
      counted in its band, but not for the lowest and highest age, find out the exact age
      """
    ),
    (
      .bandOnly,
      """
      r.csv:2:5: warning: [age-band-only] this is a band, not an age; expected an exact age; \
      counted in its band, but not for the lowest and highest age, write the age
      """
    ),
    (
      .inWords,
      """
      r.csv:2:5: warning: [age-in-words] this is a time of life, not an age; expected an exact age; \
      counted as unknown, write the age
      """
    ),
  ])
  func `a caveat says how the age was counted`(caveat: AgeField.Caveat, message: String) {
    #expect(Finding.age(caveat, at: Place(file: "r.csv", line: 2, column: 5)).description == message)
  }
}
