import Records
import Testing

@testable import Loader

struct ValueIsFilledTests {
  @Test func `a row without an agency is an error`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,\u{A0} ,7,NFA,,,,,,").messages == [
        """
        referrals.csv:2:4: error: [missing-value] this cell is blank; \
        expected "referring_agency" in every row; write the agency that referred
        """
      ])
  }

  @Test func `a row without an age is an error`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,,NFA,,,,,,").messages == [
        """
        referrals.csv:2:5: error: [missing-value] this cell is blank; \
        expected "child_age" in every row; write the age, or unknown
        """
      ])
  }

  @Test func `unknown fills a cell, and so does a name that the profile lacks`() throws {
    #expect(
      try Register(rows: "A,,05/05/2024,nobody,unknown,NFA,,,,,,").findings.kept.map(\.rule)
        == ["agency-not-in-profile"])
  }
}
