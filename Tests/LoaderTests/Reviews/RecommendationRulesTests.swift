import Records
import Testing

@testable import Loader

struct CompletionTests {
  private func register(_ columns: String, _ cells: String, initiated: String = "") throws -> ReviewRegister {
    try ReviewRegister(
      reviews: "review,considered,initiated\nchild-a,11/07/2019,\(initiated)\n",
      recommendations: "review,number,recommendation,\(columns)\nchild-a,1,Share it.,\(cells)\n")
  }

  @Test func `what is completed on the day of the review or later is right`() throws {
    #expect(try register("completed", "11/07/2019").found == [])
    #expect(try register("completed", "10/08/2019", initiated: "01/09/2019").found == [])
    #expect(try register("completed", "").found == [])
  }

  @Test func `what is completed before its review began is a warning`() throws {
    let register = try register("completed", "10/07/2019")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:4: warning: [completed-before-review] it was completed before its review began; \
        expected a day after the case was considered; read as it stands, correct this date or those of the review
        """
      ])
    #expect(register.recommendations.count == 1)
  }

  @Test func `what is complete without evidence is a note where the register keeps evidence`() throws {
    #expect(
      try register("status,evidence", "complete,").messages == [
        """
        recommendations.csv:2:5: note: [complete-without-evidence] it is complete, and nothing shows its impact; \
        expected what has changed by it; counted apart from those with evidence
        """
      ])
    #expect(try register("status,evidence", "complete,An audit").found == [])
    #expect(try register("status,evidence", "planned,").found == [])
    #expect(try register("status", "complete").found == [])
  }
}

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

struct RecommendationTextsTests {
  private func register(_ rows: String...) throws -> ReviewRegister {
    try ReviewRegister(
      recommendations: (["review,number,part,recommendation,responder"] + rows).joined(separator: "\n") + "\n"
    )
  }

  @Test func `rows that follow carry the text on, whatever stands between them`() throws {
    let register = try register(
      "child-a,1,a,Share it.,Police", "child-a,1,b,Write it.,Police", "child-a,1,a,,GP", "child-a,1,b,,GP")
    #expect(register.found == [])
    #expect(register.recommendations.map(\.text) == ["Share it.", "Write it.", "Share it.", "Write it."])
    #expect(register.recommendations.map(\.hasOwnText) == [true, true, false, false])
  }

  @Test func `a text below the first row serves that row too`() throws {
    let register = try register("child-a,1,,,Police", "child-a,1,,Share it.,GP")
    #expect(register.recommendations.map(\.text) == ["Share it.", "Share it."])
    #expect(register.recommendations.map(\.hasOwnText) == [false, true])
  }

  @Test func `a text that is repeated is as good as a blank one`() throws {
    let register = try register("child-a,1,,Share it.,Police", "child-a,1,,\"Share\n it.\",GP")
    #expect(register.found == [])
    #expect(register.recommendations.map(\.text) == ["Share it.", "Share it."])
    #expect(register.recommendations.map(\.hasOwnText) == [true, false])
  }

  @Test func `another text under the same number and part is an error`() throws {
    let register = try register(
      "child-a,1,,Share it.,Police", "child-a,1,,Write it.,GP", "child-a,1,,,Education")
    #expect(
      register.messages == [
        """
        recommendations.csv:3:4: error: [two-texts] recommendations.csv:2 has another text under this number; \
        expected one text for each number and part; correct the number, or leave the text blank here
        """
      ])
    #expect(register.recommendations.map(\.place.line) == [2, 4])
  }

  @Test func `the text of a row that is left out for another reason still serves the others`() throws {
    let register = try ReviewRegister(
      recommendations:
        "review,number,recommendation,due,responder\nchild-a,1,Share it.,soon,Police\nchild-a,1,,,GP\n")
    #expect(register.found == ["recommendations.csv:2:4 error unreadable-date"])
    #expect(register.recommendations.map(\.text) == ["Share it."])
  }
}

struct ResponseHasResponderTests {
  private func register(_ answer: String) throws -> ReviewRegister {
    try ReviewRegister(
      recommendations: "review,number,recommendation,responder,response\nchild-a,1,Share it.,\(answer)\n")
  }

  @Test(arguments: ["Police,Done.", "Police,", ","])
  func `a responder may have no response yet`(answer: String) throws {
    #expect(try register(answer).found == [])
  }

  @Test(arguments: [",Done.", "; ,Done."])
  func `a response without a responder is a warning`(answer: String) throws {
    let register = try register(answer)
    #expect(
      register.messages == [
        """
        recommendations.csv:2:4: warning: [response-without-responder] there is a response, and nobody gave it; \
        expected a body, or several with ; between them; write who answered
        """
      ])
    #expect(register.recommendations.count == 1)
  }
}
