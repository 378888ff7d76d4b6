import Records
import Testing

@testable import Loader

struct RecommendationNumberTests {
  @Test(
    arguments: [
      ("1", 1, nil), ("1a", 1, "a"), ("1 a", 1, "a"), ("1)", 1, nil), ("2.", 2, nil), ("2(b)", 2, "b"),
      ("One", 1, nil), ("TWENTY", 20, nil), ("three b", 3, "b"), ("Recommendation Two", 2, nil),
      ("Recommendation 4 part c", 4, "c"), ("Rec. no. 12", 12, nil), ("R7", 7, nil), ("#3", 3, nil),
      ("No 3", 3, nil), ("1A", 1, "a"), ("999", 999, nil), ("1.1", 1, "1"), ("2.10", 2, "10"),
      ("Recommendation 3.2", 3, "2"), ("Finding 2", 2, nil), ("R3b", 3, "b"), ("Learning point 4", 4, nil),
      ("Action 2a", 2, "a"), ("3.b", 3, "b"),
    ] as [(String, Int, String?)])
  func `a number is read if it is clear`(text: String, number: Int, part: String?) throws {
    let read = try #require(RecommendationNumber(text))
    #expect((read.number, read.part) == (number, part))
  }

  @Test(arguments: [
    "", "0", "1000", "-1", "1-2", "1 2", "1.2.3", "1.100", "1.0", "1 and 2", "finding", "1ab", "a", "some",
    "1 a b", "1/2", "twenty-one",
    "\u{661}",
    "2024-01-01",
  ])
  func `a text without a number, or with more than one, is not read`(text: String) {
    #expect(RecommendationNumber(text) == nil)
  }

  @Test(arguments: [
    ("a", "a"), ("B", "b"), ("c)", "c"), ("(d)", "d"), ("Part e", "e"), ("f.", "f"), ("1", "1"), ("02", "2"),
  ])
  func `a part is a letter or a number`(text: String, letter: String) {
    #expect(RecommendationNumber.part(text) == letter)
  }

  @Test(arguments: ["", "0", "100", "1.1", "ab", "a b", "ii", "part", "é", "-"])
  func `anything else is not a part`(text: String) {
    #expect(RecommendationNumber.part(text) == nil)
  }
}

struct RecommendationRowTests {
  private func register(_ header: String, _ rows: String...) throws -> ReviewRegister {
    try ReviewRegister(recommendations: ([header] + rows).joined(separator: "\n") + "\n")
  }

