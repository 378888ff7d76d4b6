import Records

/// Dates that are one number.
extension DateField {
  /// Spreadsheets count days from 30 December 1899, so that 45292 is 1 January 2024.
  private static let serialOfFirst1970 = 25_569

  /// The day of a spreadsheet's number; outside 40000 (6 July 2009) to 50000 (21 November 2036) it may be anything.
  ///
  /// Another `first` serves where older days are common.
  /// A fraction of a day behind it is a time, and dropped.
  static func serialDay(_ text: Span<UInt8>, from first: Int = 40_000) -> Day? {
    guard text.count >= 5, let serial = number(text.extracting(0..<5)), (first...50_000).contains(serial)
    else {
      return nil
    }
    if text.count > 5 {
      guard text.count > 6, text[5] == UInt8(ascii: "."), text.count <= 24 else { return nil }
      for at in 6..<text.count where !FieldText.isDigit(text[at]) { return nil }
    }
    return Day(number: serial - serialOfFirst1970)
  }

  /// The day of eight digits, `20230703`; the year comes first, for no such number is a day in both orders.
  static func compactDay(_ text: Span<UInt8>) -> Day? {
    guard text.count == 8, let number = number(text) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func number(_ text: Span<UInt8>) -> Int? {
    for at in text.indices where !FieldText.isDigit(text[at]) { return nil }
    return FieldText.number(text)
  }
}
