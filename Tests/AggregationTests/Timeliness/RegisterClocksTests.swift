import TestSupport
import Records
import Testing

@testable import Aggregation

struct RegisterClocksTests {
  private func lines(_ referrals: [any CountedRow], asAt: String = "2024-03-31") throws -> [String] {
    try Example.figures(referrals, asAt: asAt)[.timeliness].lines
  }

  private func review(
    on considered: String? = "2023-06-01", _ aware: String?, _ notified: String?, _ sent: String?
  ) -> Referral {
    Example.referral(
      considered == nil ? nil : Example.rapidReview, on: considered, aware: aware, notified: notified,
      rapidReview: sent)
  }

  /// Aware on Thursday 1 June: the fifth working day is Thursday 8 June, the fifteenth after that Thursday 29 June.
  @Test func `the last day is in time, and each working day after it is a day late`() throws {
    #expect(
      try lines([
        review("2023-06-01", "2023-06-08", "2023-06-29"), review("2023-06-01", "2023-06-09", "2023-06-30"),
        review("2023-06-01", "2023-06-12", "2023-07-03"),
      ]) == [
        "notification-in-time 1 of 3", "notification-late 2 of 3", "notification-average-days 6.0",
        "notification-median-days 6.0", "notification-days-late 3", "notification-average-days-late 1.5",
        "notification-longest 2", "notification-running 0", "notification-running-late 0",
        "notification-stopped 0", "notification-left-out 0",
        "rapid-review-in-time 3 of 3", "rapid-review-late 0 of 3",
        "rapid-review-average-days 15.0", "rapid-review-median-days 15.0", "rapid-review-days-late 0",
        "rapid-review-average-days-late [z]", "rapid-review-longest 0", "rapid-review-running 0",
        "rapid-review-running-late 0",
        "rapid-review-stopped 0", "rapid-review-left-out 0",
      ])
  }

  @Test func `if no clock has ended, days late do not apply`() throws {
    let lines = try lines([])
    #expect(
      lines.prefix(7) == [
        "notification-in-time 0 of 0", "notification-late 0 of 0", "notification-average-days [z]",
        "notification-median-days [z]", "notification-days-late [z]", "notification-average-days-late [z]",
        "notification-longest [z]",
      ])
  }

  @Test(arguments: ["2023-06-10", "2023-06-11"])
  func `a limit ends with its last working day, so that a day off after it is late by no working day`(
    saturdayOrSunday: String
  ) throws {
    #expect(
      try lines([review("2023-06-02", saturdayOrSunday, nil)]).prefix(7) == [
        "notification-in-time 0 of 1", "notification-late 1 of 1", "notification-average-days 5.0",
        "notification-median-days 5.0", "notification-days-late 0", "notification-average-days-late 0.0",
        "notification-longest 0",
      ])
    #expect(
      try lines([review("2023-06-01", saturdayOrSunday, nil), review("2023-05-31", saturdayOrSunday, nil)])
        .prefix(7) == [
          "notification-in-time 0 of 2", "notification-late 2 of 2", "notification-average-days 6.5",
          "notification-median-days 6.5", "notification-days-late 3", "notification-average-days-late 1.5",
          "notification-longest 2",
        ])
  }

  @Test func `the year is that in which the clock ends, whatever the year considered`() throws {
    let referrals = [
      review(on: "2023-03-31", "2023-03-28", "2023-03-29", "2023-04-20"),
      review(on: "2024-04-03", "2024-03-18", "2024-03-20", "2024-04-10"),
      review(on: nil, "2024-03-18", "2024-03-19", nil),
    ]
    let lines = try lines(referrals)
    #expect(lines.contains("notification-in-time 2 of 2") && lines.contains("rapid-review-in-time 0 of 1"))
    #expect(lines.contains("rapid-review-late 1 of 1") && lines.contains("rapid-review-running 2"))
  }

  /// The fifteenth working day after 7 March 2024 is the 28th: the calendar of the examples has no Easter.
  @Test func `a review sent late in the next year is running, and late, until then`() throws {
    let referrals = [review(on: "2024-03-07", "2024-03-06", "2024-03-07", "2024-06-28")]
    func state(_ year: String, asAt: String) throws -> [String] {
      try YearlyFigures(of: Example.tally(referrals), in: Example.year(year), asAt: Example.day(asAt))[
        .timeliness
      ].lines.filter { $0.hasPrefix("rapid-review-late") || $0.hasPrefix("rapid-review-running") }
    }
    let running = ["rapid-review-late 0 of 0", "rapid-review-running 1"]
    #expect(try state("2023-24", asAt: "2024-03-28") == running + ["rapid-review-running-late 0"])
    #expect(try state("2023-24", asAt: "2024-03-31") == running + ["rapid-review-running-late 1"])
    #expect(
      try state("2024-25", asAt: "2025-03-31") == [
        "rapid-review-late 1 of 1", "rapid-review-running 0", "rapid-review-running-late 0",
      ])
  }

  @Test func `a clock has rows only where the register has columns for both its days, in whatever table`()
    throws
  {
    func keys(_ tables: Set<RegisterColumn>...) throws -> Set<Substring> {
      var tally = Example.tally([])
      for columns in tables {
        tally.count(RegisterRows(at: Place(file: "referrals.csv", line: 2), columns: columns))
      }
      let figures = try YearlyFigures(
        of: tally, in: Example.year("2023-24"), asAt: Example.day("2024-03-31"))
      return Set(figures[.timeliness].rows.map { $0.key.prefix(5) })
    }
    #expect(try keys([.dateNotified, .dateRapidReview]) == ["rapid"])
    #expect(try keys([.dateAware, .dateNotified]) == ["notif"])
    #expect(try keys([.dateAware, .dateRapidReview]) == [])
    #expect(try keys([.dateAware, .dateRapidReview], [.dateNotified]) == ["notif", "rapid"])
  }

  @Test func `a clock that stops because nothing is due is reported in the year of the decision`() throws {
    let referrals = [
      Example.referral(on: "2023-06-09", notified: "2023-06-05"),
      Example.referral(on: "2024-04-09", aware: "2024-03-20"),
    ]
    let lines = try lines(referrals)
    #expect(lines.contains("rapid-review-stopped 1") && lines.contains("notification-stopped 0"))
    #expect(lines.contains("notification-running 1") && lines.contains("notification-running-late 1"))
  }

  @Test func `an end that was not recorded is reported in the year considered, and never before the start`()
    throws
  {
    func missing(_ considered: String?, in year: String) throws -> Int {
      let referral = Example.referral(
        considered == nil ? nil : Example.rapidReview, on: considered, panel: .agreed, notified: "2024-03-20")
      let year = Example.year(year)
      let figures = try YearlyFigures(of: Example.tally([referral]), in: year, asAt: year.last)
      return try #require(figures[.timeliness]["rapid-review-left-out"]?.count)
    }
    #expect(try missing("2024-03-25", in: "2023-24") == 1 && missing("2024-03-25", in: "2024-25") == 0)
    #expect(try missing("2024-04-25", in: "2023-24") == 0 && missing("2024-04-25", in: "2024-25") == 1)
    #expect(try missing("2023-03-25", in: "2022-23") == 0 && missing("2023-03-25", in: "2023-24") == 1)
    #expect(try missing(nil, in: "2023-24") == 1)
  }

  @Test(arguments: UInt64(401)...406)
  func `every clock that started is in one year, or running`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let referrals = (0..<200).map { _ in ExampleRow.random(using: &generator).referral }
    let clocks = Example.tally(referrals).registerClocks
    let years = (2018...2027).compactMap(YearStart.april.year(startingIn:))
    for asAt in ["2022-03-31", "2023-01-15", "2024-03-31", "2025-03-31"].map(Example.day) {
      for clock in WorkingDayClock.allCases {
        let known = referrals.count { referral in
          guard Example.vocabulary.isCounted(referral.primaryOutcome) else { return false }
          return switch referral.course(of: clock, by: Example.vocabulary) {
          case .notStarted: false
          case .ended(let start, _), .running(let start), .stopped(let start, _): start <= asAt
          case .untimed(let start, let day): min(start ?? day, day) <= asAt
          }
        }
        let ended = years.map { clocks[clock].state(in: $0, asAt: asAt) }
        let inYears = ended.reduce(0) { $0 + $1.ended.all + $1.stopped + $1.untimed }
        #expect(inYears + (ended.first?.running ?? 0) == known, "\(clock) as at \(asAt)")
      }
    }
  }

  @Test func `clocks of pending referrals and of earlier years run with the others`() throws {
    let referrals = [
      review(on: nil, "2024-03-20", nil, nil), review(on: "2023-03-20", "2023-03-18", "2023-03-20", nil),
      review(on: "2024-04-10", "2024-03-25", "2024-03-28", nil),
      review(on: "2024-04-10", "2024-04-02", "2024-04-03", nil),
    ]
    let lines = try lines(referrals)
    #expect(lines.contains("notification-running 1") && lines.contains("rapid-review-running 2"))
    #expect(lines.contains("rapid-review-left-out 0"))
  }

  @Test func `withdrawn entries and dates in the wrong order are in no share`() throws {
    let lines = try lines([
      Example.referral(
        Example.withdrawn, aware: "2023-06-01", notified: "2023-06-02", rapidReview: "2023-06-05"),
      review("2023-06-05", "2023-06-02", "2023-06-08"),
    ])
    #expect(lines.contains("notification-in-time 0 of 0") && lines.contains("notification-left-out 1"))
    #expect(lines.contains("rapid-review-in-time 1 of 1") && lines.contains("notification-running 0"))
  }

  @Test func `where the start counts, a clock that starts on a working day has a day less`() throws {
    var tally = Tally(
      vocabulary: Example.vocabulary,
      clocks: ClockRules(calendar: Example.clocks.calendar, startDay: .included))
    tally.count(review("2023-06-01", "2023-06-08", nil))
    let figures = try YearlyFigures(of: tally, in: Example.year("2023-24"), asAt: Example.day("2024-03-31"))
    #expect(figures[.timeliness]["notification-late"] == .share(.init(1, of: 1)))
    #expect(figures.startDay == .included)
  }

  @Test func `every row says what it counts`() throws {
    let units = try Example.figures([])[.timeliness].rows.map(\.unit)
    #expect(
      units == [
        .notifications, .notifications, .workingDays, .workingDays, .workingDays, .workingDays, .workingDays,
        .notifications, .notifications, .notifications, .notifications, .rapidReviews, .rapidReviews,
        .workingDays, .workingDays, .workingDays, .workingDays, .workingDays, .rapidReviews, .rapidReviews,
        .rapidReviews, .rapidReviews,
      ])
  }
}
