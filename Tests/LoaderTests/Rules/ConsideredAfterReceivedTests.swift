import Records
import Testing

@testable import Loader

struct ConsideredAfterReceivedTests {
  @Test func `a referral is not considered before it is received`() throws {
    let register = try Register(rows: "A,06/05/2024,05/05/2024,GP,7,NFA,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:3: error: [considered-before-received] the date considered lies before the date received; \
        expected the same day or a later one; correct one of the two
        """
      ])
    #expect(register.leftOut == ["2024-25"])
  }

  /// One of the two dates is mistyped, and nobody knows which: the row may be missing in either year.
  @Test func `dates in the wrong order across two years are an error of no certain year`() throws {
    let register = try Register(rows: "A,19/02/2024,28/02/2023,GP,7,NFA,,,,,,")
    #expect(register.findings.count(ofRule: "considered-before-received") == 1)
    #expect(register.leftOut == [nil])
  }

  @Test(arguments: ["05/05/2024,05/05/2024", "04/05/2024,05/05/2024", ",05/05/2024"])
  func `the same day and a later one are in order`(dates: String) throws {
    #expect(try Register(rows: "A,\(dates),GP,7,NFA,,,,,,").messages == [])
  }
}
