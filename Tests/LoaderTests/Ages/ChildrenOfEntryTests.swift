import Records
import Testing

@testable import Loader

/// What people write in an age column for several children, without the `;` that always separates them.
struct ChildrenSpellingsTests {
  private func read(_ text: String) -> Result<AgeField.Children, AgeField.Fault> {
    let bytes = Array(text.utf8)
    return AgeField(countsCareLeavers: false).read(bytes.span)
  }

  @Test(
    arguments: [
      ("15 & 13", [.years(15), .years(13)]), ("15 and 13", [.years(15), .years(13)]),
      ("15&13", [.years(15), .years(13)]), ("15 + 13", [.years(15), .years(13)]),
      ("4, 6 and 9", [.years(4), .years(6), .years(9)]), ("4, 6, 9", [.years(4), .years(6), .years(9)]),
      ("4, 6, and 9", [.years(4), .years(6), .years(9)]), ("4,6,9", [.years(4), .years(6), .years(9)]),
      ("4 + 6 + 9", [.years(4), .years(6), .years(9)]), ("1, 5", [.years(1), .years(5)]),
      ("12,14", [.years(12), .years(14)]), ("aged 3 and 5", [.years(3), .years(5)]),
      ("4 and 6 years", [.years(4), .years(6)]), ("4, 6 and 9 years", [.years(4), .years(6), .years(9)]),
      ("3yo & 5yo", [.years(3), .years(5)]), ("7yo and 9", [.years(7), .years(9)]),
      ("3 years old and 5", [.years(3), .years(5)]), ("7 years, 9 years", [.years(7), .years(9)]),
      ("7/12 and 3", [.months(7), .years(3)]), ("4/12, 6/12", [.months(4), .months(6)]),
      ("3 months and 5 years", [.months(3), .years(5)]), ("8 days and 14 months", [.days(8), .months(14)]),
      ("4 months, 6 months and 9 months", [.months(4), .months(6), .months(9)]),
      ("3y 4m and 7y 2m", [.years(3, months: 4), .years(7, months: 2)]),
      ("3y4m + 5", [.years(3, months: 4), .years(5)]), ("two and five", [.years(2), .years(5)]),
      ("7, 7", [.years(7), .years(7)]), ("3 years old and 2 weeks", [.years(3), .weeks(2)]),
      ("3 and unborn", [.years(3), .unborn]),
      ("unborn and 3", [.unborn, .years(3)]), ("6 and NK", [.years(6), .unknown]),
      ("6, n/k", [.years(6), .unknown]),
      ("newborn and 2", [.between(0, 0), .years(2)]),
    ] as [(String, [ChildAge])])
  func `a comma, and, an ampersand or a plus between ages separates children`(
    text: String, ages: [ChildAge]
  ) {
    #expect(read(text) == .success(AgeField.Children(first: ages[0], others: Array(ages.dropFirst()))))
  }

  @Test(
    arguments: [
      ("twins 3 weeks", [.weeks(3), .weeks(3)]), ("twins, 3 weeks", [.weeks(3), .weeks(3)]),
      ("Twins aged 3", [.years(3), .years(3)]), ("3 week old twins", [.weeks(3), .weeks(3)]),
      ("7 (twins)", [.years(7), .years(7)]), ("unborn twins", [.unborn, .unborn]),
      ("triplets, 6/12", [.months(6), .months(6), .months(6)]),
    ] as [(String, [ChildAge])])
  func `twins are two children of the same age`(text: String, ages: [ChildAge]) {
    #expect(read(text) == .success(AgeField.Children(first: ages[0], others: Array(ages.dropFirst()))))
  }

