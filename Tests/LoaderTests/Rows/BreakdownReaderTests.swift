import Records
import Testing

@testable import Loader

struct BreakdownReaderTests {
  private static func profile(_ breakdowns: [Breakdown], columns: [RegisterColumn: [String]] = [:]) throws
    -> Profile
  {
    let own = try BuiltInProfile.profile
    var profile = Profile(
      source: "profile.toml",
      vocabulary: Vocabulary(
        agencies: own.vocabulary.agencies, outcomes: own.vocabulary.outcomes,
        features: own.vocabulary.features,
        harms: own.vocabulary.harms, breakdowns: breakdowns))
    profile.columns.referrals = columns
    return profile
  }

  private static let sex = Breakdown(
    key: "sex", name: "Sex", columns: ["Gender", "Sex"], of: .children,
    values: [
      Term(key: "female", name: "Female", aliases: ["F", "girl"]),
      Term(key: "male", name: "Male", aliases: ["M"]),
    ])
  private static let plan = Breakdown(
    key: "plan", name: "Plan", columns: ["Plan", "Second plan"], of: .children, isSeveral: true,
    separator: "/",
    values: [Term(key: "cin", name: "Child in need"), Term(key: "cp", name: "Child protection")])
  private static let place = Breakdown(
    key: "place", name: "Place", columns: ["District"], of: .referrals,
    values: [Term(key: "north", name: "North Moor"), Term(key: "yes", name: "Yes", aliases: ["TRUE"])])

  /// A register with the required columns, then those of a breakdown.
  private func read(_ header: String, _ rows: [(ages: String, cells: String)], _ breakdowns: [Breakdown])
    throws
    -> Register
  {
    let lines = rows.enumerated().map { "R\($0),01/05/2023,GP,\($1.ages),NFA,\($1.cells)" }
    let text = (["reference,date_considered,referring_agency,child_age,outcome,\(header)"] + lines)
      .joined(separator: "\n")
    return try Register(text + "\n", profile: Self.profile(breakdowns))
  }

  @Test func `each child has an entry in the order of the ages, and one entry stands for all`() throws {
    let register = try read(
      "Gender",
      [
        ("3; 7; unborn", "f; Male; girl"), ("3; unknown", "M"), ("4", ""), ("3; 7", "; male"),
        ("3; 7", "F; ;"), ("3; 7", "F;"), ("3", "F;"), ("3; 7; 9", "F; M;"), ("3; 7", "F;"),
      ],
      [Self.sex])
    #expect(register.messages == [])
    #expect(
      register.entries(of: .breakdown("sex")) == [
        ["+female", "+male", "+female"], ["+male"], [], ["+", "+male"], ["+female", "+"],
        ["+female", "+"], ["+female"], ["+female", "+male", "+"], ["+female", "+"],
      ])
  }

  @Test func `another number of entries than children is an error at its cell`() throws {
    let register = try read("Sex", [("3; 7; 9", "F; M"), ("3", "F; M")], [Self.sex])
    #expect(
      register.errors == ["referrals.csv:2:6 values-per-child", "referrals.csv:3:6 values-per-child"])
  }

  @Test
  func `a value that the profile lacks is counted apart with advice, and an unknown one is not recorded`()
    throws
  {
    let register = try read("Sex", [("3", "Femal"), ("3", "unknown"), ("3", "Other")], [Self.sex])
    #expect(register.entries(of: .breakdown("sex")) == [["+?"], [], ["+?"]])
    #expect(
      register.findings.kept.map { "\($0.place) \($0.rule)" } == [
        "referrals.csv:2:6 value-not-in-profile", "referrals.csv:4:6 value-not-in-profile",
      ])
    #expect(register.messages[0].contains("did you mean \"Female\"?"))
  }

  @Test func `names without a separator are to be written as the breakdown takes them`() throws {
    let register = try read(
      "Sex,Plan", [("3", "M/F,"), ("3", ",\"Child in need, child protection\"")], [Self.sex, Self.plan])
    #expect(
      register.messages.map { $0.split(separator: "counted separately, ").last ?? "" } == [
        "write one for each child, with ; between children, or several = true in the profile",
        "write \"Child in need / Child protection\"",
      ])
  }

  @Test func `several columns feed one breakdown, child by child`() throws {
    let register = try read(
      "Plan,Second plan",
      [
        ("3; 7", "Child in need; Child protection,Child protection; Child protection"),
        ("3; 7", "Child in need / child protection; child in need,"), ("3; 7", ",Child in need"),
      ], [Self.plan])
    #expect(register.messages == [])
    #expect(
      register.entries(of: .breakdown("plan")) == [
        ["+cin", "cp", "+cp"], ["+cin", "cp", "+cin"], ["+cin"],
      ])
  }

  @Test func `two values where one is counted are an error`() throws {
    let register = try read(
      "District", [("3", "North Moor; yes"), ("3", "TRUE"), ("3", "North Moor")], [Self.place])
    #expect(register.errors == ["referrals.csv:2:6 several-values"])
    #expect(register.entries(of: .breakdown("place")) == [["yes"], ["north"]])
  }

  @Test func `features may be in several columns where the profile names them`() throws {
    let profile = try Self.profile([], columns: [.features: ["Theme 1", "Theme 2"]])
    let register = try Register(
      """
      reference,date_considered,referring_agency,child_age,outcome,Theme 1,Theme 2
      A,01/05/2023,GP,3,NFA,Neglect,Self-harm
      B,01/05/2023,GP,3,NFA,Neglect; Self-harm,neglect

      """, profile: profile)
    #expect(register.messages == [])
    #expect(register.entries(of: .features).map(\.count) == [2, 2])
  }

  @Test func `a value alone in its column is not passed over as a footnote`() throws {
    let register = try Register(
      """
      reference,date_considered,referring_agency,child_age,outcome,District
      A,01/05/2023,GP,3,NFA,North Moor
      ,,,,,North Moor

      """, profile: Self.profile([Self.place]))
    #expect(!register.errors.isEmpty)
  }

  @Test func `cells that are read again and again say the same each time, in any number of threads`() throws {
    let rows = (0..<400).map { index in
      (["3", "3; 7", "unborn; 4"][index % 3], ["F", "F; M", "; girl"][index % 3])
    }
    let whole = try read("Sex", rows, [Self.sex]).entries(of: .breakdown("sex"))
    let text =
      (["reference,date_considered,referring_agency,child_age,outcome,Sex"]
      + rows.enumerated().map { "R\($0),01/05/2023,GP,\($1.0),NFA,\($1.1)" }).joined(separator: "\n") + "\n"
    for (size, threads) in [(300, 1), (1_000, 4), (70, 3)] {
      let register = try Register(
        Array(text.utf8), profile: Self.profile([Self.sex]), blockSize: size, threads: threads)
      #expect(register.entries(of: .breakdown("sex")) == whole)
    }
    #expect(whole.count == 400 && whole[1] == ["+female", "+male"] && whole[2] == ["+", "+female"])
  }
}
