import Foundation

/// A register of random referrals around the ends of years, with bodies that merge, for a recount without the program.
struct EdgeRegister {
  struct Row {
    var received: Int
    /// The first day of the reporting year where the register keeps only years.
    var considered: Int?
    var agencies: [String]
    /// As the profile below names them; empty while the referral is pending.
    var outcome = ""
    var aware: Int?
    var notified: Int?
    var rapidReview: Int?
    var panel = ""
    var age: Int

    var isCounted: Bool { outcome != "Withdrawn" }
    /// The reporting year by the year in which it begins.
    var year: Int? {
      considered.map(EdgeRegister.year) ?? (isCounted ? nil : EdgeRegister.year(of: received))
    }
  }

  let rows: [Row]
  let keepsYears: Bool

  /// No referral is considered in 2022-23: only clocks of the year before end in it.
  init(seed: UInt64, keepsYears: Bool) {
    var state = seed
    func random(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    self.keepsYears = keepsYears
    let names = ["Old Trust", "Old Clinic", "New Trust", "Police"]
    let outcomes = ["Rapid review", "Rapid review", "No further action", "Not decided", "Withdrawn"]
    rows = (0..<120).map { index in
      let end = EdgeRegister.day([2022, 2024, 2024, 2025][index % 4], 3, 31)
      var row = Row(
        received: end + random(-25...10), considered: nil, agencies: [names[random(0...3)]],
        age: random(1...17))
      if random(0...2) == 0 { row.agencies.append(names[random(0...3)]) }
      let decided = row.received + random(0...30)
      if random(0...5) > 0, EdgeRegister.year(of: decided) != 2022 {
        row.considered = keepsYears ? EdgeRegister.day(EdgeRegister.year(of: decided), 4, 1) : decided
        row.outcome = outcomes[random(0...4)]
      } else if EdgeRegister.year(of: row.received) != 2022, random(0...4) == 0 {
        row.outcome = "Withdrawn"
      }
      if random(0...2) > 0 {
        row.aware = row.received + random(-3...3)
        if random(0...3) > 0 { row.notified = row.aware.map { $0 + random(-1...11) } }
        if random(0...3) > 0 { row.rapidReview = row.notified.map { $0 + random(-1...30) } }
      }
      if row.outcome == "Rapid review" { row.panel = ["", "awaited", "Yes", "No"][random(0...3)] }
      return row
    }
  }

  static let profile = """
    schema = 1
    [partnership]
    name = "Edge Partnership"
    short_name = "Edge"
    group = "Learning Group"
    group_short = "LG"
    [disclosure]
    policy = "none"
    [[agencies]]
    key = "old-trust"
    name = "Old Trust"
    sector = "Health"
    to = 2024-03-30
    successor = "new-trust"
    [[agencies]]
    key = "old-clinic"
    name = "Old Clinic"
    sector = "Health"
    to = 2023-06-30
    successor = "new-trust"
    [[agencies]]
    key = "new-trust"
    name = "New Trust"
    sector = "Health"
    [[agencies]]
    key = "police"
    name = "Police"
    sector = "Police"
    \(RequiredOutcomes.toml)
    [[outcomes]]
    key = "not-decided"
    name = "Not decided"
    kind = "undecided"
    [[outcomes]]
    key = "withdrawn"
    name = "Withdrawn"
    kind = "not-counted"

    """

  var text: String {
    let last = keepsYears ? "year" : "date_considered"
    var text =
      "reference,date_received,\(last),referring_agency,child_age,outcome,date_aware,date_notified,"
      + "date_rapid_review,panel_agreed\n"
    for (index, row) in rows.enumerated() {
      func cell(_ day: Int?) -> String { day.map(EdgeRegister.iso) ?? "" }
      let considered = keepsYears ? row.considered.map { EdgeRegister.name(EdgeRegister.year(of: $0)) } : nil
      let cells = [
        "E-\(index)", cell(row.received), considered ?? (keepsYears ? "" : cell(row.considered)),
        row.agencies.joined(separator: "; "), "\(row.age)", row.outcome, cell(row.aware), cell(row.notified),
        cell(row.rapidReview), row.panel,
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  // Days are numbers since 1 January 1970, counted here by the lengths of months.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let years = (1970..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
    return years + (1..<month).reduce(0) { $0 + length(of: $1, year) } + day - 1
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func parts(of number: Int) -> (year: Int, month: Int, day: Int) {
    var (year, month, rest) = (1970, 1, number)
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    while rest >= length(of: month, year) {
      rest -= length(of: month, year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  static func iso(_ day: Int) -> String {
    let parts = parts(of: day)
    return String(format: "%04d-%02d-%02d", parts.year, parts.month, parts.day)
  }

  /// The reporting year of a day, by the year in which it begins.
  static func year(of day: Int) -> Int {
    let parts = parts(of: day)
    return parts.month < 4 ? parts.year - 1 : parts.year
  }

  static func name(_ year: Int) -> String { "\(year)-\(String(year + 1).suffix(2))" }

  /// The bank holidays of England and Wales around these days, from a wall calendar.
  private static let holidays: Set<String> = [
    "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2024-01-01",
    "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2025-01-01", "2025-04-18", "2025-04-21",
    "2025-05-05", "2025-05-26",
  ]

  static func isWorkingDay(_ day: Int) -> Bool {
    // 1 January 1970 was a Thursday.
    ![2, 3].contains(day % 7) && !holidays.contains(iso(day))
  }
}
