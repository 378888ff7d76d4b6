import Records
import Testing

@testable import Loader

struct RowSelectionTests {
  private func register(_ rows: String..., values: [String] = ["Children", "Both boards"]) throws -> Register
  {
    var profile = try BuiltInProfile.profile
    profile.register.selections = [Profile.Register.Selection(columns: ["Board"], values: values)]
    let header = "reference,board,date_considered,referring_agency,child_age,outcome"
    return try Register(([header] + rows).joined(separator: "\n") + "\n", profile: profile)
  }

  @Test func `rows of other values are not read, and each is told`() throws {
    let register = try register(
      "B-1,Children,05/05/2023,GP,3,NFA", "B-2,Adults,05/05/2023,Somebody,43,SAR",
      "B-3,both boards ,05/05/2023,GP,5,NFA", "B-4,Adults; Children,05/05/2023,GP,7,NFA")
    #expect(register.referrals.count == 3)
    #expect(
      register.messages == [
        "referrals.csv:3:2: note: [row-of-others] the row has another value in the column \"board\"; expected Children "
          + "or Both boards; not read"
      ])
  }

  @Test(arguments: ["", "Childrens", "childen"])
  func `a row that does not say whether it is read is an error`(board: String) throws {
    let register = try register("B-1,Children,05/05/2023,GP,3,NFA", "B-2,\(board),05/05/2023,GP,4,NFA")
    #expect(register.errors == ["referrals.csv:3:2 unclear-selection"])
    #expect(register.leftOut == ["2023-24"])
  }

  @Test func `a title or a total is no row that must say whether it is read`() throws {
    let register = try register("B-1,Children,05/05/2023,GP,3,NFA", "Total,,,,1,")
    #expect(register.errors == [])
  }

  @Test func `a register without the column is an error beside what is there`() throws {
    var profile = try BuiltInProfile.profile
    profile.register.selections = [Profile.Register.Selection(columns: ["Bord"], values: ["Children"])]
    let register = try Register(
      "reference,board,date_considered,referring_agency,child_age,outcome\nB-1,Children,05/05/2023,GP,3,NFA\n",
      profile: profile)
    let error = try #require(register.findings.kept.first { $0.severity == .error })
    #expect(error.rule == .mappedColumnMissing)
    #expect(
      error.description.contains(
        "no column is called \"Bord\", as [register] only of the profile says; expected this header, or one without a "
          + "use: \"board\""))
  }

  @Test func `rows of one area are read, and those of others and of none are told apart`() throws {
    var profile = try BuiltInProfile.profile
    let own = profile.vocabulary
    let areas = Breakdown(
      key: "authority", name: "Local authority", columns: ["LA"], of: .referrals,
      values: [
        Term(key: "north", name: "Northshire", aliases: ["N'shire"]), Term(key: "south", name: "Southshire"),
      ], isOfAreas: true)
    profile.vocabulary = Vocabulary(
      agencies: own.agencies, outcomes: own.outcomes, features: own.features, harms: own.harms,
      breakdowns: [areas])
    let narrowed = try #require(profile.narrowed(to: "north"))
    #expect(profile.narrowed(to: "east") == nil)
    #expect(narrowed.partnership.name.hasSuffix(": Northshire"))
    let text = """
      reference,la,date_considered,referring_agency,child_age,outcome
      B-1,Northshire,05/05/2023,GP,3,NFA
      B-2,Southshire,05/05/2023,GP,4,NFA
      B-3,,05/05/2023,GP,5,NFA
      B-4,N'shire,05/05/2023,GP,6,NFA
      Total,,,,4,

      """
    let register = try Register(text, profile: narrowed)
    #expect(register.referrals.map(\.children) == [[.years(3)], [.years(6)]])
    #expect(register.errors == [])
    #expect(
      register.findings.kept.filter { [.rowOfOthers, .rowOfNoArea].contains($0.rule) }
        .map { "\($0.place) \($0.rule)" } == [
          "referrals.csv:3:2 row-of-others", "referrals.csv:4:2 row-of-no-area",
        ])
    // The parts and none are the whole.
    #expect(try Register(text, profile: profile).referrals.count == 4)
  }
}
