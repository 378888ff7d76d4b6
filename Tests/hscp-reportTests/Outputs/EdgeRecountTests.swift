import Foundation
import Testing

/// Counts registers full of edges again, row by row and without the program: ends of years, merged bodies, pending
/// referrals, clocks that go over from one year to the next, a year without referrals and one that is not over.
@Suite struct EdgeRecountTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  /// The figures of a year as at a day, by table, category and measure.
  private func figures(_ year: Int, asAt day: Int, _ name: String) throws -> [String: String] {
    let run = try place.run(
      "report", name, "--year", EdgeRegister.name(year), "--as-at", EdgeRegister.iso(day), "--format", "csv",
      "--edition", "board", "--output", "out-\(year)-\(day)", "--quiet")
    try #require(run.status == 0, "\(run.errors)")
    var figures: [String: String] = [:]
    for line in try place.text("out-\(year)-\(day)/figures.csv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      figures["\(cells[1]) \(cells[3]) \(cells[6])"] = cells[7].isEmpty ? cells[10] : cells[7]
    }
    return figures
  }

  @Test(
    arguments: [(UInt64(11), false), (14, true)],
    [(2021, 0), (2022, 0), (2023, 0), (2024, -75), (2024, 40)])
  func `every figure at the edge of a year is what counting by hand gives`(
    register: (seed: UInt64, keepsYears: Bool), when: (year: Int, days: Int)
  ) throws {
    let register = EdgeRegister(seed: register.seed, keepsYears: register.keepsYears)
    try place.write(EdgeRegister.profile, to: "edge/profile.toml")
    try place.write(register.text, to: "edge/referrals.csv")
    let last = EdgeRegister.day(when.year + 1, 3, 31)
    let figures = try figures(when.year, asAt: last + when.days, "edge")
    // A year that is over is counted on its last day.
    let asAt = min(last + when.days, last)
    func expect(_ key: String, _ count: Int) {
      #expect(figures[key] ?? "0" == "\(count)", "\(key), \(when.year) as at \(EdgeRegister.iso(asAt))")
    }
    let known = register.rows.filter { $0.considered.map { $0 <= asAt } ?? true }
    let counted = known.filter { $0.isCounted && $0.considered != nil && $0.year == when.year }
    expect("headline Referrals considered number", counted.count)
    expect("headline Rapid review number", counted.count { $0.outcome == "Rapid review" })
    expect("outcomes Not decided number", counted.count { $0.outcome == "Not decided" })
    expect(
      "headline Withdrawn or duplicate number",
      known.count { !$0.isCounted && $0.year == when.year && ($0.considered ?? $0.received) <= asAt })
    expect(
      "headline Pending number",
      register.rows.count { row in
        row.isCounted && row.received <= asAt && row.considered.map { max($0, row.received) > asAt } ?? true
      })
    for name in ["Old Trust", "Old Clinic", "New Trust", "Police"] {
      expect(
        "agencies \(name) number", counted.count { $0.agencies.contains { body(of: $0, on: last) == name } })
    }
    expectClocks(of: register.rows, "Notification", 5, in: when.year, asAt, figures)
    expectClocks(of: register.rows, "Rapid review", 15, in: when.year, asAt, figures)
  }

  /// The body that one has become by a day: names end with their last day.
  private func body(of name: String, on day: Int) -> String {
    let ends = ["Old Trust": EdgeRegister.day(2024, 3, 30), "Old Clinic": EdgeRegister.day(2023, 6, 30)]
    return ends[name].map { $0 < day ? "New Trust" : name } ?? name
  }

  /// What became of a clock: its start, where it has one, the day on which it is reported, and how.
  private struct Clock {
    enum End { case ended, stopped, untimed }
    var start: Int?
    var end: (day: Int, how: End)?
  }

  private func clock(of row: EdgeRegister.Row, isNotification: Bool) -> Clock? {
    guard row.isCounted else { return nil }
    let (start, end) = isNotification ? (row.aware, row.notified) : (row.notified, row.rapidReview)
    let isReview = row.outcome == "Rapid review"
    let isOver = ["Yes", "No"].contains(row.panel) || isNotification && row.rapidReview != nil
    if let end {
      guard let start, start <= end else { return Clock(start: nil, end: (end, .untimed)) }
      return Clock(start: start, end: (end, .ended))
    }
    guard let start else {
      guard isReview, let considered = row.considered else { return nil }
      if !isNotification, row.aware != nil, !isOver { return nil }
      return Clock(start: nil, end: (considered, .untimed))
    }
    if isOver {
      return Clock(start: start, end: (max(start, row.considered ?? row.rapidReview ?? start), .untimed))
    }
    guard row.outcome == "No further action" else { return Clock(start: start) }
    return Clock(start: start, end: (max(start, row.considered ?? start), .stopped))
  }

  private func expectClocks(
    of rows: [EdgeRegister.Row], _ name: String, _ limit: Int, in year: Int, _ asAt: Int,
    _ figures: [String: String]
  ) {
    /// The working days after the limit; `nil` where there is none and the day is not after the last working day.
    func late(_ start: Int, _ end: Int) -> Int? {
      let worked = (start..<end).count { EdgeRegister.isWorkingDay($0 + 1) }
      return worked > limit || worked == limit && !EdgeRegister.isWorkingDay(end) ? worked - limit : nil
    }
    let clocks = rows.compactMap { clock(of: $0, isNotification: limit == 5) }
    let inYear = clocks.filter { clock in
      clock.end.map { EdgeRegister.year(of: $0.day) == year && $0.day <= asAt } ?? false
    }
    let ended = inYear.filter { $0.end?.how == .ended }
    let lates = ended.compactMap { clock in
      clock.start.flatMap { start in clock.end.flatMap { late(start, $0.day) } }
    }
    let running = clocks.filter { clock in
      clock.start.map { $0 <= asAt } ?? false && clock.end.map { $0.day > asAt } ?? true
    }
    let shares: [(String, Int?)] = [
      ("\(name) within \(limit) working days number", ended.count - lates.count),
      ("\(name) within \(limit) working days of", ended.count),
      ("\(name) after \(limit) working days number", lates.count),
    ]
    let others: [(String, Int?)] = [
      ("\(name): days late in all number", ended.isEmpty ? nil : lates.reduce(0, +)),
      ("\(name): most days late number", ended.isEmpty ? nil : lates.max() ?? 0),
      ("\(name): clock still running number", running.count),
      (
        "\(name): clock still running after \(limit) working days number",
        running.count { $0.start.flatMap { late($0, asAt) } != nil }
      ),
      (
        "\(name): clock stopped because nothing was due number",
        inYear.count { $0.end?.how == .stopped }
      ),
      ("\(name): date missing or out of order number", inYear.count { $0.end?.how == .untimed }),
    ]
    for (key, count) in shares + others {
      #expect(
        figures["timeliness \(key)"] == (count.map(String.init) ?? "z"),
        "\(key), \(year) as at \(EdgeRegister.iso(asAt))")
    }
  }
}
