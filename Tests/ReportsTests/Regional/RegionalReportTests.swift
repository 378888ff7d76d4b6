import TestSupport
import Aggregation
import Records
import Testing

@testable import Reports

struct RegionalReportTests {
  private func snapshot(
    _ name: String, _ referrals: [any CountedRow], namesOnly: Set<TableID> = [], leftOut: Int = 0,
    yearNote: String? = nil, reviews: ReviewRecords = ReviewRecords()
  ) throws -> CombinedPartnership {
    let profile = Example.profile(namesOnly: namesOnly) { $0.name = name }
    let figures = try Example.published(referrals, by: profile, leftOut: leftOut, reviews: reviews)
    let provenance = Provenance(program: "p", profile: "profile.toml", inputs: [])
    return CombinedPartnership(
      Snapshot(figures, notes: [], yearNote: yearNote, provenance: provenance), path: "\(name)/figures.json",
      input: Provenance.Input(name: "figures.json", sha256: "ab12"))
  }

  private func document(
    _ parts: CombinedPartnership..., template: Wording.Text? = nil
  ) throws -> Document {
    let combination = try Combination(of: parts, named: "The Coast")
    return try RegionalReport(
      combination, template: template, provenance: Provenance(program: "p", profile: "", inputs: [])
    ).document
  }

  private func prose(_ document: Document) -> String {
    document.blocks.compactMap { if case .prose(let text) = $0 { text } else { nil } }.joined(separator: "\n")
  }

