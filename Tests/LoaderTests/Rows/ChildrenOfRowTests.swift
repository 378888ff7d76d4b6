import Records
import Testing

@testable import Loader

/// Ages, dates of birth, and both beside each other.
struct ChildrenOfRowTests {
  @Test func `a birth long after the referral is a mistyped one, a birth soon after it an unborn child`()
    throws
  {
    let header = "date_considered,agency,date_of_birth,outcome\n"
    let soon = try Register(header + "05/05/2024,GP,01/11/2024,NFA\n")
    #expect(soon.messages == [])
    #expect(soon.referrals.map(\.children) == [[.unborn]])
    let late = try Register(header + "05/05/2024,GP,02/07/2032,NFA\n")
    #expect(late.findings.kept.map(\.rule) == ["birth-too-late"])
    #expect(late.leftOut == ["2024-25"])
  }

  @Test func `ages and dates of birth that do not pair are told`() throws {
    let register = try Register(
      "date_considered,agency,date_of_birth,age,outcome\n05/05/2024,GP,01/03/2016,7; 9,NFA\n")
    #expect(register.findings.kept.map(\.rule) == ["ages-and-births-differ"])
    #expect(register.referrals.map(\.children) == [[.years(7), .years(9)]])
  }

  @Test func `a crowded cell is told once`() throws {
    let register = try Register(
      rows: "A,,05/05/2024,GP,\(Array(repeating: "7", count: 15).joined(separator: ";")),NFA,,,,,,")
    #expect(register.findings.kept.map(\.rule) == ["crowded-cell"])
  }
}
