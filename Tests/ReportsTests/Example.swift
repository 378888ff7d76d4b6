import Aggregation
import Records

@testable import Reports

/// A small vocabulary, and referrals written in few words.
enum Example {
  static let rapidReview = Code<Outcome>(0)
  static let noFurtherAction = Code<Outcome>(1)
  static let learningEvent = Code<Outcome>(2)
  static let undecided = Code<Outcome>(3)
  static let lcspr = Code<Outcome>(4)
  static let learningReport = Code<Outcome>(5)
  static let withdrawn = Code<Outcome>(6)

  static let hospital = Code<Agency>(0)
  static let council = Code<Agency>(1)
  static let police = Code<Agency>(2)
  static let trust = Code<Agency>(3)

  static let neglect = Code<Term>(0)
  static let unsafeSleep = Code<Term>(1)
  static let selfHarm = Code<Term>(2)

  static let vocabulary = Vocabulary(
    agencies: [
      Agency(key: "hospital", name: "Hospital", sector: "Health"),
      Agency(key: "council", name: "County Council", sector: "Local authority"),
      Agency(key: "police", name: "Constabulary", sector: "Police"),
      Agency(key: "trust", name: "Community Trust", sector: "Health", successor: "hospital"),
    ],
    outcomes: [
      Outcome(
        key: "rapid-review", name: "Rapid review", kind: .primary,
        noun: Noun("rapid review", "rapid reviews")),
      Outcome(key: "no-further-action", name: "No further action", kind: .primary),
      Outcome(
        key: "local-learning-event", name: "Local learning event", kind: .primary,
        noun: Noun("local learning event", "local learning events")),
      Outcome(key: "decision-pending", name: "Considered, not decided", kind: .undecided),
      Outcome(key: "lcspr", name: "Practice review", kind: .review),
      Outcome(key: "learning-report", name: "Reflective learning report", kind: .further),
      Outcome(key: "withdrawn", name: "Withdrawn or duplicate", kind: .notCounted),
    ],
    features: [
      Term(key: "neglect", name: "Neglect"), Term(key: "unsafe-sleep", name: "Unsafe sleep"),
      Term(key: "self-harm", name: "Self-harm"),
    ],
    harms: [],
    statuses: [
      Status(key: "complete", name: "Complete", isDone: true),
      Status(key: "in-progress", name: "In progress"),
    ])

  /// Working days around the years of the examples, without any holiday.
  static func clocks(_ startDay: StartDay = .excluded) -> ClockRules {
    ClockRules(
      calendar: WorkingCalendar(bankHolidays: [], in: day("2015-01-01")...day("2028-12-31")),
      startDay: startDay)
  }

  static func profile(
    _ vocabulary: Vocabulary = vocabulary, namesOnly: Set<TableID> = [.agencies, .features],
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

  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }

  static func year(_ text: String) -> ReportingYear {
    guard let year = ReportingYear(text) else { preconditionFailure("\(text) is no year") }
    return year
  }

  /// A referral considered on a day, of one child of three from the hospital, unless said otherwise.
  static func referral(
    _ outcome: Code<Outcome>? = noFurtherAction, on considered: String? = "2023-06-01",
    received: String? = nil, from agencies: [Code<Agency>] = [hospital],
    of children: [ChildAge] = [.years(3)], further: [Code<Outcome>] = [], features: [Code<Term>] = [],
    panel: PanelView? = nil, aware: String? = nil, notified: String? = nil, rapidReview sent: String? = nil
  ) -> Referral {
    var referral = Referral()
    referral.received = received.map(day)
    referral.considered = considered.map(day)
    referral.year = referral.considered.map(ReportingYear.init(containing:))
    referral.agencies = ShortList(agencies)
    referral.children = ShortList(children)
    referral.primaryOutcome = outcome
    referral.furtherActions = ShortList(further)
    referral.features = ShortList(features)
    referral.panel = panel
    referral.aware = aware.map(day)
    referral.notified = notified.map(day)
    referral.rapidReview = sent.map(day)
    return referral
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
    _ referrals: [Referral], by profile: Profile = profile(), for edition: Edition = .public,
    leftOut: Int = 0,
    startDay: StartDay = .excluded, beside national: NationalFigures = NationalFigures(),
    reviews: ReviewRecords = ReviewRecords()
  ) throws -> PublishedFigures {
    var tally = Tally(vocabulary: profile.vocabulary, clocks: clocks(startDay))
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
      .filled(with: Placeholders(figures, wording))
  }

  static func text(_ markdown: String) -> Wording.Text { Wording.Text(file: "x.md", markdown: markdown) }
}

/// The message of the problem that stops `body`.
func message(_ body: () throws -> Void) -> String? {
  do { try body() } catch { return (error as? Problem)?.description }
  return nil
}
