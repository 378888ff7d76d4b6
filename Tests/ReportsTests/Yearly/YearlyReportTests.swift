import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct SectionCountsTests {
  private func findings(_ referrals: [any CountedRow], _ texts: [LearningSection: Int]) throws -> [String] {
    var wording = Wording()
    for (section, count) in texts {
      wording.sections[section] = Array(repeating: Example.text("x"), count: count)
    }
    return SectionCounts.findings(of: try Example.published(referrals), wording).kept.map(\.description)
  }

  private let referrals = [
    Example.referral(Example.rapidReview), Example.referral(Example.rapidReview),
    Example.referral(Example.learningEvent, further: [Example.learningReport]),
  ]

  @Test func `a text for each review, event and further action is as the figures say`() throws {
    #expect(try findings(referrals, [.rapidReview: 2, .localLearningEvent: 1, .furtherAction: 1]) == [])
  }

  @Test func `missing and surplus texts are reported by section`() throws {
    #expect(
      try findings(referrals, [.localLearningEvent: 3, .furtherAction: 1]) == [
        "learning/2023-24: warning: [section-count] there are 0 texts rapid-review-N.md; expected 2, as the "
          + "figures say; write the missing ones",
        "learning/2023-24: warning: [section-count] there are 3 texts local-learning-event-N.md; expected 1, "
          + "as the figures say; take out those that belong to another year",
      ])
  }

  @Test func `a single text is reported in the singular`() throws {
    #expect(
      try findings([], [.rapidReview: 1]) == [
        "learning/2023-24: warning: [section-count] there is 1 text rapid-review-N.md; expected 0, as the "
          + "figures say; take out those that belong to another year"
      ])
  }
}

struct YearlyReportTests {
  private func prose(
    _ referrals: [any CountedRow], by profile: Profile = Example.profile(), for edition: Edition = .public
  ) throws -> String {
    try Example.report(Example.published(referrals, by: profile, for: edition)).document.blocks
      .compactMap { if case .prose(let text) = $0 { text } else { nil } }.joined(separator: "\n")
  }

