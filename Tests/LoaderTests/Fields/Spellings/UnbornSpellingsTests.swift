import Records
import Testing

@testable import Loader

/// What people write into an age column for a child who is not born yet.
struct UnbornSpellingsTests {
  private func read(_ text: String) -> Result<AgeField.Reading, AgeField.Fault> {
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
  func `an unborn child`(text: String) {
    #expect(read(text) == .success(AgeField.Reading(age: .unborn)))
  }

  @Test(arguments: [
    ("EDD 14/05/2024", "2024-05-14"), ("edd 14/5/24", "2024-05-14"), ("EDD: 14/05/2024", "2024-05-14"),
    ("EDD - 14.05.2024", "2024-05-14"), ("EDD 2024-05-14", "2024-05-14"), ("EDD 14 May 2024", "2024-05-14"),
    ("EDD 14th of May, 2024", "2024-05-14"), ("due 14/05/2024", "2024-05-14"),
    ("unborn EDD 14/05/2024", "2024-05-14"),
    ("Unborn, EDD 14/05/2024", "2024-05-14"), ("unborn (EDD 14/05/2024)", "2024-05-14"),
    ("EDD\u{A0}14/05/2024", "2024-05-14"), ("EDD 14/05/2024 00:00", "2024-05-14"),
  ])
  func `the day on which a child is expected is kept`(text: String, day: String) throws {
    let reading = try read(text).get()
    #expect(reading.age == .unborn)
    #expect(reading.others.isEmpty)
    #expect(reading.expectedDay?.iso == day)
  }

  @Test func `a child may be beside an unborn one whose day is known`() throws {
    let reading = try read("3 and unborn EDD 14/05/2024").get()
    #expect([reading.age] + reading.others == [.years(3), .unborn])
    #expect(reading.expectedDay == Day(year: 2024, month: 5, day: 14))
  }

  @Test(arguments: [
    "EDD 14", "EDD 31/06/2024", "EDD 05/14/2024", "EDD soon", "EDD (14/05/2024)", "unborn (EDD 14/05/2024",
    "45/40",
    "0/40", "60 weeks pregnant", "32 months pregnant", "pregnant", "32/40/2024", "born at 32/40",
  ])
  func `a pregnancy that cannot be, or a day that is none, is not taken for one`(text: String) {
    #expect(read(text) == .failure(.unreadable))
  }
}
