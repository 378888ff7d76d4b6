import Records
import Testing

@testable import Loader

struct AgencyNameWasInUseTests {
  @Test(arguments: [
    ("05/05/2024,,", "Hampshire Constabulary", "ended on 2022-11-15"),
    (",16/11/2022,NFA", "hampshire-constabulary", "ended on 2022-11-15"),
    (",15/11/2022,NFA", "HIOW Constabulary", "began on 2022-11-16"),
    (",05/05/2025,NFA", "GP; Southern Health; Solent", "ended on 2024-09-30"),
    (",15/11/2022,NFA", "Police; Hampshire and Isle of Wight Constabulary", "began on 2022-11-16"),
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

  @Test(arguments: [
    ("15/11/2022", "Police"), ("15/11/2021", "The police"), ("15/11/2021", "Police (Fareham)"),
    ("05/05/2021", "ICB"),
    ("05/05/2024", "CCG; GP"),
  ])
  func `a word for the kind of body has no days`(day: String, agency: String) throws {
    // The second row is remembered from the first.
    let row = ",,\(day),\(agency),7,NFA,,,,,,"
    #expect(try Register(rows: "A" + row, "B" + row).messages == [])
  }

  @Test(arguments: [
    ("Police", true), ("the ICB", true), ("District council", true), ("Acute hospital (Winchester)", true),
    ("Children's Services", true), ("Solent", false), ("HIOW Constabulary", false),
    ("Hampshire Hospitals", false),
    ("Cafcass", false), ("UHS", false), ("", false), ("(Police)", false),
  ])
  func `a name of common words alone is a kind of body`(name: String, isKind: Bool) {
    #expect(KindOfBody.isNamed(by: name) == isKind)
  }

  @Test func `without a day the name is not checked`() throws {
    #expect(try Register("year,agency,age,outcome\n2023-24,CCG,7,NFA\n").messages == [])
  }
}
