import Testing

@testable import Records

struct FindingTests {
  private let finding = Finding(
    .error, "unknown-outcome", at: Place(file: "referrals.csv", line: 14, column: 5),
    found: "this outcome is not in the profile", expected: "expected one of the names under [[outcomes]]",
    remedy: "did you mean \"Rapid review\"?")

  @Test func `a finding is one line`() {
    #expect(
      finding.description == """
        referrals.csv:14:5: error: [unknown-outcome] this outcome is not in the profile; \
        expected one of the names under [[outcomes]]; did you mean "Rapid review"?
        """)
  }

  @Test func `the text of the cell is not in the line`() {
    var finding = finding
    finding.value = "Amelia"
    #expect(!finding.description.contains("Amelia"))
  }

  @Test func `a note weighs less than a warning, and a warning less than an error`() {
    #expect([Finding.Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
    #expect(Finding.Severity.allCases.map(\.rawValue) == ["note", "warning", "error"])
  }
}
