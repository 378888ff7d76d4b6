import Foundation
import Testing

/// Checks docs/man against the declarations of the commands.
///
/// With RECORD_GOLDEN=1 the pages are recorded and the tests fail, so that someone reads the difference.
@Suite struct ManualPageTests {
  private static let recorded = Workplace.root.appendingPathComponent("docs/man")
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `each command has a manual page, which is what it declares`() throws {
    let pages = try ManualPage.all(in: place)
    if GoldenReportTests.isRecording {
      try? FileManager.default.removeItem(at: Self.recorded)
      try FileManager.default.createDirectory(at: Self.recorded, withIntermediateDirectories: true)
      for page in pages { try Data(page.text.utf8).write(to: url(of: page)) }
    }
    #expect(
      !GoldenReportTests.isRecording,
      "recorded: read the difference, then run the tests without RECORD_GOLDEN")
    for page in pages { #expect(try page.text == String(contentsOf: url(of: page), encoding: .utf8)) }
    #expect(try Workplace.names(in: Self.recorded) == pages.map { "\($0.name).1" }.sorted())
  }

  @Test func `a manual page has examples, exit status and, where there are any, files`() throws {
    for page in try ManualPage.all(in: place) {
      let headings = page.text.matches(of: /(?m)^\.SH (.+)$/).map { String($0.output.1) }
      #expect(headings.starts(with: ["NAME", "SYNOPSIS", "DESCRIPTION"]), "\(page.name)")
      #expect(
        headings.suffix(2) == ["EXIT STATUS", "SEE ALSO"] && headings.contains("EXAMPLES"), "\(page.name)")
      let hasFiles = !["hscp-report", "hscp-report-explain", "hscp-report-sample"].contains(page.name)
      #expect(headings.contains("FILES") == hasFiles, "\(page.name)")
    }
  }

  @Test(.enabled(if: Workplace.has("mandoc"), "mandoc is not installed"))
  func `the manual pages are without fault to those who format them`() throws {
    let run = try place.shell("mandoc -T lint \(Self.recorded.path)/*.1")
    #expect(run.output == "" && run.errors == "")
  }

  @Test func `text is not taken for requests and escapes`() {
    #expect(
      Roff.filled(".TH and 'it\\n' of --as-at a")
        == "\\&.TH and \\(aqit\\en\\(aq of \\fB\\-\\-as\\-at\\fR a\n")
    #expect(
      Roff.filled("\(String(repeating: "a", count: 76)) .b")
        == "\(String(repeating: "a", count: 76))\n\\&.b\n")
    #expect(Roff.lines(["  hscp-report x --y '~'"]) == ".nf\nhscp\\-report x \\-\\-y \\(aq\\(ti\\(aq\n.fi\n")
  }

  private func url(of page: ManualPage) -> URL { Self.recorded.appendingPathComponent("\(page.name).1") }
}
