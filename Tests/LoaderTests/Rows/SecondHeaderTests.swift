import Records
import Testing

@testable import Loader

struct SecondHeaderTests {
  @Test func `the header again is passed over, another one is an error that names both lines`() throws {
    let header = "date_considered,agency,age,outcome"
    let same = try Register(
      header + "\n05/05/2024,GP,7,NFA\nDate considered,AGENCY,Age,outcome\n06/05/2024,GP,8,NFA\n")
    #expect(same.findings.kept.map { "\($0.place) \($0.rule)" } == ["referrals.csv:3 repeated-header-row"])
    #expect(same.referrals.count == 2)
    let other = try Register(header + "\n05/05/2024,GP,7,NFA\noutcome,age,agency,date_considered\n")
    #expect(
      other.messages == [
        """
        referrals.csv:3: error: [second-header] this row is a header too, with other columns than that of line 1; \
        expected one table, in the order of its header; \
        bring the rows below it into the order of the first, or keep them in a file or sheet of their own
        """
      ])
    #expect(other.referrals.count == 1)
  }
}
