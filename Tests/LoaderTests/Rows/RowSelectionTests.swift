import Records
import Testing

@testable import Loader

struct RowSelectionTests {
  private func register(_ rows: String..., values: [String] = ["Children", "Both boards"]) throws -> Register
  {
    var profile = try BuiltInProfile.profile
    profile.register.selection = Profile.Register.Selection(column: "Board", values: values)
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
    profile.register.selection = Profile.Register.Selection(column: "Bord", values: ["Children"])
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
}
