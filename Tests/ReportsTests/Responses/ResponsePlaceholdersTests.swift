import Testing

@testable import Reports

struct ReviewMethodTests {
  @Test(
    arguments: [
      (
        "systems-based; led by an independent reviewer; reference group as sounding board",
        ["systems-based", "an independent reviewer", "reference group"]
      ),
      ("systems-based; led by a senior lead", ["systems-based", "a senior lead", ""]),
      ("systems-based;staff as a sounding board", ["systems-based", "", "staff"]),
      ("Led by the chair", ["", "the chair", ""]),
      ("SILP; the chair; staff", ["SILP", "the chair", "staff"]),
      ("SILP; led by X; staff; as in 2016", ["SILP; as in 2016", "X", "staff"]), ("", ["", "", ""]),
      (" ; ;", ["", "", ""]), ("led by", ["led by", "", ""]),
    ])
  func `a part of the cell is recognised by its words, or by its place`(cell: String, parts: [String]) {
    let method = ReviewMethod(cell)
    #expect([method.approach, method.lead, method.soundingBoard] == parts)
  }
}
