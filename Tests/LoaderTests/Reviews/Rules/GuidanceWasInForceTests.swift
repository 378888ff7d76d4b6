import Records
import Testing

@testable import Loader

struct GuidanceWasInForceTests {
  private func register(_ considered: String, _ guidance: String) throws -> ReviewRegister {
    try ReviewRegister(reviews: "review,considered,guidance\nchild-a,\(considered),\"\(guidance)\"\n")
  }

  @Test(arguments: [
    ("11/07/2019", "Working Together to Safeguard Children, 2018"), ("03/07/2018", "Working Together 2015"),
    ("04/07/2018", "WT2018"), ("11/07/2019", "Working Together 2018 (updated December 2020)"),
    ("11/07/2019", "Working Together"), ("", "Working Together 2015"),
    ("01/04/2012", "Working Together 2010"),
  ])
  func `the edition of the day, or none that can be told, is right`(considered: String, guidance: String)
    throws
  {
    #expect(try register(considered, guidance).found == [])
  }

  @Test func `another edition is a warning that names the one in force`() throws {
    let register = try register("11/07/2019", "Working Together to Safeguard Children, 2015")
    #expect(
      register.messages == [
        """
        reviews.csv:2:3: warning: [guidance-not-in-force] this edition was not in force when the case was considered; \
        expected that of 2018, in force from 2018-07-04; read as it stands, correct the edition or the date
        """
      ])
    #expect(register.reviews.count == 1)
  }
}
