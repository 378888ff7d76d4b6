import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct ResponseDocumentTests {
  @Test func `the title block has the name of that time, and prose how the case was considered`() throws {
    var example = ExampleReview()
    example.review.regulation = "Regulation 5"
    example.review.group = "Review subgroup"
    example.review.method = "systems-based; led by a reviewer; staff as sounding board"
    let lines = try example.lines()
    #expect(
      lines == [
        "# Response to the recommendations from the local child safeguarding practice review – Baby a",
        "**Example Board**", "## What this document is",
        "A local child safeguarding practice review looks in depth at one case or at several, so that agencies learn from it.",
        "No recommendations of this review are given here.",
        "## How the case was considered",
        "- **Considered by**: Review subgroup, on 11 July 2019", "- **Under**: Regulation 5",
        "- **Guidance followed**: *Working Together, 2018*, the edition in force at the time",
        "- **Approach**: systems-based", "- **Led by**: a reviewer", "- **Sounding board**: staff",
        "The criteria for a local child safeguarding practice review were met, and the review was commissioned in line with the guidance.",
        "The guidance lets a review learn in any way that is in keeping with its principles.",
        "Frontline staff who knew the family took full part in this one.",
        "The group checked the last draft of the report before that went to the Example Board.",
      ])
  }

  @Test(arguments: [
    Review.Kind.localChildSafeguardingPracticeReview, .seriousCaseReview, .other("Thematic review"),
  ])
  func `blank cells leave no half sentences`(kind: Review.Kind) throws {
    var review = Review(at: Place(file: "reviews.csv"))
    (review.id, review.kind) = ("a", kind)
    var example = ExampleReview()
    example.review = review
    let lines = try example.lines()
    #expect(lines[0].hasSuffix(" a"))
    #expect(lines[1] == "**Example Partnership**")
    for line in lines where !line.hasPrefix("#") && !line.hasPrefix("**") && !line.hasPrefix("- ") {
      #expect(line.hasSuffix("."), "\(line)")
      #expect(line.wholeMatch(of: /.*( \.|  |,\.| on\.|the of|\(\)).*/) == nil, "\(line)")
    }
    #expect(!lines.contains { $0.hasPrefix("- ") || $0.hasPrefix("The group") || $0.hasPrefix("Published") })
    #expect(lines.contains("No recommendations of this review are given here."))
    #expect(!lines.contains("## Recommendations and responses"))
  }

  @Test func `an edition that was not in force is named, and not said to have been`() throws {
    var example = ExampleReview()
    example.review.guidance = "Working Together, 2015"
    #expect(try example.lines().contains("- **Guidance followed**: *Working Together, 2015*"))
  }

  @Test func `without an edition the one of the calendar is named`() throws {
    var example = ExampleReview()
    example.review.guidance = ""
    let sentence =
      "- **Guidance followed**: *Working Together to Safeguard Children*, the edition in force at the time, that of 2018"
    #expect(try example.lines().contains(sentence))
  }

  @Test
  func `a serious case review has its own words, and no word on how it was that the edition was in force`()
    throws
  {
    var example = ExampleReview(.seriousCaseReview)
    example.add(1, "Write it.", by: ["Police"], "Written.")
    let lines = try example.lines()
    #expect(lines[0] == "# Response to the recommendations from the serious case review of Baby a")
    #expect(lines.contains("- **Guidance followed**: *Working Together, 2018*"))
    #expect(
      lines.contains("This review made one recommendation to the Example Board and its partner agencies."))
    #expect(lines.contains("### Recommendation 1"))
  }

  @Test func `another kind has its own name, and criteria that nobody set are not said to be met`() throws {
    let lines = try ExampleReview(.other("Thematic review")).lines()
    #expect(lines[0] == "# Response to the recommendations from the Thematic review – Baby a")
    #expect(!lines.contains { $0.contains("criteria") })
  }

  @Test func `the day of publication is the last line, where there is one`() throws {
    var example = ExampleReview()
    example.add(1, "Write it.", by: ["Police"], "Written.")
    #expect(try example.lines().last == "Written.")
    example.review.published = Example.day("2022-03-29")
    #expect(try example.lines().last == "Published on 29 March 2022.")
  }

  @Test func `rows with errors are reported as left out`() throws {
    #expect(
      try ExampleReview().lines(leftOut: 1).last
        == "One row was left out, because the records have errors there.")
  }

  @Test
  func `what readers must know about the answers is at the top, or below where a template does not place it`()
    throws
  {
    let note = "These are told in other words."
    for kind in [Review.Kind.localChildSafeguardingPracticeReview, .seriousCaseReview] {
      #expect(try ExampleReview(kind).lines(note: note).firstIndex(of: note) == 2)
    }
    #expect(try ExampleReview().lines(by: "# {{review}}", note: note) == ["# Baby a", note])
    #expect(try !ExampleReview().lines().contains { $0.contains("other words") })
  }

  @Test func `a name shows as it is typed, in the template's words too`() throws {
    var example = ExampleReview()
    (example.review.name, example.review.group) = ("*Baby* <b>", "1. group")
    #expect(try example.lines(by: "# {{review}}\n{{group}}") == ["# \\*Baby\\* \\<b\\>", "1\\. group"])
  }

  @Test func `a placeholder that does not exist is an error with its place and a suggestion`() {
    #expect(
      message { _ = try ExampleReview().lines(by: "# {{review}}\n\n{{grup}}") }
        == "response-lcspr.md:3:1: error: [unknown-placeholder] there is no figure \"grup\"; "
        + "expected a name from the list of placeholders; did you mean \"group\"?")
    #expect(message { _ = try ExampleReview().lines(by: "{{referrals}}") } != nil)
  }
}

