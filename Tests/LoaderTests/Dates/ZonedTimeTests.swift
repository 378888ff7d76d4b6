import Records
import Testing

@testable import Loader

/// Times with a zone: the day is that of the UK, with British Summer Time.
struct ZonedTimeTests {
  private func read(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return try? DateField.read(bytes.span).get().iso
  }

  private func isAnotherDay(_ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    return DateField.isAnotherDay(bytes.span, than: try DateField.read(bytes.span).get())
  }

  @Test(arguments: [
    ("2023-03-31T23:00:00Z", "2023-04-01"), ("2023-03-31T22:59:59Z", "2023-03-31"),
    ("2024-03-31T23:00:00Z", "2024-04-01"),
    ("2023-03-20T00:00:00Z", "2023-03-20"), ("2023-06-13T23:00:00.000Z", "2023-06-14"),
    ("2023-06-13T23:00Z", "2023-06-14"),
    ("2023-06-13T23:00:00.0000000Z", "2023-06-14"), ("2023-06-13 23:00:00+00:00", "2023-06-14"),
    ("2023-06-13 23:00:00+00", "2023-06-14"), ("2023-06-13T23:00:00+0000", "2023-06-14"),
    ("2023-06-13 23:00:00 UTC", "2023-06-14"), ("13/06/2023 23:00 GMT", "2023-06-14"),
    ("13/06/2023 11:00 PM UTC", "2023-06-14"),
    ("13 June 2023 23:30 UTC", "2023-06-14"), ("13-Jun-23 11:30 pm +00:00", "2023-06-14"),
    ("2023-12-31T23:30:00Z", "2023-12-31"), ("2023-06-14T00:00:00+01:00", "2023-06-14"),
    ("14/06/2023 00:15 BST", "2023-06-14"),
    ("2023-06-14T00:30:00+02:00", "2023-06-13"), ("2023-01-14T00:30:00+01:00", "2023-01-13"),
    ("2023-06-13T19:30:00-05:00", "2023-06-14"),
    ("2023-12-31T23:30:00-01:00", "2024-01-01"),
  ])
  func `the day is the one that it was in the UK`(text: String, iso: String) {
    #expect(read(text) == iso)
  }

  /// The clocks changed at 01:00 on 26 March and 29 October 2023, and on 31 March and 27 October 2024.
  @Test(arguments: [
    ("2023-03-25T23:30:00Z", "2023-03-25"), ("2023-03-26T23:30:00Z", "2023-03-27"),
    ("2023-10-28T23:30:00Z", "2023-10-29"),
    ("2023-10-29T23:30:00Z", "2023-10-29"), ("2024-03-30T23:30:00Z", "2024-03-30"),
    ("2024-03-31T23:30:00Z", "2024-04-01"),
    ("2024-10-26T23:30:00Z", "2024-10-27"), ("2024-10-27T23:30:00Z", "2024-10-27"),
    ("2026-03-29T23:00:00Z", "2026-03-30"),
    ("2026-03-28T23:00:00Z", "2026-03-28"),
  ])
  func `summer is from the last Sunday of March to the last Sunday of October`(text: String, iso: String) {
    #expect(read(text) == iso)
  }

  @Test func `a day is noted only where it is another one in the UK`() throws {
    #expect(try isAnotherDay("2023-03-31T23:00:00Z"))
    for text in [
      "2023-03-20T00:00:00Z", "2023-06-14T12:00:00Z", "2023-06-13 23:00", "13/06/2023", "13 June 2023 23:00",
    ] {
      #expect(try !isAnotherDay(text), "\(text)")
    }
  }

  @Test(arguments: ["14/06/2023 13:00-15:30", "14/06/2023 10:00-11:00"])
  func `two times with a hyphen between them have no zone`(text: String) {
    #expect(read(text) == "2023-06-14")
  }

  @Test(arguments: [
    ("2023-06-13T23:00:00", true), ("2023-06-13T23:00", true), ("13/06/2023 23:00", true),
    ("2023-06-13 23:00:00.000", true), ("13/06/2023 11:00 pm", true), ("2023-03-31T23:00:00", true),
    ("2023-06-13T23:30:00", false), ("2023-12-13T23:00:00", false), ("2023-06-13T11:00:00", false),
    ("2023-06-13T00:00:00", false), ("13/06/2023 14:30", false), ("13/06/2023", false),
  ])
  func `a time of 23:00 in summer without a zone is a warning, since it may be midnight`(
    text: String, isWarning: Bool
  ) throws {
    let register = try Register(rows: "A,,\(text),GP,7,NFA,,,,,,", "B,,\(text),GP,8,NFA,,,,,,")
    #expect(register.findings.count(of: .timeInAnotherZone, .warning) == (isWarning ? 2 : 0))
    #expect(Set(register.referrals.map { $0.considered?.iso }) == [read(text)])
  }

  @Test func `so is one in a cell of a workbook`() throws {
    let register = try Workbook(Sheet(["A", .blank, .day("45016.958333333336"), "GP", 7, "NFA"])).register()
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity)" } == ["register.xlsx:Referrals!C2 warning"])
    #expect(register.referrals.map { $0.considered?.iso } == ["2023-03-31"])
  }

  @Test func `midnights in UTC count in the year of the day in the UK`() throws {
    let register = try Register(
      """
      reference,date_received,date_considered,agency,age,outcome
      A,2023-03-20T00:00:00Z,2023-03-31T23:00:00Z,GP,7,NFA
      B,2024-03-20T00:00:00Z,2024-03-31T23:00:00Z,GP,8,NFA

      """)
    #expect(register.referrals.map { $0.considered?.iso } == ["2023-04-01", "2024-04-01"])
    #expect(register.referrals.map { $0.year?.description } == ["2023-24", "2024-25"])
    #expect(
      register.messages
        == [2, 3].map {
          """
          referrals.csv:\($0):3: note: [time-in-another-zone] this time has a zone, and in the UK it was another day; \
          expected the day in the UK; read as the day that it was in the UK
          """
        })
  }
}
