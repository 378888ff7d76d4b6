import Records
import Testing

@testable import Reports

struct ResponseDocumentTests {
  @Test func `the title block has the name of that time, and prose how the case was considered`() throws {
    var example = ExampleReview()
    example.review.regulation = "Regulation 5"
    example.review.method = "systems-based; led by a reviewer; staff as sounding board"
    let lines = try example.lines()
    #expect(
      lines.prefix(10) == [
        "# Response to the recommendations from the local child safeguarding practice review – Baby a",
        "**Example Board**", "## How the case was considered",
        "The review subgroup of the Example Board considered the case on 11 July 2019, under Regulation 5.",
        "The criteria for a local child safeguarding practice review were met.",
        "The review was commissioned in line with *Working Together, 2018*, the edition of the statutory guidance that was in force at the time.",
        "The guidance leaves open which model of learning a review follows, as long as that is in keeping with its principles.",
        "The approach of this review was systems-based, and frontline staff who knew the family took full part in it.",
        "It was led by a reviewer.", "A sounding board supported it: staff.",
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
    for line in lines where !line.hasPrefix("#") && !line.hasPrefix("**") {
      #expect(line.hasSuffix("."), "\(line)")
      #expect(line.wholeMatch(of: /.*( \.|  |,\.| on\.|the of|\(\)).*/) == nil, "\(line)")
    }
    #expect(
      !lines.contains {
        $0.contains("considered the case") || $0.contains("led by") || $0.hasPrefix("Published")
      })
    #expect(lines.last == "No recommendation of this review is recorded.")
  }

  @Test func `an edition that was not in force is named, and not said to have been`() throws {
    var example = ExampleReview()
    example.review.guidance = "Working Together, 2015"
    #expect(
      try example.lines().contains("The review was commissioned in line with *Working Together, 2015*."))
  }

  @Test func `without an edition the one of the calendar is named`() throws {
    var example = ExampleReview()
    example.review.guidance = ""
    let sentence =
      "The review was commissioned in line with the edition of *Working Together to Safeguard Children* that was in force at the time, that of 2018."
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
    #expect(lines.contains("The review was commissioned in line with *Working Together, 2018*."))
    #expect(
      lines.contains("The review made one recommendation to the Example Board and its partner agencies."))
    #expect(lines.contains("### 1)"))
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

  @Test func `rows in error are said to be left out`() throws {
    #expect(
      try ExampleReview().lines(leftOut: 1).last
        == "One row was left out, because the register has errors there.")
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
