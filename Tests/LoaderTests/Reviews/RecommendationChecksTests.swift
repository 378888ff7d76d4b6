import Records
import Testing

@testable import Loader

struct ResponderTests {
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
        recommendations.csv:2:4: warning: [response-without-responder] there is a response but no responder; \
        expected a body, or several with ; between them; write who responded
        """
      ])
    #expect(register.recommendations.count == 1)
  }
}

struct UnansweredAbovePartsTests {
  private func register(_ opening: String, part: String = "Police,Done.,complete") throws -> ReviewRegister {
    try ReviewRegister(
      recommendations: "review,number,part,recommendation,addressed_to,responder,response,status\n"
        + "child-a,1,,All of it:,\(opening)\nchild-a,1,a,Share it.,Police,\(part)\n")
  }

  @Test(arguments: [",,,", "Police,,,", "Police,Police,We agree.,complete"])
  func `a sentence that opens parts, and an answer to the whole, are right`(opening: String) throws {
    #expect(try register(opening).found == [])
  }

  @Test(arguments: ["Police,Police,,", "Police,,,planned"])
  func `without an answer, a body that responds or a status is counted, which a warning says`(opening: String)
    throws
  {
    let register = try register(opening)
    #expect(
      register.messages == [
        """
        recommendations.csv:2:7: warning: [unanswered-above-parts] there is neither a letter nor an answer, and the \
        recommendation has parts; expected an answer, or nothing but the sentence that opens the parts; counted as an \
        answer that is still to come, clear the body and the status if none is
        """
      ])
    #expect(register.recommendations.map(\.opensParts) == [false, false])
  }
}

struct CompletionTests {
  private func register(_ columns: String, _ cells: String, initiated: String = "") throws -> ReviewRegister {
    try ReviewRegister(
      reviews: "review,considered,initiated\nchild-a,11/07/2019,\(initiated)\n",
      recommendations: "review,number,recommendation,\(columns)\nchild-a,1,Share it.,\(cells)\n")
  }

  @Test func `completion on the day of the review or later is right`() throws {
    #expect(try register("completed", "11/07/2019").found == [])
    #expect(try register("completed", "10/08/2019", initiated: "01/09/2019").found == [])
    #expect(try register("completed", "").found == [])
  }

  @Test(arguments: [",", "in progress,", "planned,"])
  func `a date completed beside a status that does not mean done is a warning`(status: String) throws {
    let register = try register("status,completed", "\(status)01/12/2023")
    #expect(register.found == ["recommendations.csv:2:4 warning completed-not-done"])
    #expect(try self.register("status,completed", "complete,01/12/2023").found == [])
    #expect(try self.register("status,completed", "in progress,").found == [])
  }

  @Test func `completion before the review began is a warning`() throws {
    let register = try register("completed", "10/07/2019")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:4: warning: [completed-before-review] it was completed before its review began; \
        expected a day after the case was considered; read as written, correct this date or the dates of the review
        """
      ])
    #expect(register.recommendations.count == 1)
  }

  @Test func `completion without evidence is a note, if the register keeps evidence`() throws {
    #expect(
      try register("status,evidence", "complete,").messages == [
        """
        recommendations.csv:2:5: note: [complete-without-evidence] it is complete, but nothing shows its impact; \
        expected what has changed because of it; counted separately from those with evidence
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

  @Test func `a gap in the numbers or letters is a warning on the first row after it`() throws {
    let register = try register(
      "child-a,2,,Two,Police", "child-a,2,,,GP", "child-a,3,a,A,Police", "child-a,3,c,C,Police",
      "child-a,3,c,,GP")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:2: warning: [numbering-gap] the number before 2 is missing; \
        expected the numbers of a review without a gap; \
        read as written, correct the number, or add what is missing
        """,
        """
        recommendations.csv:5:2: warning: [numbering-gap] the number before 3c is missing; \
        expected the numbers of a review without a gap; \
        read as written, correct the number, or add what is missing
        """,
      ])
    #expect(register.recommendations.count == 5)
  }

  @Test func `parts that are numbered follow each other as numbers do`() throws {
    let rows = (1...10).map { "child-a,1.\($0),,Do it.,Police" }
    let tables = ReviewRegister.reviews
    let whole = try ReviewRegister(
      reviews: tables,
      recommendations: (["review,number,part,recommendation,responder"] + rows).joined(separator: "\n") + "\n"
    )
    #expect(whole.found == [])
    #expect(whole.recommendations.map(\.numbering).suffix(2) == ["1.9", "1.10"])
    let register = try register("child-a,1.1,,A,Police", "child-a,1.3,,B,Police", "child-a,2.2,,C,Police")
    #expect(register.messages.count == 2)
    #expect(register.messages[0].contains("[numbering-gap] the number before 1.3 is missing;"))
    #expect(register.messages[1].contains("neither the recommendation nor its part 1 is there"))
  }

  @Test func `a part without its recommendation is a warning`() throws {
    let register = try register(
      "child-a,1,b,Share it.,Police", "child-a,1,c,Write it.,Police", "child-a,2,,All:,",
      "child-a,2,b,B,Police")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:2: warning: [part-without-recommendation] neither the recommendation nor its part a is there; \
        expected parts from a on, or a row that introduces them; \
        read as written, correct the letter, or add what is missing
        """,
        """
        recommendations.csv:5:2: warning: [numbering-gap] the number before 2b is missing; \
        expected the numbers of a review without a gap; \
        read as written, correct the number, or add what is missing
        """,
      ])
  }

  @Test func `a body that responds to the same item twice is a warning`() throws {
    let register = try register(
      "child-a,1,,Share it.,Police; GP", "child-a,1,,,Police", "child-a,1,,,GP; police")
    #expect(
      register.messages == [
        """
        recommendations.csv:4:2: warning: [repeated-recommendation] recommendations.csv:2 has the same number, part and body; \
        expected one row for each number, part and body; \
        read as written, correct the number or the body, or remove the copy
        """
      ])
    #expect(register.recommendations.count == 3)
  }

  @Test func `a row left out for another reason leaves no gap`() throws {
    let register = try ReviewRegister(
      recommendations: "review,number,recommendation,due\nchild-a,1,One,soon\nchild-a,2,Two,\n")
    #expect(register.found == ["recommendations.csv:2:4 error unreadable-date"])
  }
}

struct ReservedNamesTests {
  @Test(arguments: ["total", "Total", "not-recorded", "Not recorded"])
  func `a review with the key of a row that tables always have is an error`(key: String) throws {
    let register = try ReviewRegister(reviews: "name,review,considered\nA,\(key),11/07/2019\n")
    #expect(register.found == ["reviews.csv:2:2 error reserved-name"])
    #expect(register.reviews == [])
  }

  @Test(arguments: ["Total,", "Police; Not recorded,", ",Total", ",not recorded"])
  func `a body with the name of a row that tables always have is an error`(bodies: String) throws {
    let register = try ReviewRegister(
      recommendations: "review,number,recommendation,addressed_to,responder\nchild-a,1,Share it.,\(bodies)\n")
    #expect(register.reading.findings.filter { $0.severity == .error }.map(\.rule.code) == ["reserved-name"])
  }
}
