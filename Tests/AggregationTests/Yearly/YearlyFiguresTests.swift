import TestSupport
import Records
import Testing

@testable import Aggregation

struct NationalTableTests {
  private func count(
    _ publisher: NationalFigures.Publisher, _ year: String, _ kind: NationalFigures.Kind, _ value: Int,
    _ unit: Unit = .notifications
  ) -> NationalFigures.Count {
    NationalFigures.Count(
      source: .init(publisher: publisher, year: Example.year(year), release: "R", address: "a/b"), kind: kind,
      value: value, unit: unit)
  }

  @Test func `the Department and the Panel have a table each, of the year itself`() throws {
    let national = NationalFigures(counts: [
      count(.department, "2023-24", .notifications, 405),
      count(.panel, "2023-24", .rapidReviews, 330, .rapidReviews),
      count(.department, "2023-24", .childDeath, 205), count(.department, "2022-23", .notifications, 456),
    ])
    let figures = try YearlyFigures(
      of: Example.tally([]), in: Example.year("2023-24"), asAt: Example.day("2024-03-31"), beside: national)
    #expect(figures[.national].lines == ["child-death 205", "notifications 405"])
    #expect(figures[.nationalPanel].lines == ["rapid-reviews 330"])
    #expect(figures[.nationalPanel].rows.map(\.unit) == [.rapidReviews])
  }

  @Test func `what is not published yet has no rows, which is not zero`() throws {
    #expect(try Example.figures([])[.national].rows.isEmpty)
    #expect(try Example.figures([])[.nationalPanel].rows.isEmpty)
  }
}

struct YearlyFiguresTests {
  @Test func `a left-out row counts in its own year, and in every year where its year is unknown`() throws {
    var tally = Example.tally([Example.referral()])
    tally.leaveOut(in: Example.year("2023-24"))
    tally.leaveOut(in: Example.year("2022-23"))
    tally.leaveOut(in: nil)
    func leftOut(_ text: String) throws -> Int {
      let year = Example.year(text)
      return try YearlyFigures(of: tally, in: year, asAt: year.last).leftOut
    }
    #expect(try leftOut("2021-22") == 1)
    #expect(try leftOut("2022-23") == 2)
    #expect(try leftOut("2023-24") == 2)
  }

