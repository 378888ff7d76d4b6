import Records
import Testing

@testable import Loader

struct BirthFieldTests {
  private func read(_ text: String) -> Result<BirthField.Birth, DateField.Fault> {
    let bytes = Array(text.utf8)
    return BirthField.read(bytes.span)
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test(arguments: [
    "14/05/2010", "2010-05-14", "14 May 2010", "14.5.10", "14-May-10", "14/05/2010 00:00", "40312",
  ])
  func `a date is a birth`(text: String) throws {
    #expect(try read(text) == .success(.born(day("2010-05-14"))))
  }

  @Test func `a serial number is a birth from 1982 on, earlier than for other dates`() throws {
    #expect(try read("30000") == .success(.born(day("1982-02-18"))))
    #expect(try read("38000") == .success(.born(day("2004-01-14"))))
    #expect(read("29999") == .failure(.unreadable))
  }

  @Test(arguments: ["unborn", "UBB", "EDD", "32/40", "pre-birth", "EDD tbc"])
  func `an unborn child has no date of birth`(text: String) {
    #expect(read(text) == .success(.unborn(expected: nil)))
  }

  @Test func `an unborn child may have an expected day`() throws {
    #expect(try read("EDD 14/05/2024") == .success(.unborn(expected: day("2024-05-14"))))
  }

  @Test(arguments: ["unknown", "NK", "n/k", "tbc", "-", "not known"])
  func `a birth may be unknown`(text: String) {
    #expect(read(text) == .success(.unknown))
  }

  @Test(arguments: [
    ("", DateField.Fault.unreadable), ("7", .unreadable), ("4 months", .unreadable), ("newborn", .unreadable),
    ("toddler", .unreadable), ("unknown and unborn", .unreadable), ("14/05", .unreadable),
    ("2010", .unreadable),
    ("31/06/2010", .impossible), ("05/14/2010", .monthFirst),
  ])
  func `an age, or a day that does not exist, is not a birth`(text: String, fault: DateField.Fault) {
    #expect(read(text) == .failure(fault))
  }

  @Test func `a birth gives the age that is counted`() throws {
    let (ages, today) = (AgeField(countsCareLeavers: false), try day("2024-03-31"))
    let (lastDay, tooEarly) = (try day("2006-04-01"), try day("2006-03-31"))
    #expect(
      ages.read(.born(lastDay), on: today) == .success(AgeField.Children(first: .years(17, months: 11))))
    #expect(ages.read(.born(tooEarly), on: today) == .failure(.tooOld))
    #expect(ages.read(.born(today), on: today) == .success(AgeField.Children(first: .days(0))))
    #expect(ages.read(.unknown, on: today) == .success(AgeField.Children(first: .unknown)))
    let expected = try day("2024-05-14")
    let unborn = AgeField.Children(first: .unborn, expectedDay: expected)
    #expect(ages.read(.born(expected), on: today) == .success(AgeField.Children(first: .unborn)))
    #expect(ages.read(.unborn(expected: expected), on: today) == .success(unborn))
  }
}
