import Foundation
import Testing

@Suite struct OverlongTextTests {
  @Test func `a note that no cell can hold stops the report, which says where it would have stood`() throws {
    let place = try Workplace()
    try place.write(
      String(repeating: "much to say ", count: 4000), to: "fixtures/register/learning/2023-24/note.md")
    let run = try place.run("report", "fixtures/register", "--year", "2023-24", "--output", "out")
    #expect(run.status == 74)
    #expect(
      run.errors == """
        out/yearly-report.xlsx: error: [unwritable-cell] notes!B5 would hold 47999 characters, and a cell holds 32767; \
        expected less; shorten the text that stands there, the earlier files are untouched

        """)
    #expect(!place.exists("out"))
  }
}
