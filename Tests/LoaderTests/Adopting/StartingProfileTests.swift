import Records
import Testing

@testable import Loader

@Suite struct StartingProfileTests {
  private static let topics = [
    "sex", "age", "ethnicity", "disability", "placement_type", "looked_after", "child_in_need_plan",
    "child_protection_plan", "known_to_agency", "quarter",
  ]

  /// The topic's part of the starting profile, without the marks that make remarks of its lines.
  private func block(of topic: String) throws -> String {
    let text = try ProfileFile.starting().text
    let blocks = text.split(separator: "# [[breakdowns]]\n").dropFirst()
    let block = try #require(blocks.first { $0.hasPrefix("# key = \"\(topic)\"\n") })
    let lines = block.split(separator: "\n").map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
    return "[[breakdowns]]\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test func `the starting profile has no name of any area`() throws {
    let profile = try ProfileFile.starting()
    #expect(
      !profile.text.contains(
        /Hampshire|HSCP|HIOW|Wight|Southampton|Portsmouth|Solent|Learning and Inquiry|LIG/))
    #expect(profile.profile.partnership.name == "Safeguarding Children Partnership")
    #expect(profile.profile.geography == nil)
    let agencies = profile.profile.vocabulary.agencies
    #expect(
      agencies.contains { $0.name == "Police" } && agencies.contains { $0.name == "Integrated Care Board" })
    #expect(agencies.allSatisfy { $0.from == nil && $0.to == nil && $0.successor == nil })
  }

  @Test func `small counts are hidden unless another policy was chosen, and the reason stands above`() throws
  {
    #expect(try ProfileFile.starting().text.contains("decides otherwise.\npolicy = \"1-4\"\n"))
    for policy in Profile.Policy.allCases {
      let profile = try ProfileFile.starting(policy: policy)
      #expect(profile.profile.disclosure.policy == policy)
      let lines = profile.text.split(separator: "\n")
      let place = try #require(lines.firstIndex { $0.hasPrefix("policy = ") })
      #expect(lines[place - 1].hasPrefix("# "))
    }
    #expect(
      try ProfileFile.starting(policy: Profile.Policy.none).text.contains(
        "# Every count is published as it is"))
  }

  @Test(arguments: [
    ("Moorland Safeguarding Children Partnership", "MSCP"), ("Our \"own\" \\ name", "Our \"own\" \\ name"),
    ("Kirklees Children's Partnership", "KCP"),
  ])
  func `a name gives its initials as the short name`(name: String, short: String) throws {
    let profile = try ProfileFile.starting(named: name).profile
    #expect(profile.partnership.name == name)
    #expect(profile.partnership.shortName == short)
  }

  @Test func `nothing is counted besides until someone takes the marks away`() throws {
    #expect(try ProfileFile.starting().profile.vocabulary.breakdowns.filter(\.isOwn) == [])
    #expect(try Topics().all.map(\.key) == Self.topics)
  }

  @Test(arguments: topics)
  func `each of the department's topics works when its comment marks are taken away`(topic: String) throws {
    let text = try ProfileFile.starting().text + "\n" + block(of: topic)
    let profile = try ProfileFile.profile(from: text, source: "own.toml")
    let breakdown = try #require(profile.vocabulary.breakdown(topic))
    #expect(breakdown.values.count > 1 && !breakdown.topic.isEmpty)
    for header in breakdown.columns {
      let rows = breakdown.values.flatMap { [$0.name] + $0.aliases }.map {
        "01/06/2023,Police,3,NFA,\"\($0)\"\n"
      }
      let register = try Register(
        "date_considered,referring_agency,child_age,outcome,\(header)\n" + rows.joined(), profile: profile)
      #expect(register.findings.kept.isEmpty, "\(header): \(register.findings.kept)")
      #expect(register.rows.count == rows.count)
    }
  }

  /// What each setting does stands above it.
  @Test(arguments: [
    ("start = \"07-01\"", "[reporting_year]\n"), ("bands = [ { name = \"0 to 2\"", ""), ("stages = true", ""),
    ("shares = true", ""), ("crossings = [[\"harm\", \"age_bands\"]]", ""),
  ])
  func `a setting works when its comment mark is taken away`(setting: String, header: String) throws {
    let text = try ProfileFile.starting().text
    let marked = header.isEmpty ? "\n# \(setting)" : "\n# \(header)# \(setting)"
    let range = try #require(text.firstRange(of: marked))
    #expect(text[..<range.lowerBound].split(separator: "\n").last?.hasPrefix("# ") == true)
    let plain = text.replacing(marked, with: "\n\(header)\(setting)")
    let profile = try ProfileFile.profile(from: plain, source: "own.toml")
    let usual = try ProfileFile.starting().profile
    #expect(profile.figures != usual.figures || profile.vocabulary != usual.vocabulary)
  }

  @Test(arguments: ["outcomes", "review_kinds"])
  func `an entry works when its comment marks are taken away`(list: String) throws {
    let text = try ProfileFile.starting().text
    let start = try #require(text.firstRange(of: "# [[\(list)]]\n"))
    let block = text[start.lowerBound...].split(separator: "\n\n")[0]
    let plain = block.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
    let profile = try ProfileFile.profile(from: text + "\n" + plain + "\n", source: "own.toml")
    #expect(profile.reviewKinds.count == (list == "review_kinds" ? 1 : 0))
    #expect(profile.vocabulary.outcomes.contains { !$0.countsAs.isEmpty } == (list == "outcomes"))
  }

  @Test func `all topics work together`() throws {
    let blocks = try Self.topics.map(block).joined(separator: "\n")
    let profile = try ProfileFile.profile(
      from: ProfileFile.starting().text + "\n" + blocks, source: "own.toml")
    #expect(profile.vocabulary.breakdowns.filter(\.isOwn).map(\.key) == Self.topics)
  }

  @Test(arguments: [
    ("Gender", "sex"), ("M/F", "sex"), ("Male / female", "sex"), ("Sex of child", "sex"),
    ("Ethnic origin", "ethnicity"),
    ("Child's ethnicity", "ethnicity"),
    ("Disabled?", "disability"), ("Type of placement", "placement_type"), ("LAC status", "looked_after"),
    ("CP plan", "child_protection_plan"), ("CIN", "child_in_need_plan"), ("Age band", "age"),
    ("Qtr", "quarter"),
    ("CP / CIC status", "cp_cic_status"),
  ])
  func `a header that looks like a topic is one, and one of several is a breakdown of its own`(
    header: String, key: String
  ) throws {
    #expect(try Topics().topic(of: header)?.key == key)
  }

  @Test(arguments: ["District", "Category", "Age", "Sexual abuse", "Needs", "Notes", ""])
  func `another header is no topic`(header: String) throws {
    #expect(try Topics().topic(of: header) == nil)
  }
}
