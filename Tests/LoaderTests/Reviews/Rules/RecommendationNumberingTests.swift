import Records
import Testing

@testable import Loader

struct RecommendationNumberingTests {
  private func register(_ rows: String...) throws -> ReviewRegister {
    try ReviewRegister(
      reviews: ReviewRegister.reviews + "child-b,Child B,SCR,\n",
      recommendations: (["review,number,part,recommendation,responder"] + rows).joined(separator: "\n") + "\n"
    )
  }

  @Test func `each review has numbers of its own, in any order`() throws {
    let register = try register(
      "child-b,2,,Two,Police", "child-a,1,a,One,Police", "child-b,1,,One,Police", "child-a,1,c,Three,Police",
      "child-a,1,b,Two,Police", "child-a,1,b,,GP", "child-a,2,,All:,", "child-a,2,a,One,Police")
    #expect(register.found == [])
  }

  @Test func `a gap in the numbers or letters is a warning on the first row behind it`() throws {
    let register = try register(
      "child-a,2,,Two,Police", "child-a,2,,,GP", "child-a,3,a,A,Police", "child-a,3,c,C,Police",
      "child-a,3,c,,GP")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:2: warning: [numbering-gap] the number before 2 is not there; \
        expected the numbers of a review without a gap; \
        read as it stands, correct the number, or add what is missing
        """,
        """
        recommendations.csv:5:2: warning: [numbering-gap] the number before 3c is not there; \
        expected the numbers of a review without a gap; \
        read as it stands, correct the number, or add what is missing
        """,
      ])
    #expect(register.recommendations.count == 5)
  }

  @Test func `a part without the recommendation that it is a part of is a warning`() throws {
    let register = try register(
      "child-a,1,b,Share it.,Police", "child-a,1,c,Write it.,Police", "child-a,2,,All:,",
      "child-a,2,b,B,Police")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:2: warning: [part-without-recommendation] neither the recommendation nor a part a is there; \
        expected parts from a on, or a row that opens them; \
        read as it stands, correct the letter, or add what is missing
        """,
        """
        recommendations.csv:5:2: warning: [numbering-gap] the number before 2b is not there; \
        expected the numbers of a review without a gap; \
        read as it stands, correct the number, or add what is missing
        """,
      ])
  }

  @Test func `a body that answers the same item twice is a warning`() throws {
    let register = try register(
      "child-a,1,,Share it.,Police; GP", "child-a,1,,,Police", "child-a,1,,,GP; police")
    #expect(
      register.messages == [
        """
        recommendations.csv:4:2: warning: [repeated-recommendation] recommendations.csv:2 has the same number, part and body; \
        expected one row for each number, part and body; \
        read as it stands, correct the number or the body, or remove the copy
        """
      ])
    #expect(register.recommendations.count == 3)
  }

  @Test func `a number that is left out for another reason leaves no gap`() throws {
    let register = try ReviewRegister(
      recommendations: "review,number,recommendation,due\nchild-a,1,One,soon\nchild-a,2,Two,\n")
    #expect(register.found == ["recommendations.csv:2:4 error unreadable-date"])
  }
}
