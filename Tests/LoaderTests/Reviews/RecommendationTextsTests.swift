import Records
import Testing

@testable import Loader

struct RecommendationTextsTests {
  private func register(_ rows: String...) throws -> ReviewRegister {
    try ReviewRegister(
      recommendations: (["review,number,part,recommendation,responder"] + rows).joined(separator: "\n") + "\n"
    )
  }

  @Test func `later rows have the same text, whatever is between them`() throws {
    let register = try register(
      "child-a,1,a,Share it.,Police", "child-a,1,b,Write it.,Police", "child-a,1,a,,GP", "child-a,1,b,,GP")
    #expect(register.found == [])
    #expect(register.recommendations.map(\.text) == ["Share it.", "Write it.", "Share it.", "Write it."])
    #expect(register.recommendations.map(\.hasOwnText) == [true, true, false, false])
  }

  @Test func `a text below the first row is used for that row too`() throws {
    let register = try register("child-a,1,,,Police", "child-a,1,,Share it.,GP")
    #expect(register.recommendations.map(\.text) == ["Share it.", "Share it."])
    #expect(register.recommendations.map(\.hasOwnText) == [false, true])
  }

  @Test func `a repeated text is treated like a blank one`() throws {
    let register = try register("child-a,1,,Share it.,Police", "child-a,1,,\"Share\n it.\",GP")
    #expect(register.found == [])
    #expect(register.recommendations.map(\.text) == ["Share it.", "Share it."])
    #expect(register.recommendations.map(\.hasOwnText) == [true, false])
  }

  @Test func `a different text for the same number and part is an error`() throws {
    let register = try register(
      "child-a,1,,Share it.,Police", "child-a,1,,Write it.,GP", "child-a,1,,,Education")
    #expect(
      register.messages == [
        """
        recommendations.csv:3:4: error: [two-texts] recommendations.csv:2 has a different text for this number; \
        expected one text for each number and part; correct the number, or leave the text blank here
        """
      ])
    #expect(register.recommendations.map(\.place.line) == [2, 4])
  }

  @Test func `the text of a row left out for another reason is still used for the others`() throws {
    let register = try ReviewRegister(
      recommendations:
        "review,number,recommendation,due,responder\nchild-a,1,Share it.,soon,Police\nchild-a,1,,,GP\n")
    #expect(register.found == ["recommendations.csv:2:4 error unreadable-date"])
    #expect(register.recommendations.map(\.text) == ["Share it."])
  }
}
