import Records

/// A `TRUE` or `FALSE` of a spreadsheet, which answers a question, and is no name, age or date.
enum TruthValue {
  /// Whether the text of a cell is one, in the capitals of a spreadsheet.
  static func matches(_ text: Span<UInt8>) -> Bool {
    guard text.count == 4 || text.count == 5 else { return false }
    return ["TRUE", "FALSE"].contains(FieldText.string(text))
  }
}

extension Finding {
  /// A cell with an answer where there was no question.
  static func truthValue(at place: Place) -> Finding {
    Finding(
      .error, "truth-value", at: place, found: "this is TRUE or FALSE",
      expected: "expected what the column is about", remedy: "write the value, or clear the cell")
  }
}
