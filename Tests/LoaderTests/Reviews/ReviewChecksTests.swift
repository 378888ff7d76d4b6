import Records
import Testing

@testable import Loader

struct ReviewGuidanceTests {
  private func register(_ considered: String, _ guidance: String) throws -> ReviewRegister {
    try ReviewRegister(reviews: "review,considered,guidance\nchild-a,\(considered),\"\(guidance)\"\n")
  }

  @Test(arguments: [
    ("11/07/2019", "Working Together to Safeguard Children, 2018"), ("03/07/2018", "Working Together 2015"),
    ("04/07/2018", "WT2018"), ("11/07/2019", "Working Together 2018 (updated December 2020)"),
    ("11/07/2019", "Working Together"), ("", "Working Together 2015"),
    ("01/04/2012", "Working Together 2010"),
  ])
  func `the edition of the day is right, and so is one without a year`(considered: String, guidance: String)
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
        expected the edition of 2018, in force from 2018-07-04; read as written, correct the edition or the date
        """
      ])
    #expect(register.reviews.count == 1)
  }
}

struct ReviewKindTests {
  private func register(_ kind: String) throws -> ReviewRegister {
    try ReviewRegister(reviews: "review,name,kind\nchild-a,A,\(kind)\n")
  }

  @Test(arguments: [
    ("LCSPR", Review.Kind.localChildSafeguardingPracticeReview),
    ("local child safeguarding practice review", .localChildSafeguardingPracticeReview),
    ("", .localChildSafeguardingPracticeReview), ("SCR", .seriousCaseReview),
    ("Serious Case Review", .seriousCaseReview),
  ])
  func `the kinds of the guidance are known by their names`(text: String, kind: Review.Kind) throws {
    let register = try register(text)
    #expect(register.reviews.map(\.kind) == [kind])
    #expect(register.found == [])
  }

  @Test func `another kind is kept, with a note`() throws {
    let register = try register("Thematic review")
    #expect(register.reviews.map(\.kind) == [.other("Thematic review")])
    #expect(
      register.messages == [
        """
        reviews.csv:2:3: note: [other-kind-of-review] this is not a kind of review in the guidance; \
        expected LCSPR or SCR, or a kind under [[review_kinds]] of the profile; kept as it is, no time limit applies to it
        """
      ])
  }
}

/// The order of a review's days: considered, initiated, published.
struct ReviewDatesTests {
  private func register(_ days: String) throws -> ReviewRegister {
    try ReviewRegister(reviews: "review,considered,initiated,published\nchild-a,\(days)\n")
  }

  @Test(arguments: [
    "11/07/2019,11/07/2019,11/07/2019", "11/07/2019,,24/01/2022", ",11/07/2019,24/01/2022",
    "11/07/2019,12/07/2019,",
  ])
  func `dates in order, or on the same day, are right`(days: String) throws {
    #expect(try register(days).found == [])
  }

  @Test func `a review that is initiated before the case is considered is kept, with a warning`() throws {
    let register = try register("11/07/2019,10/07/2019,24/01/2022")
    #expect(
      register.messages == [
        """
        reviews.csv:2:3: warning: [initiated-before-considered] the review was initiated before the case was considered; \
        expected the same day or a later one; read as written, correct one of the two
        """
      ])
    #expect(register.reviews.count == 1)
  }

  @Test(arguments: [("11/07/2019,,10/07/2019", "considered"), (",11/07/2019,10/07/2019", "initiated")])
  func `a report published before its review began is an error`(days: String, name: String) throws {
    let register = try register(days)
    #expect(
      register.messages == [
        """
        reviews.csv:2:4: error: [published-before-review] "published" is before "\(name)"; \
        expected a later day; correct one of the two
        """
      ])
    #expect(register.reviews.isEmpty)
  }
}
