import Aggregation
import Records
import TestSupport

@testable import Reports

extension Example {
  /// Working days around the years of the examples, without any holiday.
  static func workingDays(_ startDay: StartDay = .excluded) -> ClockRules {
    ClockRules(
      calendar: WorkingCalendar(bankHolidays: [], in: day("2015-01-01")...day("2028-12-31")),
      startDay: startDay)
  }

  static func profile(
    _ vocabulary: Vocabulary = plainVocabulary, namesOnly: Set<TableID> = [.agencies, .features],
    change: (inout Profile.Partnership) -> Void = { _ in }
  ) -> Profile {
    var profile = Profile(source: "profile.toml", vocabulary: vocabulary)
    profile.partnership.name = "Example Partnership"
    profile.partnership.shortName = "EP"
    profile.partnership.group = "Learning Group"
    profile.partnership.groupShort = "LG"
    profile.partnership.panel = "Review Panel"
    change(&profile.partnership)
    profile.disclosure.policy = .none
    profile.disclosure.namesOnly = namesOnly
    return profile
  }

  /// A practice review that began and was published on these days.
  static func review(_ id: String, began: String, published: String? = nil) -> Review {
    var review = Review(at: Place(file: "reviews.csv"))
    (review.id, review.name) = (id, "Baby \(id)")
    review.initiated = day(began)
    review.published = published.map(day)
    return review
  }

  /// What a body answers to a recommendation of review `a`.
  static func response(
    _ isDone: Bool, by body: String = "Trust", due: String? = nil, evidence: String = ""
  ) -> Recommendation {
    var row = Recommendation(at: Place(file: "recommendations.csv"))
    (row.review, row.number) = ("a", 1)
    row.responders = [Category(body.lowercased(), body)]
    row.status = Code(isDone ? 0 : 1)
    row.due = due.map(day)
    row.evidence = evidence
    return row
  }

  /// The published figures of 2023-24 as at its last day.
  static func published(
    _ referrals: [any CountedRow], by profile: Profile = profile(), for edition: Edition = .public,
    leftOut: Int = 0,
    startDay: StartDay = .excluded, beside national: NationalFigures = NationalFigures(),
    reviews: ReviewRecords = ReviewRecords()
  ) throws -> PublishedFigures {
    var tally = Tally(vocabulary: profile.vocabulary, clocks: workingDays(startDay))
    for referral in referrals { tally.count(referral) }
    for _ in 0..<leftOut { tally.leaveOut(in: nil) }
    let figures = try YearlyFigures(
      of: tally, in: year("2023-24"), asAt: day("2024-03-31"), beside: national, reviews: reviews)
    return try PublishedFigures(figures, by: profile, for: edition)
  }

  static func report(_ figures: PublishedFigures, wording: Wording = Wording()) throws -> YearlyReport {
    try YearlyReport(
      figures, wording: wording, provenance: Provenance(program: "p", profile: "profile.toml", inputs: []))
  }

  /// The text that a template becomes.
  static func filled(_ template: String, _ figures: PublishedFigures, wording: Wording = Wording()) throws
    -> [Document.Block]
  {
    try Template(text: Wording.Text(file: "t.md", markdown: template))
      .filled(with: Placeholders(figures, wording, tables: tables(of: figures)))
  }

  private static func tables(of figures: PublishedFigures) -> [Table] {
    var builder = TableBuilder(figures)
    return figures.vocabulary.printedTables.compactMap { builder.table($0) }
  }

  static func text(_ markdown: String) -> Wording.Text { Wording.Text(file: "x.md", markdown: markdown) }
}

extension Document {
  /// The numbers of all notes that concern a table.
  func notes(on table: Table) -> [Int] { (isOthers(table) ? [] : Array(commonNumbers)) + table.notes }
}

/// The message of the problem that stops `body`.
func message(_ body: () throws -> Void) -> String? {
  do { try body() } catch { return (error as? Problem)?.description }
  return nil
}
