import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct PlaceholdersTests {
  private let others = Vocabulary(
    agencies: [Agency(key: "health-board", name: "Board", sector: "Health")],
    outcomes: [
      Outcome(key: "thematic-audit", name: "Thematic audit", kind: .primary),
      Outcome(key: "closed", name: "Closed", kind: .primary),
    ], features: [], harms: [])

  @Test func `names have no dots, spaces or capitals`() throws {
    let names = Placeholders(try Example.published([Example.referral()]), Wording()).names
    #expect(names.count > 100)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" } })
  }

  @Test func `the default template can be filled for a profile with other outcomes`() throws {
    let profile = Example.profile(others)
    for referrals in [[], [Example.referral(Code(1))]] {
      let published = try Example.published(referrals, by: profile)
      #expect(throws: Never.self) { try Example.report(published) }
    }
  }

  @Test func `outcomes that a profile lacks are counted as none, under their usual names`() throws {
    let published = try Example.published([Example.referral(Code(1))], by: Example.profile(others))
    #expect(
      try Example.filled(
        "{{rapid_reviews_counted}}, {{learning_events_counted}}, {{no_further_action_were}}, "
          + "{{outcomes_closed_counted}}", published)
        == [.prose("no rapid reviews, no local learning events, no referrals were, one referral")])
  }

  @Test(
    arguments: [
      (0, "none"), (1, "one"), (2, "many"), (11, "many"),
    ])
  func `exactly one of none, one and many is true`(count: Int, expected: String) throws {
    let published = try Example.published(Array(repeating: Example.referral(), count: count))
    let template = ["none", "one", "many", "suppressed"].map {
      "{{#referrals_\($0)}}\($0){{/referrals_\($0)}}"
    }
    .joined()
    #expect(try Example.filled(template, published) == [.prose(expected)])
  }

  @Test func `a category of every outcome, band and answer has a placeholder`() throws {
    let names = Set(Placeholders(try Example.published([]), Wording()).names)
    for name in [
      "outcomes_rapid_review", "outcomes_lcspr", "further_actions_learning_report", "age_bands_under_1",
      "age_bands_16_to_17_were", "age_bands_18_to_24", "age_bands_18_to_25", "panel_not_recorded_share",
      "table_features_under_one",
      "list_agencies",
      "section_how_it_worked", "section_carried_forward", "left_out_counted", "rest_same_age",
    ] { #expect(names.contains(name), "\(name)") }
    #expect(!names.contains("outcomes_withdrawn"))
  }

  @Test func `the agencies are listed by name in the profile's order`() throws {
    let referrals = [Example.referral(from: [Example.police]), Example.referral(from: [Example.hospital])]
    #expect(
      try Example.filled("{{list_agencies}}", Example.published(referrals))
        == [.list(["Hospital", "Constabulary"])])
    #expect(
      try Example.filled("{{list_agencies}}", Example.published(referrals, for: .board))
        == [.list(["Hospital", "Constabulary"])])
  }

  @Test(arguments: [(Edition.public, "public"), (.board, "board")])
  func `a template can distinguish the editions`(edition: Edition, words: String) throws {
    let template = "{{#public_edition}}public{{/public_edition}}{{#board_edition}}board{{/board_edition}}"
    #expect(try Example.filled(template, Example.published([], for: edition)) == [.prose(words)])
  }
}
