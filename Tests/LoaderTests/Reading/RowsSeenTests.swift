import Records
import Testing

@testable import Loader

/// Copies that no reference tells.
struct RowsSeenTests {
  private static let row = ",01/05/2024,05/05/2024,GP,7,NFA,,,,,,"

  @Test(arguments: [
    (["A" + row, row], 3), (["A" + row, "B,,05/05/2024,GP,9,NFA,,,,,,", row], 4), ([row, "A" + row], 3),
    (["B,,05/05/2024,GP,9,NFA,,,,,,", row, row], 4),
  ])
  func `a row without a reference that says the same as another is a warning`(rows: [String], line: Int)
    throws
  {
    let register = try Register(([Register.header] + rows).joined(separator: "\n") + "\n")
    #expect(
      register.findings.kept.map { "\($0.place) \($0.severity) \($0.rule)" } == [
        "referrals.csv:\(line) warning rows-alike"
      ])
    #expect(register.referrals.count == rows.count)
  }

  @Test func `the warning names the other row`() throws {
    #expect(
      try Register(rows: "A" + Self.row, Self.row).messages == [
        """
        referrals.csv:3: warning: [rows-alike] the row says the same as row 2, and no references tell them apart; \
        expected each referral once; give each its own reference, or take out the copy; both are counted
        """
      ])
  }

  @Test func `rows with references of their own may be alike, and so may those of a register without any`()
    throws
  {
    #expect(try Register(rows: "A" + Self.row, "B" + Self.row).messages == [])
    #expect(try Register(rows: Self.row, Self.row).messages == [])
  }

  @Test func `where the file is cut makes no difference`() throws {
    let lines = [Register.header] + (0..<60).map { ($0 % 7 == 3 ? "" : "A-\($0)") + Self.row }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let whole = try Register(bytes)
    for size in [16, 100, 1_000] {
      #expect(try Register(bytes, blockSize: size, threads: 3).messages == whole.messages)
    }
    #expect(whole.findings.count(of: .rowsAlike) == 9)
  }
}
