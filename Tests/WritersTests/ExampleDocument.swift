import Aggregation
import Records
import SystemPackage
import TestSupport

@testable import Reports
@testable import Writers

/// A small document, and one made from referrals.
extension Example {
  static let reportingYear = YearStart.april.year(named: "2023-24") ?? YearStart.april.year(of: lastDay)
  static let lastDay = Day(iso: "2024-03-31") ?? YearStart.april.year(of: firstDay).last
  private static var firstDay: Day { preconditionFailure("there is such a day") }

  static let geography = Geography(
    country: Geography.england, region: Geography.Location(code: "E12000008", name: "South East"),
    area: .localAuthority(Geography.Location(code: "E10000014", name: "Hampshire"), oldCode: "850"))

  static let outcomes = Table(
    id: "outcomes", year: reportingYear, title: "Referrals by primary outcome, 2023-24",
    columns: [
      Table.Column("outcome", "Outcome", .breakdown),
      Table.Column("number", "Referrals", .measure(.referrals)),
    ],
    rows: [
      [.label("Rapid review"), .figure(.count(2))], [.label("A | B"), .figure(.count(1000))],
      [.label("Total"), .figure(.symbol(.suppressed))],
    ], notes: [1, 2])

  static let panel = Table(
    id: "panel", year: reportingYear, title: "Rapid reviews by the Panel's answer, 2023-24",
    columns: [
      Table.Column("answer", "Answer", .breakdown),
      Table.Column("number", "Rapid reviews", .measure(.rapidReviews)),
      Table.Column("of", "Of all", .measure(.rapidReviews)),
    ],
    rows: [[.label("Panel agreed"), .figure(.count(1)), .figure(.count(2))]], notes: [1])

  static let headline = Table(
    id: "headline", year: reportingYear, title: "Headline figures, 2023-24",
    columns: [
      Table.Column("figure", "Figure", .breakdown), Table.Column("number", "Number", .measure(.referrals)),
      Table.Column("unit", "What is counted", .unit),
    ],
    rows: [
      [.label("Children, all"), .figure(.count(3)), .label("children")],
      [.label("Lowest age"), .figure(.age(9)), .label("completed years")],
      [.label("Highest age"), .figure(.symbol(.notApplicable)), .label("completed years")],
    ], notes: [3])

  static func document(
    _ blocks: [Document.Block] = [], tables: [Table] = [headline, outcomes, panel], commonNotes: Int = 0,
    change: (inout Profile.Partnership) -> Void = { _ in }
  ) -> Document {
    var partnership = Profile.Partnership()
    partnership.name = "Example Partnership"
    partnership.contact = "the business unit"
    partnership.nextUpdate = "in a year"
    change(&partnership)
    let tables = tables.map { $0.joining(as: $0.id, notes: $0.notes.filter { $0 > commonNotes }) }
    return Document(
      title: "Learning Group: yearly figures 2023-24", partnership: partnership, asAt: lastDay,
      edition: "Public edition", parts: [Document.Part("report", blocks, hasNotes: true)], tables: tables,
      charts: tables.compactMap(Chart.init(of:)),
      notes: ["The first note.", "A *second* note.", "Of the headline."], commonNotes: commonNotes,
      provenance: Provenance(
        program: "hscp-report 9.9", profile: "profile.toml",
        inputs: [Provenance.Input(name: "my_referrals.csv", sha256: "ab12")]))
  }

  /// The Markdown of all parts, one after the other.
  static func markdown(of document: Document) -> String {
    document.parts.map { MarkdownDocument.text(of: $0, in: document) }.joined()
  }

  /// The yearly report of 87 referrals of one agency and one feature, 64 of the other, in an edition.
  static func yearly(
    _ edition: Edition, reviews: ReviewRecords = ReviewRecords()
  ) throws -> (document: Document, snapshot: Snapshot) {
    let vocabulary = Vocabulary(
      agencies: [
        Agency(key: "hospital", name: "Hospital", sector: "Health"),
        Agency(key: "police", name: "Constabulary", sector: "Police"),
        Agency(key: "council", name: "County Council", sector: "Local authority"),
      ], outcomes: [Outcome(key: "no-further-action", name: "No further action", kind: .primary)],
      features: [Term(key: "neglect", name: "Neglect"), Term(key: "sleep", name: "Unsafe sleep")], harms: [],
      statuses: [Status(key: "complete", name: "Complete", isDone: true)])
    var profile = Profile(source: Profile.builtInName, vocabulary: vocabulary)
    profile.partnership.name = "Example Partnership"
    profile.disclosure.policy = .none
    profile.disclosure.namesOnly = [.agencies, .features]
    var tally = Tally(
      vocabulary: vocabulary,
      clocks: ClockRules(
        calendar: WorkingCalendar(bankHolidays: [], in: lastDay...lastDay), startDay: .excluded))
    for index in 0..<151 {
      var referral = Referral()
      referral.year = reportingYear
      referral.considered = lastDay
      referral.primaryOutcome = Code(0)
      referral.agencies = [Code(index < 87 ? 0 : 1)]
      referral.children = [index < 53 || index >= 122 ? .days(9) : .years(9)]
      let feature = BreakdownEntry(index < 87 ? 0 : 1).packed
      tally.count(referral, [1, feature, 0].span)
    }
    let figures = try PublishedFigures(
      YearlyFigures(of: tally, in: reportingYear, asAt: lastDay, reviews: reviews), by: profile, for: edition)
    let provenance = Provenance(program: "p", profile: profile.source, inputs: [])
    let document = try YearlyReport(figures, wording: Wording(), provenance: provenance).document
    return (document, Snapshot(figures, notes: document.notes, provenance: provenance))
  }
}
