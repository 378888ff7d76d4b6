import TestSupport
import Records
import Testing

@testable import Aggregation

struct AgencyPatternTests {
  private func year(hospital: Int, police: Int) throws -> YearlyFigures {
    try Example.figures(
      Array(repeating: Example.referral(from: [Example.hospital]), count: hospital)
        + Array(repeating: Example.referral(from: [Example.police]), count: police))
  }

  @Test func `the same agencies are consistent, and others a different pattern`() throws {
    let last = try year(hospital: 6, police: 3)
    #expect(try AgencyPattern(of: last, beside: [year(hospital: 5, police: 3)]) == .consistent)
    #expect(try AgencyPattern(of: last, beside: [year(hospital: 0, police: 20)]) == .different)
  }

  @Test func `earlier years count together`() throws {
    let last = try year(hospital: 6, police: 3)
    let earlier = try [year(hospital: 0, police: 10), year(hospital: 0, police: 10)]
    #expect(AgencyPattern(of: last, beside: earlier) == .different)
  }

  @Test func `nothing is said of too few referrals, or where there is no earlier year`() throws {
    #expect(
      try AgencyPattern(of: year(hospital: 1, police: 0), beside: [year(hospital: 0, police: 1)]) == nil)
    #expect(try AgencyPattern(of: year(hospital: 5, police: 5), beside: []) == nil)
    #expect(
      try AgencyPattern(of: year(hospital: 0, police: 0), beside: [year(hospital: 5, police: 5)]) == nil)
  }
}
