import Records
import Testing

@testable import Loader

struct PanelAnswersRapidReviewsTests {
  @Test(arguments: ["NFA,,,,,,yes", "local learning event,,,,,,awaited", "SAR,,,,,,no"])
  func `the Panel's view beside another outcome is a warning`(cells: String) throws {
    #expect(
      try Register(rows: "A,,05/05/2024,GP,7,\(cells)").messages == [
        """
        referrals.csv:2:12: warning: [panel-without-rapid-review] \
        the Panel's view stands beside an outcome that is no rapid review; expected a blank cell; \
        the view is not counted, correct the outcome or clear the cell
        """
      ])
  }

  @Test(arguments: ["NFA,,,,,,n/a", "NFA,,,,,,", "RR,,,,04/05/2024,,yes", "RR,,,,04/05/2024,,n/a"])
  func `no view, and one beside a rapid review, are in order`(cells: String) throws {
    #expect(try Register(rows: "A,,05/05/2024,GP,7,\(cells)").messages == [])
  }
}
