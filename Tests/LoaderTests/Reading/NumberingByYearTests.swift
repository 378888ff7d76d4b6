import Records
import Testing

@testable import Loader

/// Where each year has a sheet of its own, numbering may begin again on each.
struct NumberingByYearTests {
  private func row(_ reference: Cell, received: Cell, considered: Cell) -> [Cell] {
    [reference, received, considered, "GP", 7, "NFA"]
  }

  @Test func `a reference of another sheet with both dates different is another referral, with a warning`()
    throws
  {
    let register = try Workbook(
      Sheet("2022-23", row(1, received: .day("45042"), considered: .day("45052"))),
      Sheet("2023-24", row(1, received: .day("45407"), considered: .day("45417")))
    ).register()
    #expect(
      register.findings.kept.filter { $0.severity != .note }.map(\.description) == [
        """
        register.xlsx:2023-24!A2: warning: [repeated-reference] register.xlsx:2022-23!row 2 has the same reference, \
        and other dates; expected one row per referral; counted as another referral, \
        add the year to each reference to be rid of this
        """
      ])
    #expect(register.referrals.count == 2)
  }

  /// 45042 and 45052 are the dates of the first sheet.
  @Test(arguments: [
    (Cell.day("45042"), Cell.day("45417")), (.day("45407"), .day("45052")), (.blank, .day("45417")),
    (.day("45040"), .blank), (.day("45042"), .day("45052")), (.day("45407"), "tbc"),
  ])
  func `with a date that is the same, or none, it is the same referral`(received: Cell, considered: Cell)
    throws
  {
    let register = try Workbook(
      Sheet("2022-23", row("a-1", received: .day("45042"), considered: .day("45052"))),
      Sheet("2023-24", row("A-1", received: received, considered: considered))
    ).register()
    #expect(register.findings.kept.contains { $0.rule == .repeatedReference && $0.severity == .error })
    #expect(register.referrals.count == 1)
  }

  /// Only the first of all was once looked at, so that a copy on a later sheet passed for another referral.
  @Test func `a copy on its own sheet is an error, whatever other sheets have`() throws {
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

  @Test func `on one sheet different dates change nothing`() throws {
    let register = try Workbook(
      Sheet(
        row(1, received: .day("45042"), considered: .day("45052")),
        row(1, received: .day("45407"), considered: .day("45417")))
    ).register()
    #expect(register.findings.kept.map(\.severity) == [.error])
  }
}
