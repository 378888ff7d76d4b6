import Records
import Testing

@testable import Loader

/// Personal data in the reviews and recommendations of a register.
struct ReviewTextsCheckTests {
  private let check = PublicationCheck(by: nil)

  private func inTexts(_ register: ReviewRegister) -> [String] {
    check.findings(inTextsOf: register.reading.records, of: register.reading).map(\.place.description)
  }

  private func inNames(_ register: ReviewRegister) -> [String] {
    check.findings(inNamesOf: register.reading.records, of: register.reading).map(\.place.description)
  }

  @Test(arguments: [
    ("name", 2), ("kind", 3), ("partnership", 4), ("group", 5), ("regulation", 6), ("guidance", 7),
    ("method", 8),
  ])
  func `every text of a review is checked, and its cell is named`(column: String, number: Int) throws {
    let columns = ["name", "kind", "partnership", "group", "regulation", "guidance", "method"]
    let cells = columns.map { $0 == column ? "ring 020 7946 0018" : "" }
    let register = try ReviewRegister(
      reviews: "review,\(columns.joined(separator: ","))\nchild-a,\(cells.joined(separator: ","))\n")
    #expect(inTexts(register) == ["reviews.csv:2:\(number)"])
    #expect(inNames(register) == (column == "name" ? ["reviews.csv:2:2"] : []))
  }

  @Test(arguments: [
    ("recommendation", 3), ("addressed_to", 4), ("responder", 5), ("response", 6), ("owner", 7),
    ("progress", 8),
    ("evidence", 9), ("status", 10),
  ])
  func `every text of a recommendation is checked, and its cell is named`(column: String, number: Int)
    throws
  {
    let columns = [
      "recommendation", "addressed_to", "responder", "response", "owner", "progress", "evidence", "status",
    ]
    let cells = columns.map { $0 == column ? "jane@example.org" : $0 == "recommendation" ? "Share." : "" }
    let register = try ReviewRegister(
      recommendations:
        "review,number,\(columns.joined(separator: ","))\nchild-a,1,\(cells.joined(separator: ","))\n")
    #expect(inTexts(register) == ["recommendations.csv:2:\(number)"])
  }

  @Test func `tables of figures print the bodies that respond, or else those that should`() throws {
    let register = try ReviewRegister(
      recommendations: """
        review,number,part,recommendation,addressed_to,responder,response
        child-a,1,,Share.,a@example.org,b@example.org,c@example.org
        child-a,2,,Share.,d@example.org,,
        child-a,2,a,Share it now.,Police,Police,It is shared.
        child-a,3,,Share.,d@example.org,,It is shared.
        """)
    // The row without a response and a status only introduces the part below it.
    #expect(inNames(register) == ["recommendations.csv:2:6", "recommendations.csv:5:5"])
    #expect(inTexts(register).count == 5)
  }

  @Test func `the text of a recommendation is checked once, however many rows it has`() throws {
    let register = try ReviewRegister(
      recommendations: """
        review,number,recommendation,responder,response
        child-a,1,Ring 020 7946 0018.,Police,It is shared.
        child-a,1,,General practice,It is shared.
        """)
    #expect(inTexts(register) == ["recommendations.csv:2:3"])
  }

  @Test func `rows in error are not published, so they are not checked`() throws {
    let register = try ReviewRegister(
      recommendations: "review,number,recommendation\nchild-x,1,Ring 020 7946 0018.\n")
    #expect(register.found == ["recommendations.csv:2:1 error unknown-review"])
    #expect(inTexts(register) == [])
  }

  @Test func `the key of a review is published too`() throws {
    let register = try ReviewRegister(reviews: "review,name\n943 476 5919,Child A\n")
    #expect(inTexts(register) == ["reviews.csv:2:1"])
    #expect(inNames(register) == ["reviews.csv:2:1"])
  }

  @Test func `two names in a list do not form a number`() throws {
    let register = try ReviewRegister(
      recommendations:
        "review,number,recommendation,responder,response\nchild-a,1,Share.,020;7946 0018,Yes.\n")
    #expect(inTexts(register) == [])
  }
}