struct ResponseFileNamesTests {
  private func names(_ keys: String...) -> [String?] {
    let reviews = keys.map { Example.review($0, began: "2019-07-11") }
    let names = ResponseFileNames(of: reviews)
    return reviews.map { names[$0] }
  }

  @Test(
    arguments: [
      ("baby-amelia", "baby-amelia"), ("Baby Amelia", "baby-amelia"), ("Q_06", "q-06"),
      ("../x", "x"), ("/etc/passwd", "etc-passwd"), ("a\\b:c", "a-b-c"), ("..", "review"),
      ("index", "review-index"), ("Index", "review-index"), ("tracker", "review-tracker"),
      ("CON", "review-con"), ("Zoë", "zo"), ("日本", "review"), ("-a-", "a"),
      (String(repeating: "a", count: 300), String(repeating: "a", count: 60)),
    ])
  func `a name is safe, whatever the key`(key: String, name: String) {
    #expect(names(key) == [name])
  }

  @Test func `no two reviews share a document, even if they differ only in case`() {
    #expect(names("a/b", "a.b", "A+B", "a-b-2") == ["a-b", "a-b-2", "a-b-3", "a-b-2-2"])
  }

  @Test func `a review that is not in the list has no name`() {
    #expect(ResponseFileNames(of: [])[Example.review("a", began: "2019-07-11")] == nil)
  }
}

struct ResponseIndexTests {
  private func lines(_ records: ReviewRecords, note: String? = nil) throws -> [String] {
    let figures = try PublishedFigures(
      ofResponses: records, by: Example.profile(), asAt: Example.day("2024-03-31"))
    let document = try ResponseIndex(
      of: records, figures, files: ResponseFileNames(of: records.reviews), note: note,
      provenance: Provenance(program: "p", profile: "profile.toml", inputs: [])
    ).document
    return document.blocks.flatMap { block in
      if case .prose(let text) = block { text.split(separator: "\n").map(String.init) } else { ["?"] }
    } + document.notes
  }

