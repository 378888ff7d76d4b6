import Records

/// Reads a date in the two commonest forms, `31/03/2024` and `2024-03-31`, in place and all its bytes at once.
///
/// Whatever else a cell may say is left to ``DateField``, which reads these two as well and to the same day.
enum CommonDate {
  // Eight bytes of a date as a number, the first in its lowest byte: what a digit or a sign must be taken for nought
  // with, and what must be added so that anything else shows in a byte's highest bit.
  private static let dayFirst: (signs: UInt64, bounds: UInt64) = (
    0x3030_2F30_302F_3030, 0x7676_7F76_767F_7676
  )
  private static let yearFirst: (signs: UInt64, bounds: UInt64) = (
    0x2D30_302D_3030_3030, 0x7F76_767F_7676_7676
  )

  @inline(__always)
  static func read(_ text: Span<UInt8>) -> Day? {
    guard text.count == 10 else { return nil }
    let first = CellBytes.word(text, 0)
    let tens = text[8] &- UInt8(ascii: "0")
    let ones = text[9] &- UInt8(ascii: "0")
    guard tens <= 9, ones <= 9 else { return nil }
    let last = Int(tens) &* 10 &+ Int(ones)
    if let digits = digits(of: first, dayFirst) {
      let year = pair(digits, 6) &* 100 &+ last
      return Day(year: year, month: pair(digits, 3), day: pair(digits, 0))
    }
    guard let digits = digits(of: first, yearFirst) else { return nil }
    let year = pair(digits, 0) &* 100 &+ pair(digits, 2)
    return Day(year: year, month: pair(digits, 5), day: last)
  }

  /// The values of the digits, a byte each, or `nil` where a byte is not what the form has there.
  @inline(__always)
  private static func digits(of word: UInt64, _ form: (signs: UInt64, bounds: UInt64)) -> UInt64? {
    let digits = word ^ form.signs
    return (digits &+ form.bounds | digits) & 0x8080_8080_8080_8080 == 0 ? digits : nil
  }

  /// The number of two digits from a byte on.
  @inline(__always)
  private static func pair(_ digits: UInt64, _ byte: UInt64) -> Int {
    let tens = Int(truncatingIfNeeded: digits >> (byte &* 8) & 0xFF)
    return tens &* 10 &+ Int(truncatingIfNeeded: digits >> (byte &* 8 &+ 8) & 0xFF)
  }
}
