import Records
import Testing

@testable import Loader

/// The order of a review's days: considered, initiated, published.
struct ReviewDatesTests {
  private func register(_ days: String) throws -> ReviewRegister {
    try ReviewRegister(reviews: "review,considered,initiated,published\nchild-a,\(days)\n")
  }

  @Test(arguments: [
    "11/07/2019,11/07/2019,11/07/2019", "11/07/2019,,24/01/2022", ",11/07/2019,24/01/2022",
    "11/07/2019,12/07/2019,",
  ])
  func `days in their order, or on one day, are right`(days: String) throws {
    #expect(try register(days).found == [])
  }

  @Test func `a review that is initiated before the case is considered is kept, with a warning`() throws {
    let register = try register("11/07/2019,10/07/2019,24/01/2022")
    #expect(
      register.messages == [
        """
        reviews.csv:2:3: warning: [initiated-before-considered] the review was initiated before the case was considered; \
        expected the same day or a later one; read as it stands, correct one of the two
        """
      ])
    #expect(register.reviews.count == 1)
  }

  @Test(arguments: [("11/07/2019,,10/07/2019", "considered"), (",11/07/2019,10/07/2019", "initiated")])
  func `a report that is out before its review began is an error`(days: String, name: String) throws {
    let register = try register(days)
    #expect(
      register.messages == [
        """
        reviews.csv:2:4: error: [published-before-review] "published" lies before "\(name)"; \
        expected a later day; correct one of the two
        """
      ])
    #expect(register.reviews.isEmpty)
  }
}
