import Records

@testable import Aggregation

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

  static let death = Code<Term>(0)
  static let seriousHarm = Code<Term>(1)

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
    harms: [
      Term(key: "child-death", name: "Child death"), Term(key: "serious-harm", name: "Serious harm"),
    ],
    statuses: [
      Status(key: "complete", name: "Complete", isDone: true),
      Status(key: "in-progress", name: "In progress"),
      Status(key: "planned", name: "Planned"),
    ])

  /// Working days around the years of the examples, without any holiday but Christmas 2023.
  static let clocks = ClockRules(
    calendar: WorkingCalendar(
      bankHolidays: [day("2023-12-25"), day("2023-12-26")], in: day("2015-01-01")...day("2028-12-31")),
    startDay: .excluded)

  static func profile(_ policy: Profile.Policy = .none, namesOnly: Set<TableID> = []) -> Profile {
    var profile = Profile(source: "profile.toml", vocabulary: vocabulary)
    profile.partnership.name = "Example Partnership"
    profile.disclosure.policy = policy
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
    harms: [Code<Term>] = [], panel: PanelView? = nil, aware: String? = nil, notified: String? = nil,
    rapidReview sent: String? = nil
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
    referral.harms = ShortList(harms)
    referral.panel = panel
    referral.aware = aware.map(day)
    referral.notified = notified.map(day)
    referral.rapidReview = sent.map(day)
    return referral
  }

  static func tally(_ referrals: [Referral], asAt: String? = nil) -> Tally {
    var tally = Tally(vocabulary: vocabulary, clocks: clocks, asAt: asAt.map(day))
    for referral in referrals { tally.count(referral) }
    return tally
  }

  /// The figures of 2023-24 as at its last day.
  static func figures(
    _ referrals: [Referral], asAt: String = "2024-03-31", reviews: ReviewRecords = ReviewRecords()
  ) throws -> YearlyFigures {
    try YearlyFigures(of: tally(referrals), in: year("2023-24"), asAt: day(asAt), reviews: reviews)
  }
}

extension YearlyFigures {
  subscript(id: TableID) -> FigureTable { tables.first { $0.id == id } ?? FigureTable(id, []) }
}

extension FigureTable {
  /// The rows as `key figure`, so a whole table is one value in a test.
  var lines: [String] { rows.map { "\($0.key) \($0.figure.text)" } }
}

extension CodeCounts: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (Code<Entry>, Int)...) {
    self.init()
    for (code, count) in elements { add(count, to: code) }
  }
}

extension Referral {
  /// Any referral of the years 2021 to 2024, considered or pending, dated or not.
  static func random(using generator: inout SplitMix64) -> Referral {
    var referral = Referral()
    let start = Int(Example.day("2021-04-01").number)
    let received = start + Int.random(in: 0..<1095, using: &generator)
    let considered = received + Int.random(in: 0..<60, using: &generator)
    if Int.random(in: 0..<10, using: &generator) > 0 { referral.received = .numbered(received) }
    if Int.random(in: 0..<10, using: &generator) > 0 {
      referral.considered = .numbered(considered)
      referral.year = referral.considered.map(ReportingYear.init(containing:))
      let outcomes: [UInt16] = [0, 1, 1, 1, 2, 3, 4, 6]
      referral.primaryOutcome = outcomes.randomElement(using: &generator).map { Code(Int($0)) }
      for further in [4, 5, 5] where Int.random(in: 0..<8, using: &generator) == 0 {
        _ = referral.furtherActions.append(Code(further))
      }
    }
    for _ in 0...Int.random(in: 0..<3, using: &generator) {
      let agency = Int.random(in: 0..<5, using: &generator)
      _ = referral.agencies.append(agency == 4 ? .notInProfile : Code(agency))
      let ages: [ChildAge] = [
        .unborn, .unknown, .banded(.elevenToFifteen), .banded(.underOne), .days(11), .weeks(7), .months(30),
        .years(0), .years(1), .years(9), .years(17), .years(3, months: 11),
      ]
      if let age = ages.randomElement(using: &generator) { _ = referral.children.append(age) }
      let harm = Int.random(in: 0..<6, using: &generator)
      if harm < 3 { _ = referral.harms.append(harm == 2 ? .notInProfile : Code(harm)) }
      let feature = Int.random(in: 0..<6, using: &generator)
      if feature < 4 { _ = referral.features.append(feature == 3 ? .notInProfile : Code(feature)) }
    }
    referral.panel = [.agreed, .disagreed, .awaited, nil].randomElement(using: &generator) ?? nil
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let aware = received + Int.random(in: -5..<5, using: &generator)
      let notified = aware + Int.random(in: -1..<12, using: &generator)
      let sent = notified + Int.random(in: -1..<35, using: &generator)
      if Int.random(in: 0..<4, using: &generator) > 0 { referral.aware = .numbered(aware) }
      if Int.random(in: 0..<4, using: &generator) > 0 { referral.notified = .numbered(notified) }
      if Int.random(in: 0..<3, using: &generator) > 0 { referral.rapidReview = .numbered(sent) }
    }
    return referral
  }
}

extension Day {
  /// The day of a number since 1970.
  fileprivate static func numbered(_ number: Int) -> Day {
    let year = 1970 + number / 366
    for candidate in (year - 1)...(year + 1) {
      for month in 1...12 {
        guard let first = Day(year: candidate, month: month, day: 1) else { continue }
        let day = number - Int(first.number) + 1
        if let found = Day(year: candidate, month: month, day: day) { return found }
      }
    }
    preconditionFailure("\(number) is no day of these years")
  }
}
