import Records

/// Referrals of one reporting year by the calendar month of the date considered, from April to March.
///
/// Withdrawn and duplicate entries are left out, as everywhere. Where a register keeps a column `year` instead of dates,
/// a referral belongs to the year and to none of its months.
struct MonthCounts: Hashable, Sendable {
  static let names = [
    "April", "May", "June", "July", "August", "September", "October", "November", "December", "January",
    "February", "March",
  ]

  private static var length: Int { 12 }

  /// How many days of the year lie before each month, and before the next year.
  private let starts: [Int]
  /// The number of 1 April.
  private let first: Int
  /// April first; behind March, the referrals without a date.
  private var counts = [Int](repeating: 0, count: MonthCounts.length + 1)

  init(of year: ReportingYear) {
    let first = Int(year.first.number)
    self.first = first
    let nextYear = Int(year.last.number) + 1 - first
    self.starts =
      MonthCounts.names.indices.map { month in
        year.first.adding(months: month).map { Int($0.number) - first } ?? nextYear
      } + [nextYear]
  }

  mutating func count(_ referral: Referral) {
    guard let considered = referral.considered else {
      counts[MonthCounts.length] += 1
      return
    }
    counts[place(of: Int(considered.number) - first)] += 1
  }

  /// The month of a day of the year, from 0: never more than one after the number of whole spans of 31 days before it.
  private func place(of day: Int) -> Int {
    guard day >= 0, day < starts[MonthCounts.length] else { return MonthCounts.length }
    let guess = day / 31
    return day < starts[guess + 1] ? guess : guess + 1
  }

  mutating func merge(_ other: MonthCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The referrals of a month, from 0 for April.
  subscript(month: Int) -> Int { counts[month] }

  /// Referrals of which the register keeps the year alone.
  var withoutDate: Int { counts[MonthCounts.length] }

  var total: Int { counts.reduce(0, +) }
}
