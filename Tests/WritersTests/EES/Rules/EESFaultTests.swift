import Records
import Testing

@testable import Writers

struct EESFaultTests {
  @Test func `a name of the partnership is for the profile to mend, all else for us`() {
    #expect(
      EESFault(rule: .noDataText, dataSet: "referrals", detail: "\"NA\" is the text of a cell").problem
        .description == """
          ees/referrals.csv: error: [refused-name] "NA" is the text of a cell, which the explore education statistics do \
          not take; expected names of their own, of at most 120 characters, without spaces around them; nothing was \
          written; rename it in the profile, or take [geography] out
          """)
    #expect(
      EESFault(rule: .severalItems, dataSet: "timeliness", detail: "the filter clock has one item at most")
        .problem
        .description == """
          ees/timeliness.csv: error: [broken-data-set] the filter clock has one item at most; expected what the explore \
          education statistics take (several items); nothing was written; report it, this is a defect of the program
          """)
  }
}