  private func line(_ start: String, of text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix(start) }.map(String.init)
  }

  @Test func `a year without referrals reads well`() throws {
    let text = try prose([])
    #expect(
      line("In 2023-24", of: text)
        == nil)
    #expect(line("The group considered", of: text) == "The group considered no referrals in 2023-24.")
    #expect(line("The partnership", of: text) == "The partnership commissioned no LCSPRs.")
    #expect(line("There were no rapid", of: text) == "There were no rapid reviews this year.")
    #expect(line("There were no local", of: text) == "There were no local learning events this year.")
    #expect(!text.contains("Ages and features"))
    #expect(!text.contains("Who referred"))
    #expect(!text.contains("view of the national Panel"))
  }

  @Test func `one of each reads well`() throws {
    let text = try prose([
      Example.referral(Example.rapidReview, of: [.weeks(9)], further: [Example.lcspr], panel: .agreed),
      Example.referral(Example.learningEvent, of: [.years(7)]), Example.referral(of: [.years(7)]),
      Example.referral(nil, on: nil, received: "2024-03-30"),
    ])
    #expect(
      line("In 2023-24", of: text)
        == "In 2023-24 the group considered three referrals. It decided on one rapid review and one local "
        + "learning event. Once considered, one referral was closed with no further action.")
    #expect(
      line("The partnership commissioned", of: text)
        == "The partnership commissioned one LCSPR. On 31 March 2024, one referral was waiting to be considered."
    )
    #expect(line("An infant", of: text) == "An infant under one was the concern of one referral.")
    #expect(line("The age", of: text) == "The age of children in the other referrals was seven.")
    #expect(
      line("The national Panel", of: text)
        == "The national Panel agreed with the decision on the one rapid review.")
    #expect(!text.contains("is awaited"))
    #expect(!text.contains("There were no rapid reviews"))
  }

  @Test func `answers in a partnership's own words are added by what they mean`() throws {
    let own = Vocabulary(
      agencies: Example.vocabulary.agencies, outcomes: Example.vocabulary.outcomes, features: [], harms: [],
      panelAnswers: [
        PanelAnswer(key: "supported", name: "Supported", meaning: .agreed),
        PanelAnswer(key: "endorsed", name: "Endorsed", meaning: .agreed),
        PanelAnswer(key: "in-part", name: "Supported in part", meaning: .other),
      ])
    let reviews = [0, 1, 2].map { Example.referral(Example.rapidReview, panel: Code($0)) }
    let published = try Example.published(
      reviews + [Example.referral(Example.rapidReview, panel: .notInProfile)], by: Example.profile(own))
    #expect(
      try Example.filled(
        "{{panel_agreed_share}}, {{panel_disagreed_share}}, {{panel_other_share}}, {{panel_supported_share}}, "
          + "{{panel_not_in_profile}}", published)
        == [
          .prose(
            "two of the four rapid reviews, none of the four rapid reviews, one of the four rapid reviews, "
              + "one of the four rapid reviews, one")
        ])
    let text = try Example.report(published).document.blocks.compactMap {
      if case .prose(let text) = $0 { text } else { nil }
    }.joined(separator: "\n")
    #expect(text.contains("The national Panel gave another answer on one of the four rapid reviews."))
  }

  @Test func `what a profile does not list is not spoken of`() throws {
    let own = Vocabulary(
      agencies: Example.vocabulary.agencies,
      outcomes: Example.vocabulary.outcomes.filter { $0.key != "local-learning-event" }, features: [],
      harms: [])
    let report = try Example.report(Example.published([Example.referral()], by: Example.profile(own)))
    let text = report.document.blocks.compactMap { if case .prose(let text) = $0 { text } else { nil } }
      .joined(separator: "\n").lowercased()
    #expect(!text.contains("learning event"))
    let headline = try #require(report.document.table("headline"))
    #expect(!headline.rows.contains { $0.first == .label("Local learning event") })
  }

  @Test func `several referrals that led to one review are said to, and notifications are counted`() throws {
    let referrals = ["thematic", "thematic", "thematic"].map { key in
      var referral = Example.referral(Example.rapidReview, further: [Example.lcspr], notified: "2023-06-02")
      referral.review = ReviewKey(folded: key)
      return referral
    }
    let text = try prose(referrals)
    #expect(line("In all", of: text) == "In all, three referrals led to one LCSPR.")
    #expect(
      text.contains(
        "For these referrals, three serious incident notifications were sent to the national Panel.")
    )
    #expect(
      text.contains("- The partnership commissioned one LCSPR (local child safeguarding practice review)."))
    let single = try prose([Example.referral(Example.rapidReview, further: [Example.lcspr])])
    #expect(!single.contains("led to") && !single.contains("serious incident notification"))
  }

  @Test func `many of each read well`() throws {
    let reviews = [Code<PanelAnswer>.agreed, .awaited].map {
      Example.referral(Example.rapidReview, of: [.days(3)], further: [Example.lcspr], panel: $0)
    }
    let events = (0..<2).map { _ in Example.referral(Example.learningEvent, of: [.years(4)]) }
    let closed = (0..<10).map { _ in Example.referral(of: [.years(16)]) }
    let waiting = (0..<2).map { _ in Example.referral(nil, on: nil, received: "2024-03-01") }
    let text = try prose(reviews + events + closed + waiting)
    #expect(
      line("In 2023-24", of: text)
        == "In 2023-24 the group considered 14 referrals. It decided on two rapid reviews and two local "
        + "learning events. Once considered, 10 referrals were closed with no further action.")
    #expect(
      line("The partnership commissioned", of: text)
        == "The partnership commissioned two LCSPRs. On 31 March 2024, two referrals were waiting to be considered."
    )
    #expect(line("An infant", of: text) == "An infant under one was the concern of two referrals.")
    #expect(
      line("The children", of: text) == "The children of the other referrals were aged from four to 16.")
    #expect(
      line("The national Panel", of: text)
        == "The national Panel agreed with the decision on one of the two rapid reviews.")
    #expect(
      line("The answer", of: text)
        == "The answer of the national Panel on one of the two rapid reviews is awaited.")
  }

  @Test func `outcomes that the sentence does not name are counted in it`() throws {
    let text = try prose([
      Example.referral(), Example.referral(Example.lcspr), Example.referral(Example.lcspr),
    ])
    #expect(
      line("In 2023-24", of: text)
        == "In 2023-24 the group considered three referrals. It decided on no rapid reviews. Once considered, one "
        + "referral was closed with no further action. For two referrals the outcome was \"Practice review\"."
    )
    #expect(line("The partnership commissioned", of: text) == "The partnership commissioned two LCSPRs.")
  }

  @Test func `a referral that is not decided is no other outcome, and is said to be undecided`() throws {
    let text = try prose([
      Example.referral(), Example.referral(Example.lcspr), Example.referral(Example.undecided),
    ])
    #expect(
      line("In 2023-24", of: text)?.contains(
        "For one referral the outcome was \"Practice review\". On one referral there was no decision yet."
      ) == true)
    let all = try prose([Example.referral()])
    #expect(line("In 2023-24", of: all)?.contains("decision yet") == false)
  }

  @Test func `a year without infants does not speak of others`() throws {
    let text = try prose([Example.referral(of: [.years(3)]), Example.referral(of: [.years(9)])])
    #expect(text.contains("No referral was about an infant under one."))
    #expect(line("The children", of: text) == "The children of the referrals were aged from three to nine.")
  }

  @Test func `an answer that is awaited is not an agreement`() throws {
    let text = try prose([Example.referral(Example.rapidReview, panel: .awaited)])
    #expect(!text.contains("agreed"))
    #expect(
      line("The answer", of: text) == "The answer of the national Panel on the one rapid review is awaited.")
  }

  @Test func `a disagreement is reported, and nothing is said of an answer that the register lacks`() throws {
    let text = try prose([
      Example.referral(Example.rapidReview, panel: .disagreed), Example.referral(Example.rapidReview),
    ])
    #expect(
      line("The national Panel", of: text)
        == "The national Panel did not agree with the decision on one of the two rapid reviews.")
    #expect(line("The register", of: text) == nil)
  }

  @Test func `a year of infants says nothing about the ages of others`() throws {
    let text = try prose([Example.referral(of: [.days(3)])])
    #expect(line("An infant", of: text) == "An infant under one was the concern of one referral.")
    #expect(line("The children of the other", of: text) == nil)
  }

  @Test func `the group's purpose and its guidance are printed where the profile has them`() throws {
    let profile = Example.profile {
      $0.purpose = "It learns."
      $0.guidance = "Working Together"
    }
    #expect(
      try prose([], by: profile).contains(
        "\n\nIt learns.\n\nThe group works to *Working Together* and to guidance from the national Review Panel "
          + "(the Panel).\n\n"))
    #expect(try !prose([]).contains("The group works to"))
  }

  @Test(
    arguments: [
      (1, "One row was left out, because the register has errors there."),
      (2, "Two rows were left out, because the register has errors there."),
      (10, "10 rows were left out, because the register has errors there."),
    ])
  func `rows left out are noted with all figures`(count: Int, note: String) throws {
    let document = try Example.report(Example.published([Example.referral()], leftOut: count)).document
    #expect(document.notes.first == note)
    #expect(
      document.tables.allSatisfy { document.notes(on: $0).contains(document.commonNumbers.lowerBound) })
  }

  @Test func `nothing is noted where nothing was left out`() throws {
    let document = try Example.report(Example.published([Example.referral()])).document
    #expect(!document.notes.contains { $0.contains("left out") })
  }

  @Test func `the year's note is one line for all tables, and an empty one is not printed`() throws {
    var wording = Wording()
    wording.sections[.note] = [Example.text("Counted\n by hand.\r\n")]
    let document = try Example.report(Example.published([]), wording: wording).document
    #expect(document.notes.first == "Counted by hand.")
    wording.sections[.note] = [Example.text(" \n")]
    let without = try Example.report(Example.published([]), wording: wording).document
    let unsaid = try Example.report(Example.published([])).document
    #expect(without.notes == unsaid.notes)
    #expect(without.blocks == unsaid.blocks)
    #expect(without.tables == unsaid.tables)
  }

  @Test(arguments: Edition.allCases)
  func `every marker has a note, every note a marker, in order of appearance`(edition: Edition) throws {
    let published = try Example.published(
      [Example.referral(of: [.days(2)]).with(features: [Example.neglect])], for: edition, leftOut: 1)
    let document = try Example.report(published).document
    var seen: [Int] = []
    for note in document.commonNumbers + document.tables.flatMap(\.notes) where !seen.contains(note) {
      seen.append(note)
    }
    #expect(seen == Array(1...document.notes.count))
  }

  @Test func `the board's edition counts agencies, the public one names them`() throws {
    let referrals = [Example.referral(from: [Example.police])]
    func placed(_ edition: Edition) throws -> Bool {
      try Example.report(Example.published(referrals, for: edition)).document.blocks.contains(
        .table("agencies"))
    }
    #expect(try placed(.board))
    #expect(try !placed(.public))
  }

  @Test func `a profile's own template replaces the default one`() throws {
    var wording = Wording()
    wording.template = Wording.Text(file: "own.md", markdown: "Only {{year}}.")
    #expect(
      try Example.report(Example.published([]), wording: wording).document.parts[0].blocks == [
        .prose("Only 2023-24.")
      ])
  }

  @Test func `beside a chapter of its own template stands the default annex, and a note says so`() throws {
    var wording = Wording()
    wording.template = Wording.Text(file: "own.md", markdown: "Only {{year}}.")
    let report = try Example.report(Example.published([]), wording: wording)
    #expect(report.document.parts.map(\.name) == ["yearly-report", "statistics"])
    #expect(report.findings.kept.map(\.rule) == [.annexBeside])
    wording.annexTemplate = Wording.Text(file: "statistics.md", markdown: "All of {{year}}.")
    let both = try Example.report(Example.published([]), wording: wording)
    #expect(both.document.parts[1].blocks == [.prose("All of 2023-24.")])
    #expect(both.findings.kept.isEmpty)
  }

  @Test func `the partnership's own sections follow the part that the profile names`() throws {
    let own = Wording.OwnText(
      OwnSection(name: "scrutineer", title: "What *we* think", after: .figures), Example.text("Well done."))
    var wording = Wording()
    wording.ownTexts = [own]
    let report = try Example.report(Example.published([]), wording: wording)
    let chapter = report.document.parts[0].blocks
    let place = try #require(chapter.firstIndex(of: .prose("## What \\*we\\* think\n\nWell done.")))
    let before = chapter[..<place].compactMap { if case .prose(let text) = $0 { text } else { nil } }
    #expect(before.contains { $0.contains("## The year in figures") })
    #expect(!before.contains { $0.contains("## What was learnt") })
    wording.template = Wording.Text(file: "own.md", markdown: "{{year}}")
    let finding = try #require(
      try Example.report(Example.published([]), wording: wording).findings.kept.last)
    #expect(finding.rule == .sectionNotPlaced)
    #expect(finding.remedy == "add the line {{sections_after_figures}}")
  }

  @Test func `the chapter has no notes, no table of zeros, and the tables that the profile lists`() throws {
    let figures = try Example.published([Example.referral(of: [.years(3)])])
    let report = try YearlyReport(
      figures, wording: Wording(), chapter: [.furtherActions, .headline],
      provenance: Provenance(profile: "p", inputs: []))
    let (chapter, annex) = (report.document.parts[0], report.document.parts[1])
    #expect(!chapter.hasNotes && annex.hasNotes)
    #expect(chapter.blocks.contains(.table("headline")))
    #expect(!chapter.blocks.contains(.table("further_actions")))
    #expect(annex.blocks.contains(.table("further_actions")))
    #expect(
      !chapter.blocks.contains { if case .prose(let text) = $0 { text.contains("[note") } else { false } })
  }

  @Test func `a heading below which there is nothing is left out`() {
    #expect(
      EmptySections.leftOut(of: [
        .prose("# Report\n\n## A\n\n### B"), .table("x"), .prose("## C\n\n### D\n\n## E\n\nText\n\n## F"),
      ]) == [.prose("# Report"), .prose("## A\n\n### B"), .table("x"), .prose("## E\n\nText")])
    #expect(
      EmptySections.leftOut(of: [.prose("## A\n\n```\n## code\n```")])
        == [.prose("## A\n\n```\n## code\n```")])
  }
}
