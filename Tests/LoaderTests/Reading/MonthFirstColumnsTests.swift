import Records
import Testing

@testable import Loader

struct MonthFirstColumnsTests {
  @Test func `a date with the month first gives a warning about its column`() throws {
    let register = try Register(rows: "A,,05/31/2024,GP,7,NFA,,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:3: error: [month-first-date] the second number cannot be a month; expected day/month/year; \
        put the day first, or write the date as 2024-03-31
        """,
        """
        referrals.csv:1:3: warning: [month-first-column] 1 date in this column can only have the month first; \
        expected the day first throughout; check the other dates too: 03/04/2024 was read as 3 April
        """,
      ])
  }

  @Test func `each column is reported once, with its number of dates, in the order of the first dates`()
    throws
  {
    let register = try Register(
      rows: "A,05/05/2024,05/31/2024,GP,7,NFA,,,,,,", "B,05/13/2024,06/30/2024,GP,7,NFA,,,,,,",
      "C,05/05/2024,06/05/2024,GP,7,NFA,,,,,,", "D,,07/31/2024,GP,7,NFA,,,,,,")
    let columns = register.findings.kept.filter { $0.rule == .monthFirstColumn }
    #expect(columns.map(\.place.description) == ["referrals.csv:1:3", "referrals.csv:1:2"])
    #expect(
      columns.map(\.found) == [
        "3 dates in this column can only have the month first",
        "1 date in this column can only have the month first",
      ])
  }

  @Test func `a date that is wrong either way gives no warning about its column`() throws {
    let register = try Register(rows: "A,,31/31/2024,GP,7,NFA,,,,,,", "B,,03/04/2024,GP,7,NFA,,,,,,")
    #expect(register.findings.count(of: .monthFirstColumn) == 0)
  }

  /// Blocks that several threads read count together.
  @Test func `dates in all blocks are counted for one column`() throws {
    let rows = (1...50).map { "A\($0),,05/31/2024,GP,7,NFA,,,,,," }
    let text = ([Register.header] + rows).joined(separator: "\n")
    let register = try Register(Array(text.utf8), blockSize: 100, threads: 3)
    #expect(
      register.findings.kept.last?.found == "50 dates in this column can only have the month first")
  }
}
