import Records

/// Referrals of one reporting year by the calendar month of the date considered, from the first month of the year on.
///
/// Withdrawn and duplicate entries are left out, as everywhere. In a register with a column `year` instead of dates, a
/// referral belongs to the year and to none of its months.
struct MonthCounts: Hashable, Sendable {
  /// The names of the months, in their order in the year.
  let names: [String]
  /// The first day of the year, as a number.
  private let first: Int
  /// The first day of each month and the day after the year, from the first day of the year on.
  private let starts: [Int]
  /// One for each day of the year. To count a row is one addition; months are summed when they are needed.
  private var days: [Int]
  /// Referrals for which the register has only the year.
  private(set) var withoutDate = 0

  init(of year: ReportingYear) {
    let end = Int(year.last.number) + 1
    self.names = (0..<12).map { Day.monthNames[(year.begins.month - 1 + $0) % 12] }
    let first = Int(year.first.number)
    self.first = first
    self.starts = (0..<12).map { Int(year.firstDay(ofMonth: $0).number) - first } + [end - first]
    self.days = Array(repeating: 0, count: end - first)
  }

  @inline(__always)
  mutating func count(_ referral: Referral) {
    guard let considered = referral.considered else {
      withoutDate += 1
      return
    }
    days[Int(considered.number) &- first] += 1
  }

  mutating func merge(_ other: MonthCounts) {
    for index in days.indices { days[index] += other.days[index] }
    withoutDate += other.withoutDate
  }

  /// The referrals of a month, from 0 for the first one of the year.
  subscript(month: Int) -> Int {
    days[starts[month]..<starts[month + 1]].reduce(0, +)
  }

  var total: Int { days.reduce(withoutDate, +) }
}