  @Test func `every column of a whole row is read`() throws {
    let register = try register(
      RecommendationColumn.allCases.map(\.rawValue).joined(separator: ","),
      "child-a,1,a,Share it.,Police; GP,Police,Done.,01/02/2022,Complete,A lead,01/03/2022,2 March 2022,Well,"
        + "2022-03-03,Seen in an audit,4.3.22")
    let row = try #require(register.recommendations.first)
    #expect(register.found == [])
    #expect(
      (row.review, row.number, row.part, row.text, row.hasOwnText) == ("child-a", 1, "a", "Share it.", true))
    #expect(row.addressedTo.map(\.key) == ["constabulary", "general-practice"])
    #expect((row.responders.map(\.key), row.response) == (["constabulary"], "Done."))
    #expect((row.owner, row.progress, row.evidence) == ("A lead", "Well", "Seen in an audit"))
    #expect(row.status == Code(2))
    #expect(
      [row.responded, row.due, row.revisedDue, row.completed, row.updated].map { $0?.iso } == [
        "2022-02-01", "2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04",
      ])
    #expect(row.place.description == "recommendations.csv:2")
  }

  @Test func `a row without letter, responder and response introduces the parts below it`() throws {
    let register = try register(
      "review,number,part,recommendation,responder,response", "child-a,1,,All of it:,,",
      "child-a,1,a,Share it.,Police,Done.")
    #expect(register.found == [])
    #expect(register.recommendations.map(\.opensParts) == [true, false])
  }

  @Test func `a recommendation without parts or a response introduces nothing`() throws {
    let register = try register(
      "review,number,part,recommendation,responder,response", "child-a,1,,Share it.,,",
      "child-a,2,,All of it:,,",
      "child-a,2,a,Write it.,,")
    #expect(register.recommendations.map(\.opensParts) == [false, true, false])
  }

  @Test func `a recommendation of an unknown review is an error that names the nearest place, not a key`()
    throws
  {
    let register = try register(
      "review,number,recommendation", "chidl-a,1,Share it.", "something-else,1,Share it.")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:1: error: [unknown-review] there is no such review; \
        expected a key from the sheet Reviews; did you mean the one at reviews.csv:2?
        """,
        """
        recommendations.csv:3:1: error: [unknown-review] there is no such review; \
        expected a key from the sheet Reviews; correct it, or add the review
        """,
      ])
    #expect(register.recommendations.isEmpty)
  }

  @Test func `a row without review, number or text is an error`() throws {
    let register = try register(
      "review,number,recommendation", ",1,Share it.", "child-a,,Share it.", "child-a,1,",
      "child-a,1,Share it.")
    #expect(
      register.found == [
        "recommendations.csv:2:1 error missing-value", "recommendations.csv:3:2 error missing-value",
        "recommendations.csv:5:2 warning repeated-recommendation",
      ])
    #expect(register.recommendations.map(\.place.line) == [4, 5])
    let blank = try self.register("review,number,recommendation,status", "child-a,1,,planned")
    #expect(
      blank.messages == [
        """
        recommendations.csv:2:3: error: [missing-value] this cell is blank; expected "recommendation" in every row; \
        write the text on at least one row of the recommendation
        """
      ])
  }

  @Test(
    arguments: [
      ("1a", "", "a"), ("1", "a", "a"), ("1a", "A)", "a"), ("One", "", nil), ("1 (b)", "b", "b"),
    ] as [(String, String, String?)])
  func `number and part may be in one cell or in two`(number: String, part: String, letter: String?) throws {
    let register = try register("review,number,part,recommendation", "child-a,\(number),\(part),Share it.")
    #expect(register.recommendations.map(\.number) == [1])
    #expect(register.recommendations.map(\.part) == [letter])
  }

  @Test(arguments: [
    ("1-2", "", "2 error unreadable-number"), ("1", "first", "3 error unreadable-number"),
    ("1a", "b", "3 error unreadable-number"), ("2024-02-01", "", "2 error unreadable-number"),
  ])
  func `a number or part that cannot be read is an error`(number: String, part: String, found: String) throws
  {
    let register = try register("review,number,part,recommendation", "child-a,\(number),\(part),Share it.")
    #expect(register.found == ["recommendations.csv:2:\(found)"])
    #expect(register.recommendations.isEmpty)
  }

  @Test(arguments: [
    ("Complete", 2), ("completed", 2), ("IN-PROGRESS", 1), ("on-going", 1), ("not started", 0),
  ])
  func `a status matches whatever its case and punctuation`(text: String, index: Int) throws {
    let register = try register("review,number,recommendation,status", "child-a,1,Share it.,\(text)")
    #expect(register.recommendations.map(\.status) == [Code(index)])
  }

  @Test(arguments: ["Green", "Amber", "not agreed", "incomplete", "In progress / Complete"])
  func `a colour, the opposite of a status, or two of them have no suggestion`(text: String) throws {
    let register = try register("review,number,recommendation,status", "child-a,1,Share it.,\(text)")
    #expect(register.messages.count == 1)
    let advice = "; counted as not recorded, correct the cell, or add the name to the profile"
    #expect(register.messages.allSatisfy { $0.hasSuffix(advice) })
  }

  @Test func `agencies joined in one entry are a warning that says how to write them`() throws {
    let register = try register(
      "review,number,recommendation,addressed_to,responder",
      "child-a,1,Share it.,Police and GP,\"Police, Cafcass\"",
      "child-a,2,Write it.,Schools and nurseries,All partner agencies")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:4: warning: [joined-bodies] several bodies are joined; expected ; between two bodies; \
        counted as one body, write "Hampshire and Isle of Wight Constabulary; General practice"
        """,
        """
        recommendations.csv:2:5: warning: [joined-bodies] several bodies are joined; expected ; between two bodies; \
        counted as one body, write "Hampshire and Isle of Wight Constabulary; Cafcass"
        """,
      ])
  }

  @Test func `an unknown status is a warning, and counts as not recorded`() throws {
    let register = try register(
      "review,number,recommendation,status", "child-a,1,Share it.,compelte", "child-a,2,Write it.,red")
    #expect(
      register.messages == [
        """
        recommendations.csv:2:4: warning: [unknown-status] this status is not in the profile; \
        expected one of the names under [[statuses]]; counted as not recorded, did you mean "Complete"?
        """,
        """
        recommendations.csv:3:4: warning: [unknown-status] this status is not in the profile; \
        expected one of the names under [[statuses]]; \
        counted as not recorded, correct the cell, or add the name to the profile
        """,
      ])
    #expect(register.recommendations.map(\.status) == [nil, nil])
  }
}
