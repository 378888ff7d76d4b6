import Records
import Spreadsheets

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
      .cellError, at: place, found: "the spreadsheet shows an error here",
      expected: "expected a value",
      remedy: "mend the formula, or write the value, or widen a column that shows ####")
  }
}

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
      .truthValue, at: place, found: "this is TRUE or FALSE",
      expected: "expected what the column is about", remedy: "write the value, or clear the cell")
  }
}

/// A number that a workbook keeps as text: it reads the same, but no formula there counts it.
enum NumberAsText {
  /// Whether the text is a number: digits, perhaps with a sign before and a decimal point inside.
  static func matches(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for at in text.indices {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ".") where digits > 0: points += 1
      case UInt8(ascii: "-") where at == 0: break
      default: return false
      }
    }
    return digits > 0 && points <= 1 && text[text.count - 1] != UInt8(ascii: ".")
  }
}

extension Finding {
  /// A text cell that holds a number.
  static func numberAsText(at place: Place) -> Finding {
    Finding(
      .numberAsText, at: place, found: "this number is kept as text", expected: "expected a number",
      remedy: "read as the number")
  }
}

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
      .dateAsText, at: place, found: "this date is kept as text", expected: "expected a date cell",
      remedy: "read with the day first")
  }
}

/// A long reference that a spreadsheet took for a number and cut off: `1.2E+15`. Its last digits are lost.
enum ReferenceBecameNumber {
  /// Whether the text is a number with a power of ten as spreadsheets write it, sign included.
  static func matches(_ text: Span<UInt8>) -> Bool {
    var at = 0
    let whole = passDigits(of: text, &at)
    guard whole >= 1 else { return false }
    if at < text.count, text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") {
      at += 1
      guard passDigits(of: text, &at) > 0 else { return false }
    }
    guard at + 1 < text.count, text[at] | 0x20 == UInt8(ascii: "e"),
      text[at + 1] == UInt8(ascii: "+") || text[at + 1] == UInt8(ascii: "-")
    else { return false }
    at += 2
    return passDigits(of: text, &at) > 0 && at == text.count
  }

  private static func passDigits(of text: Span<UInt8>, _ at: inout Int) -> Int {
    let start = at
    while at < text.count, FieldText.isDigit(text[at]) { at += 1 }
    return at - start
  }
}

extension Finding {
  /// A reference that is no longer what was typed.
  static func referenceBecameNumber(at place: Place) -> Finding {
    Finding(
      .referenceBecameNumber, at: place, found: "a spreadsheet cut this reference short",
      expected: "expected the reference in full, not a power of ten",
      remedy: "give the column the format of text, and write the reference again")
  }
}

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
      .textNeutralised, at: place,
      found: "an apostrophe keeps spreadsheets from taking this for a formula",
      expected: "expected the text alone",
      remedy: "read without the apostrophe")
  }
}

/// What the kind of a workbook's cell says about its value, and what a text gives away of a spreadsheet's damage.
enum CellKinds {
  /// Whether the same bytes may be taken for what they meant before: where their kind matters they are looked at again.
  @inline(__always)
  static func mayBeRemembered(_ kind: TableField.Kind, _ cell: Span<UInt8>, in column: RegisterColumn) -> Bool
  {
    switch kind {
    case .text, .quotedText, .number: true
    case .cellText: !column.holdsDays && !(column == .childAge && NumberAsText.matches(cell))
    case .date: column.holdsDays
    case .boolean, .error: false
    }
  }

  /// What there is to say about a value before it is read; after an error it is not.
  static func finding(
    _ kind: TableField.Kind, _ text: Span<UInt8>, in column: RegisterColumn, at place: Place
  ) -> Finding? {
    if kind == .error || CellError.matches(text) { return .cellError(at: place) }
    if column != .panelAgreed, TruthValue.matches(text) { return .truthValue(at: place) }
    if column == .reference, ReferenceBecameNumber.matches(text) { return .referenceBecameNumber(at: place) }
    guard kind == .cellText else { return nil }
    if column.holdsDays, DateAsText.matches(text) { return .dateAsText(at: place) }
    if column == .childAge, NumberAsText.matches(text) { return .numberAsText(at: place) }
    return nil
  }
}
