import Records
import Testing

@testable import Loader

struct ProfileReaderTests {
  @Test func `the smallest possible profile is strict about what is published`() throws {
    let profile = try ProfileText().profile()
    #expect(profile.source == "own.toml")
    #expect(profile.partnership.name == "Our Partnership")
    #expect(profile.partnership.shortName == "OP")
    #expect(profile.partnership.group == "Our Group")
    #expect(profile.partnership.groupShort == "OG")
    #expect(profile.partnership.purpose == "")
    #expect(profile.disclosure.policy == .oneToFour)
    #expect(profile.disclosure.namesOnly == [])
    #expect(!profile.ages.countsCareLeavers)
    #expect(profile.clocks.startDay == .excluded)
    #expect(profile.figures.minimumDenominator == 10)
    #expect(profile.figures.comparisonYears == 5)
    #expect(profile.population == [:])
    #expect(profile.columns == Profile.Columns())
    #expect(profile.wording.templates == nil)
    #expect(profile.wording.learning == nil)
    #expect(profile.board == Profile.Board())
    #expect(profile.board.marking == "" && profile.board.listsReferences)
  }

  @Test(arguments: [
    ("none", Profile.Policy.none), ("1-2", .oneToTwo), ("1-4", .oneToFour), ("1-5", .oneToFive),
  ])
  func `a policy is the one that is named`(name: String, policy: Profile.Policy) throws {
    #expect(try ProfileText(more: "[disclosure]\npolicy = \"\(name)\"").profile().disclosure.policy == policy)
  }

  @Test func `every setting is read`() throws {
    let profile = try ProfileText(
      partnership: """
        purpose = "P"
        guidance = "G"
        panel = "N"
        contact = "C"
        next_update = "U"
        """,
      more: """
        [columns]
        outcome = ["What became of it", "Result"]
        [ages]
        care_leavers = true
        [disclosure]
        names_only = ["agencies", "features_under_one"]
        [board]
        marking = "Restricted"
        references = false
        [wording]
        templates = "words"
        learning = "texts"
        """
    ).profile()
    #expect(profile.board.marking == "Restricted")
    #expect(!profile.board.listsReferences)
    #expect(profile.partnership.purpose == "P")
    #expect(profile.partnership.guidance == "G")
    #expect(profile.partnership.panel == "N")
    #expect(profile.partnership.contact == "C")
    #expect(profile.partnership.nextUpdate == "U")
    #expect(profile.columns.referrals == [.outcome: ["What became of it", "Result"]])
    #expect(profile.ages.countsCareLeavers)
    #expect(profile.disclosure.namesOnly == [.agencies, .featuresUnderOne])
    #expect(profile.disclosure.policy == .oneToFour)
    #expect(profile.wording.templates == "words")
    #expect(profile.wording.learning == "texts")
  }

