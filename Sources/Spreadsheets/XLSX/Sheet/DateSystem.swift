/// How a workbook counts days.
package enum DateSystem: Hashable, Sendable {
  /// From 1900-01-01 as day 1, with the 29 February that 1900 did not have as day 60.
  case from1900
  /// From 1904-01-01 as day 0, as workbooks of old Macs do.
  case from1904

  /// 9999-12-31, counted from 1900.
  private static let lastDay = 2_958_465
  private static let daysBetweenSystems = 1462

  /// Appends the day `serial` as `2023-07-03`, or returns `false` if spreadsheet programs show no day for it.
  ///
  /// Days 0 and 60 of the system from 1900 are written as Excel shows them, `1900-01-00` and `1900-02-29`. No calendar has
  /// them, so the reader of the day notices, and no neighbouring day is counted instead.
  func append(day serial: Int, to bytes: inout [UInt8]) -> Bool {
    let (sum, overflows) = serial.addingReportingOverflow(
      self == .from1904 ? DateSystem.daysBetweenSystems : 0)
    guard serial >= 0, !overflows, sum <= DateSystem.lastDay else { return false }
    switch sum {
    case 0: DateSystem.append(year: 1900, month: 1, day: 0, to: &bytes)
    case 60: DateSystem.append(year: 1900, month: 2, day: 29, to: &bytes)
    case ..<60: DateSystem.append(daysFrom1900: sum - 1, to: &bytes)
    default: DateSystem.append(daysFrom1900: sum - 2, to: &bytes)
    }
    return true
  }

  /// Appends the day that is `days` after 1900-01-01 in the Gregorian calendar.
  private static func append(daysFrom1900 days: Int, to bytes: inout [UInt8]) {
    // Counted from 0000-03-01, 693,901 days earlier, so that a leap day is the last day of its year.
    let shifted = days + 693_901
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    append(year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: day, to: &bytes)
  }

  private static func append(year: Int, month: Int, day: Int, to bytes: inout [UInt8]) {
    func digit(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: number % 10) + UInt8(ascii: "0") }
    bytes.append(digit(year / 1000))
    bytes.append(digit(year / 100))
    bytes.append(digit(year / 10))
    bytes.append(digit(year))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(month / 10))
    bytes.append(digit(month))
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digit(day / 10))
    bytes.append(digit(day))
  }
}

extension SheetRow {
  /// Appends the day of a date that the file spells out (ISO 8601), without its time unless that is 23:00, or the whole text if it is not one.
  ///
  /// With a time zone it stays a text: the day depends on where one is.
  mutating func append(isoDate literal: String) -> SheetCell.Kind {
    if SheetRow.startsWithDay(literal.utf8), !SheetRow.hasZone(literal.utf8.dropFirst(10)) {
      bytes.append(contentsOf: literal.utf8.prefix(10))
      let time = literal.dropFirst(11)
      if time == "23:00" || time.hasPrefix("23:00:00") { bytes.append(contentsOf: "T23:00".utf8) }
      return .date
    }
    bytes.append(contentsOf: literal.utf8)
    return .text
  }

  /// Whether a time ends with `Z` or has a sign before an offset.
  private static func hasZone(_ time: String.UTF8View.SubSequence) -> Bool {
    time.contains {
      [UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0)
    }
  }

  /// Whether the text is four, two and two digits with hyphens between them, and then nothing or a time.
  private static func startsWithDay(_ text: String.UTF8View) -> Bool {
    let time = text.dropFirst(10)
    guard text.count >= 10, time.first.map({ $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) ?? true
    else { return false }
    return zip(text, "0000-00-00".utf8).allSatisfy { byte, form in
      form == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == form
    }
  }
}
