/// A year from 1 April to 31 March, written `2023-24`.
public struct ReportingYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year in which the reporting year begins.
  public let start: Int

  /// The reporting year of the first ``Day``.
  package static let earliest = ReportingYear(start: 1900)

  /// The reporting year of the last ``Day``.
  package static let latest = ReportingYear(start: 2198)

  /// The first and the last year, for messages.
  package static var rangeInProse: String { "from \(earliest) to \(latest)" }

  private init(start: Int) { self.start = start }

  /// The reporting year that begins on 1 April of `start`, or `nil` where that has no ``Day``.
  package init?(startingIn start: Int) {
    guard (ReportingYear.earliest.start...ReportingYear.latest.start).contains(start) else { return nil }
    self.start = start
  }

  /// The reporting year of `day`.
  package init(containing day: Day) {
    // Days since 1 April 1896, as if 1900 and 2100 had a leap day too: then every four years have 1461 days, and the last
    // of the four has the extra one.
    var days = Int(day.number) &+ 26937
    if days >= 1429 { days &+= 1 }
    if days >= 74479 { days &+= 1 }
    self.start = 1896 &+ (days &* 4 &+ 3) / 1461
  }

  /// The year written as `2023-24`, `2023/24`, `23-24` or `2023-2024`, or `nil` where the second is not the next year.
  ///
  /// Two digits mean 2000 to 2049 and 1950 to 1999.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    let start: Int
    switch (parts[0].count, parts[1].count) {
    case (4, 2) where (first + 1) % 100 == second: start = first
    case (4, 4) where first + 1 == second: start = first
    case (2, 2) where (first + 1) % 100 == second: start = (first < 50 ? 2000 : 1900) + first
    default: return nil
    }
    self.init(startingIn: start)
  }

  /// The first day, 1 April.
  package var first: Day { Day(civil: start, 4, 1) }

  /// The last day, 31 March.
  package var last: Day { Day(civil: start + 1, 3, 31) }

  /// The year before, or `nil` for the first.
  package var previous: ReportingYear? { ReportingYear(startingIn: start - 1) }

  /// The years from one to another, both included; none if the second is earlier.
  package static func all(from first: ReportingYear, to last: ReportingYear) -> [ReportingYear] {
    first <= last ? (first.start...last.start).map(ReportingYear.init(start:)) : []
  }

  /// The year as `2023-24`.
  public var description: String {
    let end = (start + 1) % 100
    return "\(start)-\(end < 10 ? "0" : "")\(end)"
  }

  /// The year as a "Financial year" in explore education statistics, `202324`; 1999-00 is `199900`.
  package var sixDigits: String {
    let end = (start + 1) % 100
    return "\(start)\(end < 10 ? "0" : "")\(end)"
  }

  /// Whether both are the same year.
  @inlinable public static func == (left: ReportingYear, right: ReportingYear) -> Bool {
    left.start == right.start
  }

  /// The earlier year comes first.
  @inlinable public static func < (left: ReportingYear, right: ReportingYear) -> Bool {
    left.start < right.start
  }
}