  @Test func `an entry has each caveat once`() {
    #expect(
      read("0, c. 5 and ~7")
        == .success(
          AgeField.Children(
            first: .years(0), others: [.years(5), .years(7)], caveats: [.zero, .approximate])))
    #expect(
      read("11-15 and 6-10")
        == .success(
          AgeField.Children(
            first: .between(11, 15), others: [.between(6, 10)], caveats: [.bandOnly])))
    #expect(
      read("toddler and 3.5")
        == .success(
          AgeField.Children(first: .unknown, others: [.years(3)], caveats: [.approximate, .inWords])))
  }

  @Test(arguments: [
    ("16+4", AgeField.Ambiguity.pregnancyOrYears), ("16 + 4", .pregnancyOrYears),
    ("32+6", .pregnancyOrYears),
    ("15 plus 11", .pregnancyOrYears),
    ("1,5", .decimalOrChildren), ("10,5", .decimalOrChildren), ("1,5 years", .decimalOrChildren),
    ("4,6 and 9", .decimalOrChildren),
    ("3y + 4m", .oneChildOrTwo), ("3y, 4m", .oneChildOrTwo), ("3 yrs & 4 mths", .oneChildOrTwo),
    ("5 yrs, 3 mths", .oneChildOrTwo), ("3 yrs., 4 mths.", .oneChildOrTwo), ("3Y, 4M", .oneChildOrTwo),
    ("5 years, and 3 months", .oneChildOrTwo), ("3 months, 5 days", .oneChildOrTwo),
    ("3 years and 2 weeks", .oneChildOrTwo),
    ("3 years and 14 months", .oneChildOrTwo),
    ("3 and 7/12", .oneChildOrTwo), ("toddler, 2", .oneChildOrTwo), ("3 months, baby", .oneChildOrTwo),
    ("5 years, 3 years and 4 months", .oneChildOrTwo),
    ("2 weeks + 3 days", .oneChildOrTwo), ("3y, 4/12", .oneChildOrTwo), ("6/12 and 2/52", .oneChildOrTwo),
    ("3 years 4 months and 2 weeks", .oneChildOrTwo),
    ("4 and 6 weeks", .oneUnitOrTwo), ("7 and 9 months", .oneUnitOrTwo), ("3 years and 5", .oneUnitOrTwo),
    ("9 months and 3", .oneUnitOrTwo), ("4, 6 and 9 days", .oneUnitOrTwo), ("14M", .monthsOrBoy),
    ("14 M", .monthsOrBoy),
    ("15 and 32 weeks pregnant", .pregnantOrUnborn), ("15, 32/40", .pregnantOrUnborn),
    ("32+7/40", .pregnantOrUnborn),
    ("unborn, 32 weeks", .pregnantOrUnborn), ("3 weeks and unborn", .pregnantOrUnborn),
  ])
  func `an entry that can be read in two ways is refused`(text: String, ambiguity: AgeField.Ambiguity) {
    #expect(read(text) == .failure(.ambiguous(ambiguity)))
  }

  @Test(arguments: [
    "7 and", "and 7", "7,", ",7", "7,,9", "7 and and 9", "7 & , 9", "twins", "twins 3 and 5", "twins twins 3",
    "2 x 5", "2 children aged 5", "7 / 9", "5 or 6", "7 9", "siblings", "3; 4",
  ])
  func `what is not a list of ages is not read as one`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }
}

/// What people write in an age column for a child who is not born yet.
struct UnbornSpellingsTests {
  private func read(_ text: String) -> Result<AgeField.Children, AgeField.Fault> {
    let bytes = Array(text.utf8)
    return AgeField(countsCareLeavers: false).read(bytes.span)
  }

  @Test(arguments: [
    "unborn", "Unborn", "UBB", "ubb", "pre-birth", "prebirth", "Pre Birth", "antenatal", "unborn baby",
    "unborn child", "not yet born", "32/40", "32 / 40", "12/40", "32+4/40", "32/40 pregnant",
    "32 weeks pregnant",
    "20 weeks gestation", "20 wks gestation", "32+4 weeks pregnant", "unborn 32/40", "unborn, 32/40",
    "unborn (32 weeks)", "unborn 20 weeks", "unborn, 20 weeks gestation", "EDD", "EDD tbc", "EDD unknown",
    "EDD May 2024", "EDD: Sept 24",
  ])
  func `an unborn child is written in many ways`(text: String) {
    #expect(read(text) == .success(AgeField.Children(first: .unborn)))
  }

  @Test(arguments: [
    ("EDD 14/05/2024", "2024-05-14"), ("edd 14/5/24", "2024-05-14"), ("EDD: 14/05/2024", "2024-05-14"),
    ("EDD - 14.05.2024", "2024-05-14"), ("EDD 2024-05-14", "2024-05-14"), ("EDD 14 May 2024", "2024-05-14"),
    ("EDD 14th of May, 2024", "2024-05-14"), ("due 14/05/2024", "2024-05-14"),
    ("unborn EDD 14/05/2024", "2024-05-14"),
    ("Unborn, EDD 14/05/2024", "2024-05-14"), ("unborn (EDD 14/05/2024)", "2024-05-14"),
    ("EDD\u{A0}14/05/2024", "2024-05-14"), ("EDD 14/05/2024 00:00", "2024-05-14"),
  ])
  func `the expected day is kept`(text: String, day: String) throws {
    let children = try read(text).get()
    #expect(children.first == .unborn)
    #expect(children.others.isEmpty)
    #expect(children.expectedDay?.iso == day)
  }

  @Test func `a child and an unborn one with an expected day can share an entry`() throws {
    let children = try read("3 and unborn EDD 14/05/2024").get()
    #expect([children.first] + children.others == [.years(3), .unborn])
    #expect(children.expectedDay == Day(year: 2024, month: 5, day: 14))
  }

  @Test(arguments: [
    "EDD 14", "EDD 31/06/2024", "EDD 05/14/2024", "EDD soon", "EDD (14/05/2024)", "unborn (EDD 14/05/2024",
    "45/40",
    "0/40", "60 weeks pregnant", "32 months pregnant", "pregnant", "32/40/2024", "born at 32/40",
  ])
  func `an impossible pregnancy or expected day is not read`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }
}