  @Test func `each review is a link with its kind, days and number of recommendations`() throws {
    var records = ReviewRecords(
      reviews: [
        Example.review("a", began: "2019-07-11", published: "2020-01-02"),
        Example.review("b/*", began: "2019-07-11"),
      ],
      recommendations: [Example.response(true), Example.response(false)])
    records.reviews[0].considered = Example.day("2019-07-11")
    records.reviews[1].kind = .other("Thematic_review")
    let list = try lines(records).filter { $0.hasPrefix("- ") }
    #expect(
      list == [
        "- [Baby a](a.md), local child safeguarding practice review: considered on 11 July 2019; one recommendation; published on 2 January 2020",
        "- [Baby b/\\*](b.md), Thematic\\_review: no recommendations",
      ])
  }

  @Test func `what is outstanding and overdue is counted`() throws {
    let rows = [
      Example.response(true, evidence: "Fewer injuries"), Example.response(false, due: "2024-01-31"),
      Example.response(false, due: "2025-01-31"),
    ]
    let text = try lines(
      ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")], recommendations: rows))
    #expect(
      text.suffix(6) == [
        "In all, one recommendation was made, and three responses were asked for.",
        "A response is what one body, or several together, will do about a recommendation or about a part of one.",
        "This is how far they had come on 31 March 2024: one complete and two in progress.",
        "So two responses were still to be completed.", "Of these, one response was late.",
        "There is evidence of what changed for one response of the completed ones.",
      ])
  }

  @Test func `what the register does not keep is not reported as zero`() throws {
    let records = ReviewRecords(
      reviews: [Example.review("a", began: "2019-07-11")], recommendations: [Example.response(true)],
      recommendationHeaders: [
        .review: "review", .number: "number", .recommendation: "text", .status: "status",
      ])
    let text = try lines(records)
    #expect(text.last == "So nothing was left to do.")
    #expect(!text.contains { $0.contains("late") || $0.contains("evidence") || $0.contains("register") })
  }

  @Test func `what is not late, and what shows no change yet, is said as that`() throws {
    let rows = [Example.response(true), Example.response(false, due: "2025-01-31")]
    let text = try lines(
      ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")], recommendations: rows))
    #expect(
      text.suffix(3) == [
        "So one response was still to be completed.", "None of them was late.",
        "There is no evidence yet of what the completed ones changed.",
      ])
  }

  @Test func `statuses that nobody wrote, or that the profile lacks, are said in words`() throws {
    var rows = [Example.response(true), Example.response(false)]
    (rows[0].status, rows[1].status) = (nil, .notInProfile)
    let text = try lines(
      ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")], recommendations: rows))
    #expect(text.contains { $0.hasSuffix(": one of another status and one without a status.") })
  }

  @Test func `without recommendations there was nothing to respond to`() throws {
    let text = try lines(ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")]))
    #expect(text.last == "On 31 March 2024 there was nothing to respond to.")
    #expect(text.contains("Here is the response to the recommendations of one review."))
  }

  @Test func `a policy for small counts leaves the figures as they are, since they count no child`() throws {
    var profile = Profile(source: "profile.toml", vocabulary: Example.plainVocabulary)
    profile.disclosure.policy = .oneToFour
    let figures = try PublishedFigures(
      ofResponses: ReviewRecords(recommendations: [Example.response(true)]), by: profile,
      asAt: Example.day("2024-03-31"))
    #expect(figures[.recommendations]["all"] == .count(1))
    #expect(figures.tables.allSatisfy { $0.id.isAboutReviews })
  }

  @Test func `the partnership's note is at the top, the rows with errors are below`() throws {
    var records = ReviewRecords(reviews: [Example.review("a", began: "2019-07-11")])
    records.leftOut = 2
    let lines = try lines(records, note: "Statuses are guesses.")
    #expect(lines[2] == "Statuses are guesses.")
    #expect(lines.last == "Two rows were left out, because the records have errors there.")
  }
}
