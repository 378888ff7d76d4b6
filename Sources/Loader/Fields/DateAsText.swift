import Records

/// A date that a workbook keeps as text: it reads the same, but does not sort or filter as a date there.
enum DateAsText {
  /// Whether the text can be read as a date, a bare number apart.
  static func matches(_ text: Span<UInt8>) -> Bool {
    guard case .success = DateField.read(text) else { return false }
    return !NumberAsText.matches(text)
  }
}

extension Finding {
  /// A text cell that holds a date.
  static func dateAsText(at place: Place) -> Finding {
    Finding(
      .note, "date-as-text", at: place, found: "this date is kept as text", expected: "expected a date cell",
      remedy: "read with the day first")
  }
}
