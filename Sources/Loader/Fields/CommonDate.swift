import Records

/// Reads a date in the two commonest forms, `31/03/2024` and `2024-03-31`, in place and without a second look.
///
/// Whatever else a cell may say is left to ``DateField``, which reads these two as well and to the same day.
enum CommonDate {
  @inline(__always)
  static func read(_ text: Span<UInt8>) -> Day? {
    guard text.count == 10 else { return nil }
    if text[2] == UInt8(ascii: "/"), text[5] == UInt8(ascii: "/") {
      guard let day = number(text, 0, 2), let month = number(text, 3, 5), let year = number(text, 6, 10)
      else {
        return nil
      }
      return Day(year: year, month: month, day: day)
    }
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let year = number(text, 0, 4),
      let month = number(text, 5, 7), let day = number(text, 8, 10)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var number = 0
    for at in start..<end {
      let digit = text[at] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }
}
