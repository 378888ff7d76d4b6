import Records
import Testing

@testable import Loader

struct NeutralisedTextTests {
  private static func note(_ column: Int, line: Int = 2) -> String {
    """
    referrals.csv:\(line):\(column): note: [text-neutralised] an apostrophe keeps spreadsheets from taking this for a \
    formula; expected the text alone; read without the apostrophe
    """
  }

  @Test func `a cell is read without the apostrophe that makes it harmless, with a note each time`() throws {
    let register = try Register(
      rows: "A,,05/05/2024,'@GP,7,'=NFA,,,,,,", "B,,05/05/2024,'@GP,'+7,'=NFA,,,,,,")
    #expect(
      register.messages == [
        Self.note(4), Self.note(6), Self.note(4, line: 3), Self.note(5, line: 3),
        "referrals.csv:3:5: error: [unreadable-age] this is not an age; expected an age from 0 to 17, as in 7, 4 months, "
          + "14 weeks, unborn or unknown; correct the cell, one entry for each child with ; between them",
        Self.note(6, line: 3),
      ])
    let first = try #require(register.referrals.first)
    #expect(first.agencies.count == 1 && first.agencies[0] != .notInProfile)
    #expect(first.primaryOutcome != nil)
  }

  @Test func `a reference is the same with the apostrophe and without, quotes or none`() throws {
    let register = try Register(
      rows: "=A1,,05/05/2024,GP,7,NFA,,,,,,", "'=A1,,06/05/2024,GP,7,NFA,,,,,,",
      "\"'=A1\",,07/05/2024,GP,7,NFA,,,,,,", "''=A1,,07/05/2024,GP,7,NFA,,,,,,")
    #expect(register.findings.count(ofRule: "repeated-reference") == 2)
    #expect(register.findings.count(ofRule: "text-neutralised") == 3)
  }

  @Test func `an apostrophe before anything else is part of the text`() throws {
    let register = try Register(
      rows: "'A1,,05/05/2024,GP,7,NFA,,,,,,", "A1,,06/05/2024,GP,7,NFA,,,,,,", "-3,,06/05/2024,GP,7,NFA,,,,,,"
    )
    #expect(register.messages == [])
  }

  @Test func `a cell with nothing behind the apostrophe but space is blank`() throws {
    let register = try Register(rows: "A1,,05/05/2024,GP,7,NFA,,\"'\t \",,,,")
    #expect(register.messages == [])
    #expect(register.referrals.first?.features.isEmpty == true)
  }

  @Test func `a list in a recommendation keeps its first dash`() throws {
    let register = try ReviewRegister(
      recommendations: "review,number,recommendation\nchild-a,1,\"'- one\n- two\"\n")
    #expect(register.recommendations.map(\.text) == ["- one\n- two"])
    #expect(register.found == ["recommendations.csv:2:3 note text-neutralised"])
  }

  @Test func `a header behind an apostrophe names its column`() throws {
    let register = try ReviewRegister(
      recommendations: "'@review,number,'=recommendation\nchild-a,1,Share it.\n")
    #expect(register.recommendations.map(\.text) == ["Share it."])
  }
}