  /// Its other settings may mean something else.
  @Test(arguments: ["schema = 2", "schema = 0"])
  func `another schema is refused, and nothing else is said`(line: String) {
    #expect(
      ProfileText(line).message == """
        own.toml:1:10: error: [unknown-schema] this is not a profile of schema 1; expected schema = 1; correct the line
        """)
  }

  @Test func `a profile without a schema is refused, and the rest is checked`() {
    let text = ProfileText(more: "[ages]\nreference = 1").text.replacing("schema = 1", with: "")
    #expect(
      ProfileText(text).message == """
        own.toml: error: [unknown-schema] there is no line schema = 1; expected schema = 1; add the line at the top
        own.toml:9:13: error: [wrong-type] "reference" is a number; expected a text in quotes; write reference = "1"
        """)
  }

  @Test func `what an empty profile lacks is listed`() {
    let lines = ProfileText("").message?.split(separator: "\n") ?? []
    #expect(
      lines.map { $0.split(separator: ";")[0] } == [
        "own.toml: error: [unknown-schema] there is no line schema = 1",
        "own.toml: error: [empty-vocabulary] there are no agencies or no primary outcomes",
        "own.toml: error: [missing-key] there is no \"name\" under [partnership]",
        "own.toml: error: [missing-key] there is no \"short_name\" under [partnership]",
        "own.toml: error: [missing-key] there is no \"group\" under [partnership]",
        "own.toml: error: [missing-key] there is no \"group_short\" under [partnership]",
      ])
  }

  @Test(arguments: [
    (
      "[ages]\ncare_leaver = true",
      """
      own.toml:9:1: error: [unknown-key] there is no setting "care_leaver"; expected one of bands, care_leavers, reference; \
      did you mean "care_leavers"?
      """
    ),
    (
      "[disclosure]\npolcy = \"none\"",
      """
      own.toml:9:1: error: [unknown-key] there is no setting "polcy"; \
      expected one of keep_totals, names_only, policy, zero_stays; did you mean "policy"?
      """
    ),
    (
      "[wording]\nx = 1",
      """
      own.toml:9:1: error: [unknown-key] there is no setting "x"; \
      expected one of chapter, learning, sections, templates; take it out
      """
    ),
    (
      "[disclosre]\npolicy = \"none\"",
      """
      own.toml:8:2: error: [unknown-key] there is no setting "disclosre"; expected one of agencies, ages, board, \
      breakdowns, clocks, columns, disclosure, features, figures, geography, harms, outcomes, panel_answers, partnership, \
      population, publish, register, reporting_year, review_kinds, schema, sheets, statuses, wording; did you mean "disclosure"?
      """
    ),
    (
      "[columns]\nresponder = [\"Body\"]\nowner = [\"body \"]",
      """
      own.toml:10:10: error: [repeated-header] a header of "owner" is used for another column too; \
      expected each header once; take it out of one of them
      """
    ),
    (
      "[columns]\noutcom = [\"x\"]",
      """
      own.toml:9:1: error: [unknown-key] there is no setting "outcom"; expected one of addressed_to, \
      child_age, completed, considered, date_aware, date_considered, date_notified, date_of_birth, date_rapid_review, \
      date_received, due, evidence, features, group, guidance, harm, initiated, kind, method, name, notified, number, outcome, owner, \
      panel_agreed, part, partnership, progress, published, recommendation, reference, referring_agency, regulation, \
      responded, responder, response, review, revised_due, status, updated, year; did you mean "outcome"?
      """
    ),
    (
      "[columns]\nsex = [\"Gender\"]",
      """
      own.toml:9:1: error: [unknown-key] there is no setting "sex"; expected one of addressed_to, \
      child_age, completed, considered, date_aware, date_considered, date_notified, date_of_birth, date_rapid_review, \
      date_received, due, evidence, features, group, guidance, harm, initiated, kind, method, name, notified, number, outcome, owner, \
      panel_agreed, part, partnership, progress, published, recommendation, reference, referring_agency, regulation, \
      responded, responder, response, review, revised_due, status, updated, year; \
      count what the program has no column for with [[breakdowns]]
      """
    ),
    (
      "[disclosure]\npolicy = \"1-3\"",
      """
      own.toml:9:10: error: [unknown-policy] there is no such policy; \
      expected one of "none", "1-2", "1-4", "1-5"; write one of them
      """
    ),
    (
      "[disclosure]\nnames_only = [\"agencies\", \"feature\"]",
      """
      own.toml:9:27: error: [unknown-table] there is no table "feature"; expected some of \
      headline, stages, outcomes, further_actions, months, age_bands, outcomes_by_age_band, agencies, sectors, \
      outcomes_by_sector, features, features_under_one, harm, timeliness, panel, reviews, recommendations, \
      recommendations_by_review, recommendations_by_review_year, recommendations_by_status, recommendations_by_body, \
      rates, national, national_panel; \
      did you mean "features"?
      """
    ),
    (
      "[columns]\nchild_age = [\"Alter\"]\noutcome = [\"alter \"]",
      """
      own.toml:10:12: error: [repeated-header] a header of "outcome" is used for another column too; \
      expected each header once; take it out of one of them
      """
    ),
    (
      "[ages]\ncare_leavers = \"yes\"",
      "own.toml:9:16: error: [wrong-type] \"care_leavers\" is a text; expected true or false; write care_leavers = true"
    ),
    (
      "[disclosure]\nnames_only = \"agencies\"",
      "own.toml:9:14: error: [wrong-type] \"names_only\" is a text; expected a list of texts; write names_only = [\"agencies\"]"
    ),
    (
      "[disclosure]\nnames_only = [\"agencies\", 1]",
      "own.toml:9:27: error: [wrong-type] an entry of \"names_only\" is a number; expected a list of texts; write names_only = [\"agencies\", \"1\"]"
    ),
    (
      "[disclosure]\npolicy = 1",
      "own.toml:9:10: error: [wrong-type] \"policy\" is a number; expected a text in quotes; write policy = \"1\""
    ),
    (
      "[[ages]]\ncare_leavers = true",
      "own.toml:8:1: error: [wrong-type] \"ages\" is a list; expected a table, [ages]; write a line [ages], and its settings below it"
    ),
    (
      "[features]\nkey = \"x\"",
      "own.toml:8:1: error: [wrong-type] \"features\" is a table; expected a list of tables, [[features]]; write a line [[features]] above each of them"
    ),
  ])
  func `a setting that cannot be followed is refused`(more: String, message: String) {
    #expect(ProfileText(more: more).message == message)
  }

  @Test func `a schema that is not a number is refused`() {
    #expect(
      ProfileText(ProfileText().text.replacing("schema = 1", with: "schema = \"1\"")).message
        == "own.toml:1:10: error: [wrong-type] \"schema\" is a text; expected a whole number; write schema = 1"
    )
  }

  @Test(arguments: [("name", "3:8"), ("short_name", "4:14"), ("group", "5:9"), ("group_short", "6:15")])
  func `a partnership has its names`(key: String, place: String) {
    let messages = [
      (
        "# \(key) =",
        "2:1: error: [missing-key] there is no \"\(key)\"; expected a text; add a line \(key) = \"…\""
      ),
      (
        "\(key) = \"\" #",
        "\(place): error: [missing-key] \"\(key)\" is empty; expected a text; write it between the quotes"
      ),
    ]
    for (replacement, message) in messages {
      let text = ProfileText().text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("\(key) = \"O") ? "\(replacement)\($0.dropFirst(key.count + 2))" : String($0) }
      #expect(ProfileText(text.joined(separator: "\n")).message == "own.toml:\(message)")
    }
  }
}

struct RegisterSettingsTests {
  @Test func `rows are referrals, and all of them are read, unless the profile says otherwise`() throws {
    #expect(try ProfileText().profile().register == Profile.Register())
    let profile = try ProfileText(
      more: "[register]\nrow = \"child\"\nonly = { column = \"Board\", values = [\"Children\", \"Both\"] }"
    ).profile()
    #expect(profile.register.row == .child)
    #expect(
      profile.register.selections == [
        Profile.Register.Selection(columns: ["Board"], values: ["Children", "Both"])
      ])
  }

  @Test(arguments: [
    ("row = \"family\"", "[unknown-row] a row cannot be this"),
    ("only = { values = [\"A\"] }", "[missing-key] there is no \"column\""),
    ("only = { column = \"Board\" }", "[missing-key] no value of the column is given"),
    ("only = { column = \"Board\", values = [\"A\"], not = 1 }", "[unknown-key] there is no setting \"not\""),
    ("rows = 1", "[unknown-key] there is no setting \"rows\""),
  ])
  func `a setting of the register that cannot be followed is refused`(setting: String, fault: String) {
    #expect(ProfileText(more: "[register]\n\(setting)").message?.contains(fault) == true)
  }
}
