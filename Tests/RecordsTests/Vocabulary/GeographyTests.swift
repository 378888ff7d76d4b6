import Testing

@testable import Records

struct GeographyTests {
  @Test(arguments: [
    ("E10000014", true), ("E06000044", true), ("W06000001", false), ("E1000001", false),
    ("E100000145", false),
    ("e10000014", false), ("E1000001x", false), ("", false), ("E1000001４", false),
  ])
  func `a code of a location in England is an E and eight digits`(text: String, isCode: Bool) {
    #expect(Geography.isCode(text) == isCode)
  }

  @Test(arguments: [("850", true), ("85", false), ("8500", false), ("85x", false), ("-85", false)])
  func `an authority also has a code of three digits`(text: String, isCode: Bool) {
    #expect(Geography.isOldCode(text) == isCode)
  }

  @Test func `England has nine regions, each with its own code and name`() {
    #expect(Geography.regions.count == 9)
    #expect(Set(Geography.regions.map(\.code)).count == 9 && Set(Geography.regions.map(\.name)).count == 9)
    #expect(Geography.regions.allSatisfy { Geography.isCode($0.code) && $0.code.hasPrefix("E12") })
  }
}
