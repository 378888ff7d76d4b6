import Records
import Testing

@testable import Loader

/// If each year has its own sheet, numbering may start again on each.
struct NumberingByYearTests {
  private func row(_ reference: Cell, received: Cell, considered: Cell) -> [Cell] {
    [reference, received, considered, "GP", 7, "NFA"]
  }

  @Test
  func `the same reference on another sheet with both dates different is another referral, with a warning`()
    throws
  {
    let register = try Workbook(
      Sheet("2022-23", row(1, received: .day("45042"), considered: .day("45052"))),
      Sheet("2023-24", row(1, received: .day("45407"), considered: .day("45417")))
    ).register()
    #expect(
      register.findings.kept.filter { $0.severity != .note }.map(\.description) == [
        """
        register.xlsx:2023-24!A2: warning: [repeated-reference] register.xlsx:2022-23!row 2 has the same reference \
        but different dates; expected one row per referral; counted as another referral, \
        add the year to each reference to avoid this
        """
      ])
    #expect(register.referrals.count == 2)
  }

  /// 45042 and 45052 are the dates of the first sheet.
  @Test(arguments: [
    (Cell.day("45042"), Cell.day("45417")), (.day("45407"), .day("45052")), (.blank, .day("45417")),
    (.day("45040"), .blank), (.day("45042"), .day("45052")), (.day("45407"), "tbc"),
  ])
  func `with the same date, or without one, it is the same referral`(received: Cell, considered: Cell)
    throws
  {
    let register = try Workbook(
      Sheet("2022-23", row("a-1", received: .day("45042"), considered: .day("45052"))),
      Sheet("2023-24", row("A-1", received: received, considered: considered))
    ).register()
    #expect(register.findings.kept.contains { $0.rule == .repeatedReference && $0.severity == .error })
    #expect(register.referrals.count == 1)
  }

  /// Only the very first row was once compared, so a copy on a later sheet passed for another referral.
  @Test func `a copy on the same sheet is an error, whatever is on other sheets`() throws {
    let register = try Workbook(
      Sheet("2022", row(1, received: .day("45042"), considered: .day("45052"))),
      Sheet(
        "2023", row(1, received: .day("45407"), considered: .day("45417")),
        row(1, received: .day("45408"), considered: .day("45418"))),
      Sheet(
        "2024", row(1, received: .day("45770"), considered: .day("45780")),
        row(1, received: .day("45407"), considered: .day("45790")))
    ).register()
    #expect(
      register.findings.kept.filter { $0.rule == .repeatedReference }.map {
        "\($0.place) \($0.severity) \($0.found.split(separator: " has")[0])"
      } == [
        "register.xlsx:2023!A2 warning register.xlsx:2022!row 2",
        "register.xlsx:2023!A3 error register.xlsx:2023!row 2",
        "register.xlsx:2024!A2 warning register.xlsx:2022!row 2",
        "register.xlsx:2024!A3 error register.xlsx:2023!row 2",
      ])
    #expect(register.rows.map(\.isLeftOut) == [false, false, true, false, true])
  }

  @Test func `on a single sheet different dates make no difference`() throws {
    let register = try Workbook(
      Sheet(
        row(1, received: .day("45042"), considered: .day("45052")),
        row(1, received: .day("45407"), considered: .day("45417")))
    ).register()
    #expect(register.findings.kept.map(\.severity) == [.error])
  }
}
