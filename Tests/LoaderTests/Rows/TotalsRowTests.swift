import Records
import Testing

@testable import Loader

struct TotalsRowTests {
  @Test(arguments: [
    "Total,,,GP,9,,,,,,,", "Total,9", ",,,TOTAL,9,9,,,,,,", "Sub-total,,,,,,,,,,,",
    "Grand total,,n/a,x,9,9,,,,,,",
    "Sum,,,,3,,,,,,,", "overall:,,,,3,,,,,,,",
  ])
  func `a row of totals is noted and not counted`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(
      register.messages == [
        "referrals.csv:3: note: [totals-row] the row is a total; expected a referral; passed over"
      ])
    #expect(register.referrals.count == 1)
    #expect(register.leftOut == [])
  }

  @Test(arguments: [
    "Total,,06/05/2024,GP,9,RR,,,,06/05/2024,,", "Total,,06/05/2024,GP,9,,,,,,,", "Totalled,,,GP,9,,,,,,,",
  ])
  func `a row with a date or an outcome is a referral, whatever its reference`(row: String) throws {
    let register = try Register(rows: "A,,05/05/2024,GP,7,NFA,,,,,,", row)
    #expect(register.findings.count(ofRule: "totals-row") == 0)
    #expect(register.referrals.count + register.leftOut.count == 2)
  }
}
