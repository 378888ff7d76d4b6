import Records
import Spreadsheets

extension FieldText {
  /// The text without the spaces around it, and without the apostrophe that makes it harmless to spreadsheets.
  @inline(__always)
  static func withoutGuard(_ text: Span<UInt8>) -> Range<Int> {
    guard text.count > 0, text[0] == UInt8(ascii: "'"), NeutralText.isNeutral(text) else {
      return trimmed(text)
    }
    let range = trimmed(text.extracting(1..<text.count))
    return range.lowerBound + 1..<range.upperBound + 1
  }
}

extension Finding {
  /// A text behind an apostrophe that keeps spreadsheets from taking it for a formula.
  static func textNeutralised(at place: Place) -> Finding {
    Finding(
      .note, "text-neutralised", at: place,
      found: "an apostrophe keeps spreadsheets from taking this for a formula",
      expected: "expected the text alone",
      remedy: "read without the apostrophe")
  }
}
