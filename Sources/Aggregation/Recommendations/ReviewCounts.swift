package import Records

/// The reviews of a register in one reporting year, of all kinds: begun in it, published in it, and still running.
///
/// A review begins with the decision to initiate it or, without that date, on the day considered. The statutory limit
/// is six months from then to publication: the same day of the month or the last day of a shorter month, including
/// weekends and holidays (Working Together to Safeguard Children 2023, chapter 5). It applies to local child
/// safeguarding practice reviews and serious case reviews. The reviews timed are those published in the year. One
/// published without a known beginning, or before it, cannot be timed.
///
/// Nothing after the as-at date counts: a review that was not published by then is running.
struct ReviewCounts: Hashable, Sendable {
  private(set) var initiated = 0
  private(set) var published = 0
  private(set) var running = 0
  /// The six months of the reviews that have this limit.
  private(set) var publication = ClockState()

  /// The counts of `reviews`; `nil` if there are none, because a register without a sheet of reviews does not mean zero.
  init?(of reviews: [Review], in year: ReportingYear, asAt: Day) {
    guard !reviews.isEmpty else { return nil }
    for review in reviews { count(review, in: year, asAt: asAt) }
  }

  private mutating func count(_ review: Review, in year: ReportingYear, asAt: Day) {
    func isInYear(_ day: Day?) -> Bool {
      day.map { $0 <= asAt && (year.first...year.last).contains($0) } ?? false
    }
    if isInYear(review.began) { initiated += 1 }
    let course = review.course(asAt: asAt)
    let hasLimit = review.kind.hasLimit
    if case .running = course {
      running += 1
      if hasLimit { countRunning(review, asAt: asAt) }
    }
    guard isInYear(review.published) else { return }
    published += 1
    guard hasLimit else { return }
    if case .ended(let start, let end) = course, let due = start.adding(months: Review.monthsToPublication) {
      let days = Int(end.number) - Int(due.number)
      publication.ended.count(isLate: days > 0, by: days)
      publication.taken.add(Int(end.number) - Int(start.number))
    } else {
      publication.untimed += 1
    }
  }

  private mutating func countRunning(_ review: Review, asAt: Day) {
    publication.running += 1
    let due = review.began?.adding(months: Review.monthsToPublication)
    if due.map({ $0 < asAt }) ?? false { publication.runningLate += 1 }
  }
}

extension Review {
  /// How far the clock to publication had run by the end of `day`.
  fileprivate func course(asAt day: Day) -> ClockCourse {
    if let published, published <= day {
      guard let began, began <= published else { return .untimed(from: nil, on: published) }
      return .ended(from: began, to: published)
    }
    guard let began, began <= day else { return .notStarted }
    return .running(from: began)
  }
}

extension Review.Kind {
  /// Whether the limit of six months applies.
  fileprivate var hasLimit: Bool {
    switch self {
    case .localChildSafeguardingPracticeReview, .seriousCaseReview: true
    case .other: false
    case .own(let kind): kind.hasClock
    }
  }
}

/// The rows of the table `reviews`.
package enum ReviewStage: String, CaseIterable, Sendable {
  case initiated, published, running

  /// The key and name of the row.
  package var category: Category {
    switch self {
    case .initiated: Category(rawValue, "Begun in the year")
    case .published: Category(rawValue, "Published in the year")
    case .running: Category(rawValue, "Running")
    }
  }
}
