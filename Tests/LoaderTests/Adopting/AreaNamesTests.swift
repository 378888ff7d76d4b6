import Records
import Testing

@testable import Loader

@Suite struct AreaNamesTests {
  private let names: AreaNames
  private let profile: Profile

  init() throws {
    profile = try BuiltInProfile.profile
    names = AreaNames(of: profile)
  }

  private func areIn(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return names.areIn(bytes.span)
  }

  @Test func `each of its agencies is in the built-in profile and has a name of its own`() {
    for key in AreaNames.agencies {
      let agency = profile.vocabulary.agencies.first { $0.key == key }
      #expect(agency.map { areIn($0.name) } == true, "\(key)")
    }
  }

  @Test func `an agency called after a place of the area is among them, and no other agency is`() {
    for agency in profile.vocabulary.agencies {
      let isOfArea = agency.name.contains(/Hampshire|Wight|Southampton|Portsmouth|Solent|Southern/)
      #expect(isOfArea == AreaNames.agencies.contains(agency.key), "\(agency.key)")
      if !isOfArea { for name in [agency.name] + agency.aliases { #expect(!areIn(name), "\(name)") } }
    }
  }

  @Test(arguments: [
    "Police", "ICB", "CCG", "CSC", "CSD", "HCC", "Children's Services", "YOT", "Hampshire", "Dorset Police",
    "Hampshire Hospitals is where the child was born, and where the parents had been known for a long time to each of them before",
    "",
  ])
  func `what other areas have too, and what is no name, is not among them`(text: String) {
    #expect(!areIn(text))
  }
}
