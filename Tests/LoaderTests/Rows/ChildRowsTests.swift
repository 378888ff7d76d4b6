import Records
import Testing

@testable import Loader

struct ChildRowsTests {
  private func profile() throws -> Profile {
    var profile = try BuiltInProfile.profile
    let own = profile.vocabulary
    profile.register.row = .child
    profile.vocabulary = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      statuses: own.statuses,
      breakdowns: [
        Breakdown(
          key: "sex", name: "Sex", columns: ["Sex"], of: .children,
          values: [Term(key: "female", name: "Female"), Term(key: "male", name: "Male")]),
        Breakdown(
          key: "place", name: "Place", columns: ["Place"], of: .referrals,
          values: [Term(key: "north", name: "North"), Term(key: "south", name: "South")]),
      ])
    return profile
  }

  private func register(_ rows: String...) throws -> Register {
    let header = "reference,date_considered,referring_agency,child_age,outcome,features,sex,place"
    return try Register(([header] + rows).joined(separator: "\n") + "\n", profile: profile())
  }

  @Test func `rows of one reference are the children of one referral, wherever they stand`() throws {
    let register = try register(
      "C-1,05/05/2023,GP,3,NFA,,Female,", "C-2,06/05/2023,GP,9,NFA,,Male,", "c-1 ,05/05/2023,GP,5,NFA,,Male,")
    #expect(register.errors == [])
    #expect(register.referrals.map(\.children) == [[.years(3), .years(5)], [.years(9)]])
    #expect(register.entries(of: .breakdown("sex")) == [["+female", "+male"], ["+male"]])
    #expect(register.reading.rows == 2)
  }

  @Test func `what a later row leaves blank is what the first row of its reference says`() throws {
    let register = try register("C-1,05/05/2023,GP,3,NFA,,Female,", "C-1,,,5,,,,", "C-1,,,7,,,Male,")
    #expect(register.messages.filter { !$0.contains("note") } == [])
    #expect(register.referrals.map(\.children) == [[.years(3), .years(5), .years(7)]])
    #expect(register.entries(of: .breakdown("sex")) == [["+female", "+", "+male"]])
    #expect(register.referrals[0].considered == Day(iso: "2023-05-05"))
  }

  @Test(arguments: [("notified", "yes", "no"), ("review", "thematic", "other")])
  func `rows of one referral say the same of its stages`(column: String, one: String, other: String) throws {
    let rows = [one, other].map { "C-1,05/05/2023,GP,3,RR,\($0)\n" }.joined()
    let register = try Register(
      "reference,date_considered,referring_agency,child_age,outcome,\(column)\n" + rows, profile: profile())
    #expect(
      register.messages.contains {
        $0.contains("[child-rows-differ] the row says another \(column) than line 2")
      })
  }

  @Test func `rows of one reference that differ in the referral are an error that names both`() throws {
    let register = try register(
      "C-1,05/05/2023,GP,3,NFA,,,", "C-1,05/05/2023,GP,5,RR,,,", "C-2,06/06/2023,GP,9,NFA,,,")
    #expect(register.leftOut == ["2023-24"])
    #expect(
      register.findings.kept.first?.description.hasPrefix(
        "referrals.csv:3: error: [child-rows-differ] the row says another outcome than line 2, which has the same "
          + "reference") == true)
    #expect(register.referrals.map(\.children) == [[.years(9)]])
  }

  @Test func `rows that differ in their year may belong to any year`() throws {
    let register = try register("C-1,05/05/2023,GP,3,NFA,,,", "C-1,05/05/2022,GP,5,NFA,,,")
    let error = try #require(register.findings.kept.first { $0.rule == .childRowsDiffer })
    #expect(error.year == nil && error.affectedYears == nil)
  }

  @Test func `values of a referral must agree as its dates do, where one excludes the others`() throws {
    let register = try register("C-1,05/05/2023,GP,3,NFA,,,North", "C-1,05/05/2023,GP,5,NFA,,,South")
    #expect(register.errors == ["referrals.csv:3 child-rows-differ"])
    #expect(try self.register("C-1,05/05/2023,GP,3,NFA,,,North", "C-1,,,5,,,,North").errors == [])
  }

  @Test func `features that may be several are those of all rows`() throws {
    let features = try BuiltInProfile.profile.vocabulary.features
    let register = try register(
      "C-1,05/05/2023,GP,3,NFA,\(features[0].name),,", "C-1,05/05/2023,GP,5,NFA,\(features[1].name),,")
    #expect(register.errors == [])
    #expect(register.entries(of: .features) == [[features[0].key, features[1].key]])
  }

  @Test func `an error in one row leaves out the referral, and stays at its own line`() throws {
    let register = try register("C-1,05/05/2023,GP,3,NFA,,,", "C-1,05/05/2023,GP,x,NFA,,,")
    #expect(register.errors == ["referrals.csv:3:4 unreadable-age"])
    #expect(register.referrals == [])
    #expect(register.leftOut == ["2023-24"])
  }

  @Test func `twins in one row share what the row says`() throws {
    let register = try register("C-1,05/05/2023,GP,3; 3,NFA,,Female,", "C-1,,,5,,,Male,")
    #expect(register.entries(of: .breakdown("sex")) == [["+female", "+female", "+male"]])
  }

  @Test func `more children than a referral can have are an error`() throws {
    let rows = (0..<25).map { _ in "C-1,05/05/2023,GP,3,NFA,,," }
    let register = try Register(
      (["reference,date_considered,referring_agency,child_age,outcome,features,sex,place"] + rows)
        .joined(separator: "\n"), profile: profile())
    #expect(register.errors == ["referrals.csv:26 crowded-cell"])
  }

  @Test func `without the setting, the same reference twice is an error as before`() throws {
    let register = try Register(rows: "C-1,,05/05/2023,GP,3,NFA,,,,,,", "C-1,,05/05/2023,GP,5,NFA,,,,,,")
    #expect(register.errors.map { $0.split(separator: " ").last } == ["repeated-reference"])
  }
}