  /// The same questions asked of the referrals one by one, without any of the counts.
  @Test(arguments: UInt64(101)...112)
  func `every figure is what counting the referrals by hand gives`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let random = (0..<400).map { _ in ExampleRow.random(using: &generator) }
    let asAt = Example.day("2024-03-31")
    let figures = try Example.figures(random)
    let all = random.map(\.referral)
    let rows = random.filter {
      $0.referral.year == Example.year("2023-24")
        && ![nil, Example.withdrawn].contains($0.referral.primaryOutcome)
    }
    let rowsOfInfants = rows.filter { $0.referral.children.contains { $0.isUnderOne } }
    let ofYear = all.filter { $0.year == Example.year("2023-24") && $0.primaryOutcome != nil }
    let considered = ofYear.filter { $0.primaryOutcome != Example.withdrawn }
    let infants = considered.filter { $0.children.contains { $0.isUnderOne } }
    let ages = considered.filter { !$0.children.contains { $0.isUnderOne } }.flatMap(\.children)
      .compactMap(\.completedYears).sorted()
    func count(_ id: TableID, _ key: String, in list: [Referral], where isMeant: (Referral) -> Bool) {
      let number = list.count(where: isMeant)
      let shown = figures[id][key] ?? .count(0)
      #expect(shown == .count(number), "\(id.rawValue) \(key)")
    }
    count(.headline, "referrals", in: considered) { _ in true }
    count(.headline, "under-one", in: infants) { _ in true }
    count(.headline, "reviews-commissioned", in: considered) {
      $0.primaryOutcome == Example.lcspr || $0.furtherActions.contains(Example.lcspr)
    }
    count(.headline, "pending", in: all) { referral in
      guard referral.primaryOutcome != Example.withdrawn else { return false }
      guard let considered = referral.considered else { return referral.received.map { $0 <= asAt } ?? true }
      return referral.received.map { $0 <= asAt } ?? false && considered > asAt
    }
    #expect(figures[.headline]["rest-lowest"] == ages.first.map(Figure.age) ?? .symbol(.notApplicable))
    #expect(figures[.headline]["rest-highest"] == ages.last.map(Figure.age) ?? .symbol(.notApplicable))
    for (index, outcome) in Example.vocabulary.outcomes.enumerated() where outcome.kind != .notCounted {
      count(.outcomes, outcome.key, in: considered) { $0.primaryOutcome == Code(index) }
      count(.furtherActions, outcome.key, in: considered) { $0.furtherActions.contains(Code(index)) }
    }
    for (index, agency) in Example.vocabulary.agencies.enumerated() {
      count(.agencies, agency.key, in: considered) { $0.agencies.contains(Code(index)) }
    }
    count(.agencies, "not-in-profile", in: considered) { $0.agencies.contains(.notInProfile) }
    count(.sectors, "health", in: considered) {
      $0.agencies.contains(Example.hospital) || $0.agencies.contains(Example.trust)
    }
    for (index, feature) in Example.vocabulary.features.enumerated() {
      for (id, rows) in [(TableID.features, rows), (.featuresUnderOne, rowsOfInfants)] {
        let number = rows.count { $0.entries(of: .features).contains(BreakdownEntry(index)) }
        #expect(figures[id][feature.key] ?? .count(0) == .count(number))
      }
    }
    let reviews = considered.filter { $0.primaryOutcome == Example.rapidReview }
    let agreed = reviews.count { $0.panel == .agreed }
    #expect(figures[.panel]["agreed"] == .share(.init(agreed, of: reviews.count)))
    checkClocks(figures, of: all.filter { $0.primaryOutcome != Example.withdrawn }, asAt: asAt)
    let bands = Example.vocabulary.ageBands
    for (position, band) in bands.all.enumerated() where !band.isRare {
      let children = considered.flatMap(\.children).count { bands.position(of: $0) == position }
      #expect(figures[.ageBands][band.key] == .count(children))
    }
  }

  /// A fraction with one decimal, a half rounded up.
  private func tenths(_ number: Int, of whole: Int) -> String {
    guard whole > 0 else { return "[z]" }
    let rounded = (number * 20 + whole) / (whole * 2)
    return "\(rounded / 10).\(rounded % 10)"
  }

  /// Day by day over a list of days off, and not by any calendar of the program.
  private func checkClocks(_ figures: YearlyFigures, of all: [Referral], asAt: Day) {
    func isWorked(_ day: Day) -> Bool {
      day.weekday < 5 && !["2023-12-25", "2023-12-26"].contains(day.iso)
    }
    func late(_ start: Day, _ end: Day, _ limit: Int) -> Int? {
      let days = (start.number + 1..<max(end.number, start.number) + 1).compactMap { Day(number: Int($0)) }
      let worked = days.count(where: isWorked)
      return worked > limit || worked == limit && !isWorked(end) ? worked - limit : nil
    }
    let clocks: [(String, Int, (Referral) -> (Day?, Day?))] = [
      ("notification", 5, { ($0.aware, $0.notified) }),
      ("rapid-review", 15, { ($0.notified, $0.rapidReview) }),
    ]
    for (key, limit, dates) in clocks {
      let ended = all.map(dates).compactMap { start, end -> Int?? in
        guard let start, let end, start <= end, end <= asAt, end >= Example.day("2023-04-01") else {
          return nil
        }
        return .some(late(start, end, limit))
      }
      let lates = ended.compactMap(\.self)
      let taken = all.map(dates).compactMap { start, end -> Int? in
        guard let start, let end, start <= end, end <= asAt, end >= Example.day("2023-04-01") else {
          return nil
        }
        return (start.number + 1..<end.number + 1).compactMap { Day(number: Int($0)) }.count(where: isWorked)
      }.sorted()
      let table = figures[.timeliness]
      #expect(table["\(key)-in-time"] == .share(.init(ended.count - lates.count, of: ended.count)))
      #expect(table["\(key)-late"] == .share(.init(lates.count, of: ended.count)))
      #expect(
        table["\(key)-days-late"] == (ended.isEmpty ? .symbol(.notApplicable) : .days(lates.reduce(0, +))))
      let middle = taken.count / 2
      #expect(
        table["\(key)-average-days"]?.text == tenths(taken.reduce(0, +), of: taken.count)
          && table["\(key)-average-days-late"]?.text == tenths(lates.reduce(0, +), of: lates.count)
          && table["\(key)-median-days"]?.text
            == (taken.isEmpty ? "[z]" : tenths(taken[middle] + taken[(taken.count - 1) / 2], of: 2))
      )
      #expect(table["\(key)-longest"] == (ended.isEmpty ? .symbol(.notApplicable) : .days(lates.max() ?? 0)))
      let running = all.filter { referral in
        let (start, end) = dates(referral)
        guard let start, start <= asAt else { return false }
        if let end { return start <= end && end > asAt }
        let codes = [referral.primaryOutcome].compactMap(\.self) + Array(referral.furtherActions)
        let isOver =
          [.agreed, .disagreed].contains(referral.panel)
          || key == "notification" && referral.rapidReview != nil || codes.contains(Example.lcspr)
        let waits = [nil, Example.rapidReview, Example.undecided].contains(referral.primaryOutcome)
        if waits, !isOver { return true }
        if isOver { return (referral.considered ?? referral.rapidReview ?? start) > asAt }
        return referral.considered.map { $0 > asAt } ?? false
      }
      #expect(table["\(key)-running"] == .count(running.count))
      let runningLate = running.count { dates($0).0.flatMap { late($0, asAt, limit) } != nil }
      #expect(table["\(key)-running-late"] == .count(runningLate))
    }
  }
}
