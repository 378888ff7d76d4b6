/// A reporting year of a partnership: twelve months from the first of one of them, as from 1 April to 31 March.
public struct ReportingYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first month, counted from January of the year 0: years that begin in different months are different years.
  @usableFromInline let firstMonth: Int32

  init(firstMonth: Int) { self.firstMonth = Int32(firstMonth) }

  /// The calendar year in which the reporting year begins.
  @inlinable public var start: Int { Int(firstMonth) / 12 }

  /// The day on which the years of this kind begin.
  package var begins: YearStart { YearStart(month: Int(firstMonth) % 12 + 1) }

  /// The first day, as 1 April.
  public var first: Day { firstDay(ofMonth: 0) }

  /// The last day, as 31 March.
  package var last: Day {
    let month = Int(firstMonth) + 11
    return Day(civil: month / 12, month % 12 + 1, Day.lengthOfMonth(month % 12 + 1, in: month / 12))
  }

  /// The first day of the second half.
  package var middle: Day { firstDay(ofMonth: 6) }

  /// The first day of one of its months, from 0 to 11.
  package func firstDay(ofMonth month: Int) -> Day {
    let month = Int(firstMonth) + month
    return Day(civil: month / 12, month % 12 + 1, 1)
  }

  /// The year before, or `nil` for the first.
  package var previous: ReportingYear? { begins.year(startingIn: start - 1) }

  /// Whether it is the same year, or one of another start that has at least half of its months in common.
  package func isMostly(_ other: ReportingYear) -> Bool { abs(firstMonth - other.firstMonth) <= 6 }

  /// The years from one to another of the same kind, both included; none if the second is earlier.
  package static func all(from first: ReportingYear, to last: ReportingYear) -> [ReportingYear] {
    stride(from: Int(first.firstMonth), through: Int(last.firstMonth), by: 12)
      .map(ReportingYear.init(firstMonth:))
  }

  /// The year as `2023-24`; one from January on is a calendar year, `2023`.
  public var description: String {
    firstMonth % 12 == 0 ? "\(start)" : "\(start)-\(ReportingYear.twoDigits(start + 1))"
  }

  /// The year as a "Financial year" in explore education statistics, `202324`; 1999-00 is `199900`.
  package var sixDigits: String { "\(start)\(ReportingYear.twoDigits(start + 1))" }

  private static func twoDigits(_ year: Int) -> String { "\(year % 100 < 10 ? "0" : "")\(year % 100)" }

  /// Whether both are the same year.
  @inlinable public static func == (left: ReportingYear, right: ReportingYear) -> Bool {
    left.firstMonth == right.firstMonth
  }

  /// The year that begins earlier comes first.
  @inlinable public static func < (left: ReportingYear, right: ReportingYear) -> Bool {
    left.firstMonth < right.firstMonth
  }
}

/// The day on which the reporting years of a partnership begin: the first of a month.
public struct YearStart: Hashable, Sendable {
  /// From 1 to 12.
  package let month: Int
  /// The first such day from March 1896 on: its year, and how many days it is after 1 April 1896.
  private let firstYear: Int
  private let daysAfterApril: Int
  /// The year of the last ``Day``, which the calendar may have in part. Worked out once, since the rows of a register ask for it.
  public let latest: ReportingYear

  /// - Precondition: `month` is from 1 to 12.
  fileprivate init(month: Int) {
    self.month = month
    firstYear = month < 3 ? 1897 : 1896
    daysAfterApril = Int(Day(civil: firstYear, month, 1).number) + 26_937
    let last = YearStart.start(of: .last, firstYear, daysAfterApril)
    latest = ReportingYear(firstMonth: last * 12 + month - 1)
  }

  /// 1 April, unless the profile says otherwise.
  package static let april = YearStart(month: 4)

  /// The year of the first ``Day``, which the calendar may have in part.
  package var earliest: ReportingYear { year(of: .first) }

  /// How a year is written, for messages.
  package var example: String { month == 1 ? "2023" : "2023-24" }

  /// The first and the last year, for messages.
  package var rangeInProse: String { "from \(earliest) to \(latest)" }

  /// The first and the last day of each year, for messages: "1 April to 31 March".
  package var spanInProse: String {
    let before = (month + 10) % 12
    let last =
      before == 1
      ? "the end of February" : "\(Day.lengthOfMonth(before + 1, in: 2023)) \(Day.monthNames[before])"
    return "\(dayInProse) to \(last)"
  }

