import Records

/// What a spreadsheet shows where a formula failed: `#N/A`, `#REF!`, `Err:502`, or `####` where a column is too narrow.
enum CellError {
  private static let names: Set = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!", "#GETTING_DATA",
  ]

  /// Whether the text of a cell is such an error.
  static func matches(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 3, text.count <= 13 else { return isOnlyHashes(text) }
    switch text[0] {
    case UInt8(ascii: "#"): return isOnlyHashes(text) || names.contains(FieldText.string(text).uppercased())
    case UInt8(ascii: "E"):
      let code = FieldText.string(text)
      return code.hasPrefix("Err:") && Int(code.dropFirst(4)) != nil
    default: return false
    }
  }

  private static func isOnlyHashes(_ text: Span<UInt8>) -> Bool {
    for at in text.indices where text[at] != UInt8(ascii: "#") { return false }
    return text.count >= 3
  }
}

extension Finding {
  /// A cell that holds an error of the spreadsheet instead of a value.
  static func cellError(at place: Place) -> Finding {
    Finding(
      .error, "cell-error", at: place, found: "the spreadsheet shows an error here",
      expected: "expected a value",
      remedy: "mend the formula, or write the value, or widen a column that shows ####")
  }
}
