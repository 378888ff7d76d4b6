import Aggregation
import Records

extension TableWords {
  static func timeliness(_ figures: PublishedFigures) -> TableWords {
    let start =
      figures.rules.startDay == .included
      ? "a clock that starts on a working day counts that day"
      : "the day on which a clock starts is not counted"
    let duties = TimedDuty.allCases.filter {
      figures[.timeliness][ClockRow.inTime.category(of: $0).key] != nil
    }
    let timesReviews = duties.contains(.publication)
    let isOfWorkingDays = duties.contains { $0 != .publication }
    return TableWords(
      title: timelinessTitle(duties), breakdown: ("clock", "Time limit"), heading: "Number",
      notes: (isOfWorkingDays ? [limits(of: duties, start)] : [])
        + (figures.rules.versions[.clocks] == 1 ? [clocksOfYear] : clocksThatEnded(by: figures.asAt))
        + (timesReviews ? [publication] : [])
        + (inSpring2020(figures.year) ? [timesReviews ? relaxedForBoth : relaxed] : []),
      hasUnits: true)
  }

  /// What the limits in working days are, of those `duties` that have one.
  private static func limits(of duties: [TimedDuty], _ start: String) -> String {
    let limits: [(TimedDuty, String)] = [
      (
        .workingDays(.notification),
        "a notification within five working days of the local authority becoming aware"
      ),
      (.workingDays(.rapidReview), "a rapid review within 15 working days of the notification"),
    ]
    let own = limits.filter { duties.contains($0.0) }.map(\.1).joined(separator: ", ")
    return
      "Limits are those of Working Together to Safeguard Children: \(own). Working days leave out weekends and the "
      + "bank holidays of England and Wales; \(start)."
  }

  private static func clocksThatEnded(by day: Day) -> [String] {
    [
      "A clock counts in the year in which it ended, whatever the year in which the group considered the referral, and "
        + "not after \(day.inProse). A limit ends with its last working day. Days late are working days after "
        + "it: none on a day off. Days taken are those from the start of a clock to its end, counted like the limit, of the "
        + "clocks that ended; the median is the one in the middle of them.",
      "A clock is still running where it had started by \(day.inProse) and the register has no end by then, "
        + "whatever the year of the referral. It stops where the group decides that nothing is due. Where the day on "
        + "which it ended is missing, it counts in the year in which the group considered the referral.",
    ]
  }

  /// How clocks were counted by the first version of their definition.
  static let clocksOfYear =
    "These figures are of an earlier version of the program: a clock counts in the year in which the group considered the "
    + "referral, whenever it ended, and those still running are those of the referrals considered in the year."

  /// The title of the table of these clocks.
  static func timelinessTitle(_ duties: [TimedDuty]) -> String {
    let things = duties.map { $0 == .publication ? "publications" : $0.unit.rawValue }
    let words = things.isEmpty ? "clocks" : things.inProse
    return "\(words.prefix(1).uppercased())\(words.dropFirst()) in time"
  }

  private static let publication =
    "A local child safeguarding practice review, or a serious case review before there were these, is to be published "
    + "within six months of the decision to begin it, or else of the day on which the group considered the case. It "
    + "counts in the year in which it was published; months and days late are those of the calendar, with weekends and "
    + "holidays."

  /// Whether the year includes spring 2020, or clocks of then may still have run in it.
  private static func inSpring2020(_ year: ReportingYear) -> Bool {
    guard let begin = Day(year: 2020, month: 3, day: 1), let end = Day(year: 2021, month: 3, day: 31) else {
      return false
    }
    return year.first <= end && year.last >= begin
  }

  private static let relaxed =
    "In spring 2020 the limit for rapid reviews was relaxed, that for notifications was not. Both are counted here by "
    + "the usual limits."

  private static let relaxedForBoth =
    "In spring 2020 the limits for rapid reviews and for publishing reviews were relaxed, that for notifications was "
    + "not. All are counted here by the usual limits."
}

extension TableID {
  /// The categories of a row in data files: of a clock, its duty, named by the limit, and what the row counts.
  func categories(of category: Category, _ second: Category?) -> [Category] {
    guard self == .timeliness else { return [category, second].compactMap(\.self) }
    for duty in TimedDuty.allCases {
      for row in ClockRow.allCases where row.category(of: duty).key == category.key {
        let limit = ClockRow.inTime.category(of: duty).name
        return [Category(duty.key, limit), Category(row.rawValue, category.name)]
      }
    }
    return [category]
  }
}
