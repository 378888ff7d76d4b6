import Testing

@testable import Records

struct AgencyTests {
  @Test(
    arguments: [
      (nil, nil, true), ("2022-07-01", nil, true), ("2022-07-02", nil, false), (nil, "2022-07-01", true),
      (nil, "2022-06-30", false), ("2022-07-01", "2022-07-01", true),
    ] as [(String?, String?, Bool)])
  func `a name is in use from its first day to its last, both included`(
    from: String?, to: String?, isInUse: Bool
  ) throws {
    let agency = Agency(
      key: "icb", name: "ICB", sector: "Health", from: from.flatMap(Day.init(iso:)),
      to: to.flatMap(Day.init(iso:)))
    #expect(agency.nameWasInUse(on: try #require(Day(iso: "2022-07-01"))) == isInUse)
  }
}