  @Test func `headline and outcomes have a column for each partnership beside the region's`() throws {
    let document = try document(
      snapshot("North", [Example.referral()]), snapshot("South", [Example.referral(Example.rapidReview)]))
    let outcomes = try #require(document.table("outcomes"))
    #expect(outcomes.columns.map(\.title) == ["Outcome", "Region", "North", "South"])
    #expect(outcomes.columns.map(\.partnership) == [nil, nil, "North", "South"])
    #expect(
      outcomes.rows.first == [
        .label("Rapid review"), .figure(.count(1)), .figure(.count(0)), .figure(.count(1)),
      ])
    let headline = try #require(document.table("headline"))
    #expect(headline.columns.map(\.title) == ["Figure", "Region", "North", "South", "What is counted"])
    #expect(headline.rows.allSatisfy { $0.count == 5 })
    #expect(document.table("age_bands")?.columns.map(\.title) == ["Age in completed years", "Children"])
  }

  @Test func `a partnership that recorded no features is named under the region's`() throws {
    let document = try document(
      snapshot("North", [Example.referral().with(features: [Example.neglect])]),
      snapshot("South", [Example.referral(), Example.referral()]))
    #expect(document.notes.contains("South recorded no features: those of the region are the others' alone."))
    let both = try self.document(
      snapshot("North", [Example.referral().with(features: [Example.neglect])]), snapshot("South", []))
    #expect(!both.notes.contains { $0.contains("recorded no features") })
  }

  @Test func `the prose counts the region and lists who is in it`() throws {
    let document = try document(
      snapshot("North", [Example.referral()]), snapshot("South", [Example.referral(Example.rapidReview)]))
    #expect(
      prose(document).contains(
        "- In 2023-24, two partnerships considered two referrals.\n- They decided on one rapid review; one "
          + "referral was closed with no further action.\n"))
    #expect(
      document.blocks.contains(.list(["North, as at 31 March 2024", "South, as at 31 March 2024"])))
    #expect(document.title == "The Coast: regional figures 2023-24")
  }

  @Test
  func `a partnership whose years begin on another day has a column of its own, and is said to be in no sum`()
    throws
  {
    let april = try snapshot("South", [Example.referral()])
    let json = String(decoding: april.figures.json, as: UTF8.self).replacing(
      "\"year_start\" : \"04-01\"", with: "\"year_start\" : \"07-01\"")
    let july = CombinedPartnership(
      try Snapshot(json: Array(json.utf8)), path: april.path, input: april.input)
    let document = try document(
      snapshot("North", [Example.referral()]), july, snapshot("West", [Example.referral()]))
    let outcomes = try #require(document.table("outcomes"))
    #expect(outcomes.columns.map(\.title) == ["Outcome", "Region", "North", "South", "West"])
    #expect(
      outcomes.rows[1] == [
        .label("No further action"), .figure(.count(2)), .figure(.count(1)), .figure(.symbol(.notAvailable)),
        .figure(.count(1)),
      ])
    let sentence = "South is not in the figures of the region: its year is from 1 July 2023 to 30 June 2024."
    #expect(document.notes[1] == sentence)
    #expect(prose(document).contains(sentence))
    #expect(document.blocks.contains(.list(["North, as at 31 March 2024", "West, as at 31 March 2024"])))
  }

  @Test func `names alone are listed, and no table of them is placed`() throws {
    let document = try document(
      snapshot("North", [Example.referral(from: [Example.police])], namesOnly: [.agencies]),
      snapshot("South", [Example.referral()], namesOnly: [.agencies]))
    #expect(
      document.blocks.contains(.list(["Hospital", "Constabulary"]))
        || document.blocks.contains(.list(["Constabulary", "Hospital"])))
    #expect(!document.blocks.contains(.table("agencies")))
  }

  @Test
  func
    `notes say how the figures are made, what each partnership says of its own, and how many rows are missing`()
    throws
  {
    let document = try document(
      snapshot("North", [Example.referral()], leftOut: 1, yearNote: "Invented."),
      snapshot("South", [Example.referral()], leftOut: 1))
    let common = Array(document.notes.prefix(document.commonNotes))
    #expect(common.first?.hasPrefix("The figures of the region are the sums ") == true)
    #expect(
      common.dropFirst() == [
        "North: Invented.", "Two rows were left out, because the registers have errors there.",
      ])
    #expect(
      document.tables.allSatisfy { document.notes(on: $0).prefix(3).elementsEqual(document.commonNumbers) })
    let agencies = try #require(document.table("agencies"))
    #expect(agencies.notes.contains { document.notes[$0 - 1].hasPrefix("An agency that refers to several ") })
  }

  @Test func `a partnership with another name for an outcome is noted`() throws {
    let vocabulary = Vocabulary(
      agencies: [Agency(key: "hospital", name: "Hospital", sector: "Health")],
      outcomes: [
        Outcome(key: "rapid-review", name: "Rapid review", kind: .primary),
        Outcome(key: "no-further-action", name: "Closed", kind: .primary),
      ], features: [], harms: [])
    let profile = Example.profile(vocabulary, namesOnly: []) { $0.name = "South" }
    let figures = try Example.published([Example.referral()], by: profile)
    let south = CombinedPartnership(
      Snapshot(figures, notes: [], provenance: Provenance(program: "p", profile: "", inputs: [])),
      path: "south", input: Provenance.Input(name: "figures.json", sha256: nil))
    let document = try document(snapshot("North", [Example.referral()]), south)
    #expect(
      document.notes[1] == "South says \"Closed\" for \"No further action\".")
    let outcomes = try #require(document.table("outcomes"))
    // South has no learning events to decide on.
    #expect(
      outcomes.rows[2] == [
        .label("Local learning event"), .figure(.count(0)), .figure(.count(0)),
        .figure(.symbol(.notApplicable)),
      ])
  }

  @Test func `the notes of figures that were all counted by an earlier definition say that one`() throws {
    let reviews = ReviewRecords(
      reviews: [Example.review("a", began: "2023-05-01")], recommendations: [Example.response(false)])
    let parts = try ["North", "South"].map { name in
      let part = try snapshot(name, [Example.referral(Example.rapidReview)], reviews: reviews)
      let definitions = try Regex("    \"definitions\" : \\{[^}]*\\},\n")
      let text = String(decoding: part.figures.json, as: UTF8.self)
        .replacing("\"schema\" : 2", with: "\"schema\" : 1").replacing(definitions, with: "")
      return CombinedPartnership(
        try Snapshot(json: Array(text.utf8)), path: part.path, input: part.input)
    }
    let earlier = try document(parts[0], parts[1]).notes.joined(separator: "\n")
    #expect(earlier.contains("a clock counts in the year in which the group considered the referral"))
    #expect(earlier.contains("those that have not are not counted"))
    #expect(earlier.contains("those of unknown age are left aside"))
    #expect(!earlier.contains("the year in which it ended"))
    #expect(!earlier.contains("owe one more"))
    let north = try snapshot(
      "North", [Example.referral(Example.rapidReview, notified: "2023-06-01", rapidReview: "2023-06-05")],
      reviews: reviews)
    let now = try document(north, parts[1]).notes.joined(separator: "\n")
    #expect(now.contains("A clock counts in the year in which it ended"))
    #expect(now.contains("The responses to recommendations of South were counted without the bodies"))
    #expect(!now.contains("These figures are of an earlier version"))
  }

  @Test func `a partnership's own template may ask for the region and its partnerships`() throws {
    let template = Example.text("{{region}}: {{partnerships_counted}}, {{partnerships_named}}.")
    let document = try document(
      snapshot("North", []), snapshot("East", []), snapshot("South", []), template: template)
    #expect(document.parts[0].blocks == [.prose("The Coast: three partnerships, North, East and South.")])
  }

  @Test func `a placeholder that does not exist is an error with its place`() throws {
    let parts = [try snapshot("North", []), try snapshot("South", [])]
    let combination = try Combination(of: parts, named: "The Coast")
    let message = message {
      _ = try RegionalReport(
        combination, template: Example.text("{{partnership_names}}"),
        provenance: Provenance(program: "p", profile: "", inputs: []))
    }
    #expect(message?.hasPrefix("x.md:1:1: error: [unknown-placeholder] ") == true)
  }

  @Test func `the region's reviews and recommendations have sections of their own`() throws {
    let reviews = ReviewRecords(
      reviews: [Example.review("a", began: "2023-05-01")], recommendations: [Example.response(false)])
    let both = try document(snapshot("North", [], reviews: reviews), snapshot("South", [], reviews: reviews))
    let placed = both.blocks.compactMap { if case .table(let id) = $0 { id } else { nil } }
    #expect(
      placed.suffix(5) == [
        "reviews", "recommendations", "recommendations_by_review_year", "recommendations_by_status",
        "recommendations_by_body",
      ])
    #expect(both.table("recommendations_by_body")?.rows.first == [.label("Trust"), .figure(.count(2))])
    let neither = try document(snapshot("North", []), snapshot("South", []))
    #expect(!prose(neither).contains("## Re"))
  }
}
