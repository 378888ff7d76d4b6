import Records
import Testing

@testable import Loader

struct BodyNamesTests {
  private func bodies() throws -> BodyNames {
    let profile = try BuiltInProfile.profile
    return BodyNames(by: profile, try BuiltInProfile.names.get())
  }

  @Test func `an agency has its key and name, whichever alias is used`() throws {
    var bodies = try bodies()
    #expect(bodies.bodies(in: "GP; primary care").map(\.category.key) == ["general-practice"])
    let ambulances = bodies.bodies(in: "SCAS")
    #expect(ambulances.map(\.category.name) == ["South Central Ambulance Service Foundation Trust"])
    #expect(ambulances.map(\.ownName) == ["SCAS"])
  }

  @Test func `another body keeps its first name, and has one key however it is spelled`() throws {
    var bodies = try bodies()
    let first = bodies.bodies(in: "Faith & community groups; Women\u{2019}s refuges").map(\.category)
    #expect(
      first == [
        Category("faith-and-community-groups", "Faith & community groups"),
        Category("womens-refuges", "Women\u{2019}s refuges"),
      ])
    #expect(bodies.bodies(in: "FAITH AND COMMUNITY GROUPS").map(\.category) == [first[0]])
  }

  @Test func `the name and the short name of the partnership mean one body`() throws {
    var bodies = try bodies()
    let own = Category(
      "hampshire-safeguarding-children-partnership", "Hampshire Safeguarding Children Partnership")
    #expect(bodies.bodies(in: "HSCP").map(\.category) == [own])
    #expect(bodies.bodies(in: "Hampshire Safeguarding Children Partnership; hscp").map(\.category) == [own])
  }

  @Test func `an empty list has no bodies`() throws {
    var bodies = try bodies()
    #expect(bodies.bodies(in: "").map(\.category) == [])
    #expect(bodies.bodies(in: " ; ;").map(\.category) == [])
  }
}
