import Records
import Spreadsheets

/// Finds what a spreadsheet did to a cell: an error, a formula or TRUE and FALSE in the place of a value, a number that is
/// shown as something else, a reference cut short, a number or a date stored as text.
enum SpreadsheetDamage {
  /// The damage to a cell of this kind with this text; after an error the value must not be read.
  static func finding(
    _ kind: TableField.Kind, _ text: Span<UInt8>, in column: some TableColumn, at place: Place
  ) -> Finding? {
    if kind == .formula { return .formulaWithoutResult(at: place) }
    if kind == .unclearFormat { return .unclearNumberFormat(at: place) }
    if kind == .error || isError(text) { return .cellError(at: place) }
    if column.content != .answer, isTruthValue(text) { return .truthValue(at: place) }
    if column.content == .reference, isPowerOfTen(text) { return .referenceBecameNumber(at: place) }
    guard kind == .cellText else { return nil }
    if column.holdsDays, isDate(text) { return .dateAsText(at: place) }
    if column.content == .ages, FieldText.isNumber(text) { return .numberAsText(at: place) }
    return nil
  }

  /// Whether a cell of this kind can be recalled by its bytes; where its kind makes a finding, it must be read again.
  @inline(__always)
  static func allowsRecall(_ kind: TableField.Kind, _ cell: Span<UInt8>, in column: RegisterColumn) -> Bool {
    // All fields of a text, in two instructions.
    if kind.isOfText { return true }
    return switch kind {
    case .text, .quotedText, .number: true
    case .cellText: !column.holdsDays && !(column == .childAge && FieldText.isNumber(cell))
    case .date: column.holdsDays
    case .boolean, .error, .formula, .unclearFormat: false
    }
  }

  private static let errorNames: Set = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!", "#GETTING_DATA",
  ]

  /// Whether the text is the error of a formula, such as `#REF!` or `Err:502`, or the `####` of a narrow column.
  static func isError(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 3, text.count <= 13 else { return isOnlyHashes(text) }
    switch text[0] {
    case UInt8(ascii: "#"):
      return isOnlyHashes(text) || errorNames.contains(FieldText.string(text).uppercased())
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

  /// Whether the text is `TRUE` or `FALSE`, in the capitals of a spreadsheet.
  static func isTruthValue(_ text: Span<UInt8>) -> Bool {
    guard text.count == 4 || text.count == 5 else { return false }
    return ["TRUE", "FALSE"].contains(FieldText.string(text))
  }

  /// Whether the text is a number with a power of ten and its sign: `1.2E+15`.
  ///
  /// Spreadsheets take a long reference for a number and write it like this, without its last digits.
  static func isPowerOfTen(_ text: Span<UInt8>) -> Bool {
    var at = 0
    guard skipDigits(of: text, &at) > 0 else { return false }
    if at < text.count, text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") {
      at += 1
      guard skipDigits(of: text, &at) > 0 else { return false }
    }
    guard at + 1 < text.count, text[at] | 0x20 == UInt8(ascii: "e"),
      text[at + 1] == UInt8(ascii: "+") || text[at + 1] == UInt8(ascii: "-")
    else { return false }
    at += 2
    return skipDigits(of: text, &at) > 0 && at == text.count
  }

  private static func skipDigits(of text: Span<UInt8>, _ at: inout Int) -> Int {
    let start = at
    while at < text.count, FieldText.isDigit(text[at]) { at += 1 }
    return at - start
  }

  /// Whether the text can be read as a date and is not a bare number.
  static func isDate(_ text: Span<UInt8>) -> Bool {
    guard case .success = DateField.read(text) else { return false }
    return !FieldText.isNumber(text)
  }
}

extension Finding {
  fileprivate static func cellError(at place: Place) -> Finding {
    Finding(.cellError, at: place, found: "the spreadsheet shows an error here")
  }

  fileprivate static func formulaWithoutResult(at place: Place) -> Finding {
    Finding(.formulaWithoutResult, at: place, found: "this formula has no result in the file")
  }

  fileprivate static func unclearNumberFormat(at place: Place) -> Finding {
    Finding(
      .unclearNumberFormat, at: place, found: "the number format shows something else than the number")
  }

  fileprivate static func truthValue(at place: Place) -> Finding {
    Finding(.truthValue, at: place, found: "this is TRUE or FALSE")
  }

  fileprivate static func referenceBecameNumber(at place: Place) -> Finding {
    Finding(.referenceBecameNumber, at: place, found: "a spreadsheet cut this reference short")
  }

  fileprivate static func dateAsText(at place: Place) -> Finding {
    Finding(.dateAsText, at: place, found: "this date is stored as text")
  }

  fileprivate static func numberAsText(at place: Place) -> Finding {
    Finding(.numberAsText, at: place, found: "this number is stored as text")
  }
}
