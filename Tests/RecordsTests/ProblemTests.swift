import Testing

@testable import Records

struct ProblemTests {
  @Test func `a problem is told like an error finding`() {
    let problem = Problem(
      "no-register", at: "data/2024", found: "this folder holds no register",
      expected: "expected referrals.csv in it",
      remedy: "name the folder or the file that holds the referrals")
    #expect(
      problem.description == """
        data/2024: error: [no-register] this folder holds no register; expected referrals.csv in it; \
        name the folder or the file that holds the referrals
        """)
  }
}
