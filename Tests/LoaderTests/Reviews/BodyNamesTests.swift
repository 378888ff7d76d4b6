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
    #expect(bodies.categories(in: "GP; primary care").map(\.key) == ["general-practice"])
    #expect(bodies.categories(in: "SCAS").map(\.name) == ["South Central Ambulance Service Foundation Trust"])
  }

  @Test func `another body keeps its first name, and has one key however it is spelled`() throws {
    var bodies = try bodies()
    let first = bodies.categories(in: "Faith & community groups; Women\u{2019}s refuges")
    #expect(
      first == [
        Category("faith-and-community-groups", "Faith & community groups"),
        Category("womens-refuges", "Women\u{2019}s refuges"),
      ])
    #expect(bodies.categories(in: "FAITH AND COMMUNITY GROUPS") == [first[0]])
  }

  @Test func `the name and the short name of the partnership mean one body`() throws {
    var bodies = try bodies()
    let own = Category(
      "hampshire-safeguarding-children-partnership", "Hampshire Safeguarding Children Partnership")
    #expect(bodies.categories(in: "HSCP") == [own])
    #expect(bodies.categories(in: "Hampshire Safeguarding Children Partnership; hscp") == [own])
  }

  @Test func `an empty list has no bodies`() throws {
    var bodies = try bodies()
    #expect(bodies.categories(in: "") == [])
    #expect(bodies.categories(in: " ; ;") == [])
  }
}
