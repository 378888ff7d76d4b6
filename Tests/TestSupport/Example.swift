package import Records

/// A small vocabulary, and referrals written in few words.
package enum Example {
  package static let rapidReview = Code<Outcome>(0)
  package static let noFurtherAction = Code<Outcome>(1)
  package static let learningEvent = Code<Outcome>(2)
  package static let undecided = Code<Outcome>(3)
  package static let lcspr = Code<Outcome>(4)
  package static let learningReport = Code<Outcome>(5)
  package static let withdrawn = Code<Outcome>(6)

  package static let hospital = Code<Agency>(0)
  package static let council = Code<Agency>(1)
  package static let police = Code<Agency>(2)
  package static let trust = Code<Agency>(3)

  package static let death = Code<Term>(0)
  package static let seriousHarm = Code<Term>(1)

  package static let neglect = Code<Term>(0)
  package static let unsafeSleep = Code<Term>(1)
  package static let selfHarm = Code<Term>(2)

  package static let vocabulary = Vocabulary(
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

  /// The vocabulary without harms, and with two statuses.
  package static let plainVocabulary = Vocabulary(
    agencies: vocabulary.agencies, outcomes: vocabulary.outcomes, features: vocabulary.features, harms: [],
    statuses: Array(vocabulary.statuses.prefix(2)))

  /// Working days around the years of the examples, without any holiday but Christmas 2023.
  package static let clocks = ClockRules(
    calendar: WorkingCalendar(
      bankHolidays: [day("2023-12-25"), day("2023-12-26")], in: day("2015-01-01")...day("2028-12-31")),
    startDay: .excluded)

  package static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }

  package static func year(_ text: String) -> ReportingYear {
    guard let year = YearStart.april.year(named: text) else { preconditionFailure("\(text) is no year") }
    return year
  }

  /// A referral considered on a day, of one child of three from the hospital, unless said otherwise.
  package static func referral(
    _ outcome: Code<Outcome>? = noFurtherAction, on considered: String? = "2023-06-01",
    received: String? = nil, from agencies: [Code<Agency>] = [hospital],
    of children: [ChildAge] = [.years(3)], further: [Code<Outcome>] = [], panel: Code<PanelAnswer>? = nil,
    aware: String? = nil, notified: String? = nil,
    rapidReview sent: String? = nil
  ) -> Referral {
    var referral = Referral()
    referral.received = received.map(day)
    referral.considered = considered.map(day)
    referral.year = referral.considered.map(YearStart.april.year(of:))
    referral.agencies = ShortList(agencies)
    referral.children = ChildAges(children)
    referral.primaryOutcome = outcome
    referral.furtherActions = ShortList(further)
    referral.panel = panel
    referral.aware = aware.map(day)
    referral.notified = notified.map(day)
    referral.rapidReview = sent.map(day)
    return referral
  }

  /// The outcomes that every profile has.
  package static let requiredOutcomes = [
    Outcome(key: "rapid-review", name: "Rapid review", kind: .primary),
    Outcome(key: "no-further-action", name: "No further action", kind: .primary),
    Outcome(key: "local-learning-event", name: "Local learning event", kind: .primary),
  ]

  /// A profile that is as small as possible.
  package static func smallProfile(
    agencies: [Agency] = [Agency(key: "police", name: "Police", sector: "Police")],
    outcomes: [Outcome] = requiredOutcomes, features: [Term] = [], harms: [Term] = [],
    columns: [RegisterColumn: [String]] = [:]
  ) -> Profile {
    var profile = Profile(
      source: "own.toml",
      vocabulary: Vocabulary(agencies: agencies, outcomes: outcomes, features: features, harms: harms))
    profile.columns.referrals = columns
    return profile
  }

  /// An agency whose name was in use between two days.
  package static func agency(_ name: String, from: String? = nil, to: String? = nil) -> Agency {
    Agency(
      key: name.lowercased(), name: name, sector: "Any", from: from.flatMap { Day(iso: $0) },
      to: to.flatMap { Day(iso: $0) })
  }
}

/// The answers of a profile that lists none.
extension Code where Entry == PanelAnswer {
  package static let agreed = Code(0)
  package static let disagreed = Code(1)
  package static let awaited = Code(2)
}
