import Records
import Testing

@testable import Loader

struct TableHeaderTests {
  private static let header = "Date considered,Agency,Age,Outcome,,Our notes"
  private static let row = "05/05/2024,GP,7,NFA,,"

  @Test(arguments: [
    header, "date_considered,AGENCY,age,outcome,,our_notes",
    " Date considered ,Agency,\"Age\",Outcome,,Our notes", "Date considered,Agency,Age,Outcome,,Our notes,,",
  ])
  func `the header again, further down, is noted and passed over`(again: String) throws {
    let register = try Register([Self.header, Self.row, again, Self.row].joined(separator: "\n"))
    #expect(
      register.messages == [
        "referrals.csv:3: note: [repeated-header-row] the row is the header again; expected a referral; passed over"
      ])
    #expect(register.reading.rows == 2)
  }

  @Test(arguments: [
    "Date considered,Agency,Age,Outcome,,", "Date considered,Agency,Age,Outcome,x,Our notes",
    "Date considered,Agency,Age,Outcome,,Our notes,x", "Date considered,Agency,Age,Outcome",
  ])
  func `a row that says more or less than the header is another one, and an error`(other: String) throws {
    let register = try Register([Self.header, Self.row, other].joined(separator: "\n"))
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "referrals.csv:3 error second-header"
      ])
    #expect(register.leftOut.count == 1)
    #expect(register.reading.rows == 2)
  }

  @Test(arguments: ["Date considered,Agency,Age,,,", "Date considered,Agency,7,Outcome,,"])
  func `a row with some of the header's words is a row in error`(other: String) throws {
    let register = try Register([Self.header, Self.row, other].joined(separator: "\n"))
    #expect(register.findings.kept.allSatisfy { !$0.rule.contains("header") })
    #expect(register.reading.rows == 2)
    #expect(register.leftOut.count == 1)
  }
}