  /// The first and the last month of each year, for messages: "April to March".
  package var monthsInProse: String { "\(Day.monthNames[month - 1]) to \(Day.monthNames[(month + 10) % 12])" }

  /// The first day of each year, for messages.
  package var dayInProse: String { "1 \(Day.monthNames[month - 1])" }

  /// The year that begins in the calendar year `start`, or `nil` where that has no ``Day``.
  package func year(startingIn start: Int) -> ReportingYear? {
    guard (earliest.start...latest.start).contains(start) else { return nil }
    return ReportingYear(firstMonth: start * 12 + month - 1)
  }

  /// The reporting year of `day`.
  public func year(of day: Day) -> ReportingYear {
    let start = YearStart.start(of: day, firstYear, daysAfterApril)
    return ReportingYear(firstMonth: start &* 12 &+ month &- 1)
  }

  /// The calendar year in which the reporting year of a day begins.
  @inline(__always)
  private static func start(of day: Day, _ firstYear: Int, _ daysAfterApril: Int) -> Int {
    // Days since 1 April 1896, as if 1900 and 2100 had a leap day too: then every four years from the first start on have 1461
    // days, and the last of the four has the extra one.
    var days = Int(day.number) &+ 26_937
    if days >= 1429 { days &+= 1 }
    if days >= 74_479 { days &+= 1 }
    return firstYear &+ ((days &- daysAfterApril) &* 4 &+ 3) / 1461
  }

  /// The year written as `2023-24`, `2023/24`, `23-24` or `2023-2024`, or as `2023` where years are calendar years; `nil` where
  /// the second is not the next year, and where `text` does not say which of two years it means.
  ///
  /// Two digits mean 2000 to 2049 and 1950 to 1999.
  package func year(named text: some StringProtocol) -> ReportingYear? {
    let years = years(meantBy: text)
    return years.count == 1 ? years[0] : nil
  }

  /// Whether a text names a year of some partnership.
  package static func isYear(_ text: some StringProtocol) -> Bool {
    [YearStart.april, YearStart(month: 1)].contains { $0.year(named: text) != nil }
  }

  /// The years that a text may mean: two where it names a calendar year that is part of both, or two calendar years; none where
  /// it names no year.
  package func years(meantBy text: some StringProtocol) -> [ReportingYear] {
    if let year = year(ofMonthsIn: text) { return [year] }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    guard numbers.count == parts.count, let first = numbers.first else { return [] }
    let named: ClosedRange<Int>
    switch (parts[0].count, parts.count > 1 ? parts[1].count : 0, parts.count) {
    case (4, 0, 1): named = first...first
    case (4, 2, 2) where (first + 1) % 100 == numbers[1]: named = first...(first + 1)
    case (4, 4, 2) where first + 1 == numbers[1]: named = first...(first + 1)
    case (2, 2, 2) where (first + 1) % 100 == numbers[1]:
      let start = (first < 50 ? 2000 : 1900) + first
      named = start...(start + 1)
    default: return []
    }
    if month == 1 { return named.compactMap(year(startingIn:)) }
    return named.count == 2
      ? [named.lowerBound].compactMap(year(startingIn:)) : [first - 1, first].compactMap(year(startingIn:))
  }
}

extension YearStart {
  /// The year whose first and last month a text names, as in "July 2019 to June 2020".
  private func year(ofMonthsIn text: some StringProtocol) -> ReportingYear? {
    let words = text.lowercased().split(separator: " ")
    func isMonth(_ word: Substring, _ month: Int) -> Bool {
      let name = Day.monthNames[month].lowercased()
      return word == name || word == name.prefix(3)
    }
    guard words.count == 5, words[2] == "to", isMonth(words[0], month - 1),
      isMonth(words[3], (month + 10) % 12),
      words[1].count == 4, words[4].count == 4, let first = Int(words[1]), let last = Int(words[4]),
      last == first + (month == 1 ? 0 : 1)
    else { return nil }
    return year(startingIn: first)
  }
}

extension YearStart: RawRepresentable, CaseIterable {
  /// Those of all months, from January on.
  public static let allCases = (1...12).map(YearStart.init(month:))

  /// The start written as `07-01`; `nil` for what is not the first day of a month.
  public init?(rawValue: String) {
    guard let start = YearStart.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = start
  }

  /// The month and the day, `07-01`.
  public var rawValue: String { "\(month < 10 ? "0" : "")\(month)-01" }
}
