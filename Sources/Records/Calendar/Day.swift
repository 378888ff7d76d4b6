/// A day of the Gregorian calendar, without time or zone, from ``first`` to ``last``.
///
/// These are whole years from April on, so whatever is indexed by such a year or its months has a place for every day. They begin
/// in April because 1 January 1900 is no date that anyone means: spreadsheets show it for a 1 that has a date's format.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; earlier days are negative.
  public let number: Int32

  /// The day of these numbers, or `nil` where the calendar has no such day, like 31 February.
  @inline(__always)
  package init?(year: Int, month: Int, day: Int) {
    guard year >= 1900, year <= 2199, month >= 1, month <= 12, (1...31).contains(day) else { return nil }
    // Every month has as many days as these; few days need a look at its length.
    guard day <= 28 || day <= Day.lengthOfMonth(month, in: year) else { return nil }
    // Years that begin in March end with their leap day. Of those in the calendar, only the one that ends in 2100 has none
    // although 2100 is divisible by four.
    let years = year &- (month < 3 ? 1901 : 1900)
    let leapDays = years >> 2 &- (years >= 200 ? 1 : 0)
    let dayOfYear = Int(Day.daysFromMarch[month - 1]) &+ day &- 1
    self.init(number: Day.firstMarch &+ years &* 365 &+ leapDays &+ dayOfYear)
  }

  /// The day of these numbers.
  ///
  /// - Precondition: The calendar has such a day.
  init(civil year: Int, _ month: Int, _ day: Int) {
    // Years start in March here: then the leap day is the last of its year.
    let shiftedYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let days = 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
    self.number = Int32(days - Day.daysBefore1970)
  }

  /// The day with this number of days since 1 January 1970, or `nil` outside the calendar.
  package init?(number: Int) {
    guard Day.numbers.contains(number) else { return nil }
    self.number = Int32(number)
  }

  /// The first day of all.
  package static let earliest = Day(civil: 1900, 1, 1)

  /// The day written as `2024-03-31`, or `nil` for any other text.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    var numbers: [Int] = []
    for digits in [bytes[0..<4], bytes[5..<7], bytes[8..<10]] {
      guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// 1 April 1900.
  package static let first = Day(civil: 1900, 4, 1)

  /// 31 March 2199.
  package static let last = Day(civil: 2199, 3, 31)

  /// The first and the last day, for messages.
  package static var rangeInProse: String { "from \(first.inProse) to \(last.inProse)" }

  /// Whether both are the same day.
  @inlinable public static func == (left: Day, right: Day) -> Bool { left.number == right.number }

  /// The earlier day comes first.
  @inlinable public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Year, month (1 to 12) and day of the month (from 1).
  package var components: (year: Int, month: Int, day: Int) {
    let days = Int(number) + Day.daysBefore1970
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day in data, `2024-03-31`.
  package var iso: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The day in prose, `31 March 2024`.
  package var inProse: String {
    let (year, month, day) = components
    return "\(day) \(Day.monthNames[month - 1]) \(year)"
  }

  /// Days in a month (1 to 12) of a year.
  package static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
    // Long and short months alternate, except July and August.
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + (month + month / 8) % 2
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// From 0 for Monday to 6 for Sunday.
  package var weekday: Int { (Int(number) + 3 + 7 * 100_000) % 7 }

  /// The same day of the month `months` later, or the last one of a month that is too short; `nil` outside the calendar.
  ///
  /// The six months for publishing a practice review end on this day. It need not be a working day.
  package func adding(months: Int) -> Day? {
    let (year, month, day) = components
    let number = year * 12 + month - 1 + months
    let (lastYear, lastMonth) = (number / 12, number % 12 + 1)
    guard number >= 0 else { return nil }
    return Day(year: lastYear, month: lastMonth, day: min(day, Day.lengthOfMonth(lastMonth, in: lastYear)))
  }

  /// How many days after 1 March each month begins, from January on.
  private static let daysFromMarch: [12 of Int16] = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275]
  private static let daysBefore1970 = 719_468
  /// The number of 1 March 1900.
  private static let firstMarch = -25_508
  /// The numbers of the first and the last day.
  private static let numbers = -25_477...83_730
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
