import Records
import Testing

@testable import Loader

struct AgencyNameWasInUseTests {
  @Test(arguments: [
    ("05/05/2024,,", "Hampshire Constabulary", "ended on 2022-11-15"),
    (",16/11/2022,NFA", "hampshire-constabulary", "ended on 2022-11-15"),
    (",15/11/2022,NFA", "Police", "began on 2022-11-16"),
    (",05/05/2024,NFA", "GP; CCG", "ended on 2022-06-30"),
  ])
  func `a name outside its days is reported, and counted`(
    cells: String, agency: String, change: String
  ) throws {
    let parts = cells.split(separator: ",", omittingEmptySubsequences: false)
    let register = try Register(rows: "A,\(parts[0]),\(parts[1]),\(agency),7,\(parts[2]),,,,,,")
    #expect(
      register.messages == [
        """
        referrals.csv:2:4: warning: [agency-name-out-of-use] the name of this agency \(change); \
        expected the name that it had on the day; \
        counted under the name that the body had at the end of the year, correct the cell
        """
      ])
    #expect(register.referrals.count == 1)
  }

  @Test(arguments: [("15/11/2022", "Hampshire Constabulary"), ("16/11/2022", "Police"), ("05/05/1999", "GP")])
  func `a name is in use on its first and last day, and one without days always`(day: String, agency: String)
    throws
  {
    #expect(try Register(rows: "A,,\(day),\(agency),7,NFA,,,,,,").messages == [])
  }

  @Test func `without a day the name is not checked`() throws {
    #expect(try Register("year,agency,age,outcome\n2023-24,CCG,7,NFA\n").messages == [])
  }
}
