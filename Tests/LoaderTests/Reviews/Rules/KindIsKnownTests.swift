import Records
import Testing

@testable import Loader

struct KindIsKnownTests {
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
        reviews.csv:2:3: note: [other-kind-of-review] this is no kind of review that the guidance knows; \
        expected LCSPR or SCR; kept as it is, no limit runs for it
        """
      ])
  }
}
