import Foundation
import Testing

/// Counts invented registers again without the program: years without referrals, a year that is not over, and joint
/// referrals of bodies that became one.
@Suite struct ComparedRecountTests {
  /// A row of the register as it was made, with days as texts, which sort as days do.
  private struct Row {
    let received: String
    let considered: String
    let agencies: [String]
    let children: Int
    let harm: String

    var year: Int {
      let parts = considered.split(separator: "-").compactMap { Int($0) }
      return parts[1] >= 4 ? parts[0] : parts[0] - 1
    }

    /// Whether it was considered by a day such as `06-30` of its own reporting year.
    func wasConsidered(by day: String) -> Bool { considered <= ComparedRecountTests.day(day, in: year) }
  }

  /// Numbers that look random and are the same on every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static func day(_ day: String, in year: Int) -> String { "\(day < "04" ? year + 1 : year)-\(day)" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func name(of year: Int) -> String { "\(year)-\(two((year + 1) % 100))" }

  /// Forty referrals of 2020-21 to 2024-25, of which one year has none and another no harm.
  private static func rows(_ seed: UInt64) -> [Row] {
    var dice = Dice(state: seed)
    let empty = 2021 + dice.roll(2)
    let names = ["Hill Trust", "Dale Trust", "Vale Trust", "Vale Police", "Somebody"]
    return (0..<40).compactMap { _ -> Row? in
      let (start, month, day) = (2020 + dice.roll(5), dice.roll(12) + 1, two(dice.roll(28) + 1))
      let agencies = (0...dice.roll(3)).map { _ in names[dice.roll(5)] }
      let (children, harm, isEarlier) = (
        dice.roll(4) + 1, ["", "Injury", "Death"][dice.roll(3)], dice.roll(3) == 0
      )
      guard start != empty else { return nil }
      let year = month >= 4 ? start : start + 1
      let before = month == 1 ? "\(year - 1)-12" : "\(year)-\(two(month - 1))"
      return Row(
        received: "\(isEarlier ? before : "\(year)-\(two(month))")-\(day)",
        considered: "\(year)-\(two(month))-\(day)",
        agencies: agencies, children: children, harm: start == 2023 ? "" : harm)
    }
  }

  /// What a name of the register is called in a comparison whose last year begins in `last`.
  private static func body(_ name: String, in last: Int) -> String {
    if name == "Somebody" { return "Not in the profile" }
    return last >= 2024 && name.hasSuffix("Trust") ? "Vale Trust" : name
  }

  /// The last year of a comparison, by the year in which it begins, and the day and month on which it is made.
  struct End: Sendable {
    let last: Int
    let day: String
  }

  @Test(
    arguments: 1...2 as ClosedRange<UInt64>,
    [
      End(last: 2024, day: "03-31"), End(last: 2024, day: "09-15"), End(last: 2023, day: "03-31"),
      End(last: 2024, day: "02-10"),
    ])
  func `figures by year are those of a count by hand`(seed: UInt64, end: End) throws {
    let rows = Self.rows(seed)
    let place = try Workplace()
    try place.writeVale(
      rows.enumerated().map { index, row in
        "R\(index),\(row.received),\(row.considered),\(row.agencies.joined(separator: "; ")),"
          + "\(Array(repeating: "5", count: row.children).joined(separator: "; ")),No further action,\(row.harm),\n"
      }.joined())
    let first = try #require(rows.map(\.year).min())
    let years = Array(first...end.last)
    let asAt = Self.day(end.day, in: end.last)
    let run = try place.run(
      "compare", "vale", "--years", "\(Self.name(of: first)):\(Self.name(of: end.last))", "--as-at", asAt,
      "--output", "out", "--format", "csv")
    try #require(run.status == 0, "\(run.errors)")

    func counted(_ year: Int) -> [Row] { rows.filter { $0.year == year && $0.wasConsidered(by: end.day) } }
    let headline = try place.compared("headline", in: "out")
    #expect(headline["Referrals considered"] == years.map { "\(counted($0).count)" })
    #expect(headline["Children concerned"] == years.map { "\(counted($0).reduce(0) { $0 + $1.children })" })
    #expect(
      headline["Pending"]
        == years.map { year in
          let day = Self.day(end.day, in: year)
          return "\(rows.filter { $0.received <= day && $0.considered > day }.count)"
        })
    var agencies: [String: [String]] = [:]
    for name in Set(rows.flatMap(\.agencies).map { Self.body($0, in: end.last) }) {
      let counts = years.map { year in
        counted(year).filter { $0.agencies.contains { Self.body($0, in: end.last) == name } }.count
      }
      if counts.contains(where: { $0 > 0 }) { agencies[name] = counts.map(String.init) }
    }
    agencies["Total"] = headline["Referrals considered"]
    #expect(try place.compared("agencies", in: "out") == agencies)
    let harm = try place.compared("harm", in: "out")
    for kind in ["Injury", "Death"] {
      let counts = years.map { year -> String in
        let referrals = counted(year)
        let isKept = referrals.isEmpty || referrals.contains { !$0.harm.isEmpty }
        return isKept ? "\(referrals.filter { $0.harm == kind }.count)" : "[x]"
      }
      #expect(harm[kind] == counts)
    }
  }
}
