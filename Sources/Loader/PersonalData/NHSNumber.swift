/// Recognises NHS numbers: ten digits together or as `943 476 5919`, the last of which is a check digit (NHS Data Model
/// and Dictionary, "NHS Number"). Scottish and Northern Irish numbers have the same form.
enum NHSNumber {
  /// The number that begins at `start`, or `nil`.
  static func find(in text: VisibleText, at start: Int) -> PersonalDatum? {
    guard text.isDigit(at: start), text.beginsNumber(at: start), !isBook(in: text, at: start),
      let end = end(of: start, in: text), endsNumber(in: text, at: end)
    else { return nil }
    let digits = (start..<end).map { text[$0] }.filter(FieldText.isDigit)
    guard hasCheckDigit(digits) else { return nil }
    return PersonalDatum(.nhsNumber, at: start..<end, canonical: digits)
  }

  /// Where ten digits end, or groups of three, three and four with the same character in between.
  private static func end(of start: Int, in text: VisibleText) -> Int? {
    let first = text.endOfDigits(from: start)
    if first - start == 10 { return first }
    let separator = text[first]
    guard first - start == 3, " -.".utf8.contains(separator) else { return nil }
    let second = text.endOfDigits(from: first + 1)
    guard second - first == 4, text[second] == separator else { return nil }
    let third = text.endOfDigits(from: second + 1)
    return third - second == 5 ? third : nil
  }

  private static func endsNumber(in text: VisibleText, at end: Int) -> Bool {
    !text.isWord(at: end) && !("-.".utf8.contains(text[end]) && text.isDigit(at: end + 1))
  }

  /// Whether the last of ten digits is the check digit of the others: 11 minus the remainder, divided by 11, of their sum
  /// weighted from ten down to two. A result of 11 is written as 0, and no number has a result of 10.
  ///
  /// Ten equal digits would pass, but are not a person's number.
  static func hasCheckDigit(_ digits: [UInt8]) -> Bool {
    let values = digits.map { Int($0 - UInt8(ascii: "0")) }
    guard values.count == 10, Set(values).count > 1 else { return false }
    let sum = zip(values, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check == values[9]
  }

  /// Whether this is the number of a book, which has the same check digit (ISO 2108, before 2007).
  private static func isBook(in text: VisibleText, at start: Int) -> Bool {
    var before = start
    while before > start - 8, before > 0, " -:.10".utf8.contains(text[before - 1]) { before -= 1 }
    return text.has("ISBN", at: before - 4)
  }
}
