import Records
import Spreadsheets

/// Tells rows that only say what belongs in the columns, or that a form has filled in beforehand, from entries.
extension PassedOver {
  /// Whether each filled cell of a row is a hint, or all of them number the columns.
  func isHint(_ filled: [Int], of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    filled.allSatisfy { isHint($0, of: row, bytes) } || numbersColumns(filled, of: row, bytes)
  }

  /// Whether a cell is a hint, and nothing that can be read in its own column.
  func isHint(_ index: Int, of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    switch row.fields[index].kind {
    // Nobody knows what belongs here.
    case .formula, .unclearFormat, .error, .date: return false
    case .text, .quotedText, .cellText, .number, .boolean: break
    }
    let column = header.columns.column(at: index)
    if let column, column.content.identifiesEntry,
      header.cells.canRead(index, of: row, bytes, as: column.content)
    {
      return false
    }
    return row.withVisibleText(of: index, in: bytes) { cell in
      let text = cell.extracting(FieldText.trimmed(cell))
      if HintWords.areDefault(text) { return column?.content != .reference && column?.content != .reviewKey }
      if HintWords.contain(text) { return true }
      guard let range = HintWords.explained(in: text) else { return false }
      let inner = text.extracting(range)
      return !CellBytes.haveDigit(text) && !AgeWords.nameChild(inner)
        && column.map { !couldBe($0.content, inner) } ?? true
    }
  }

  /// Whether a text in brackets could be what its column holds.
  private func couldBe(_ content: CellContent, _ text: Span<UInt8>) -> Bool {
    content.identifiesEntry && header.cells.canRead(text, as: content)
      || header.cells.holdsName(text, of: content)
      || header.cells.isNearName(text, in: content)
  }

  /// Whether the cells are 1, 2, 3 and so on, one in each column that has a header.
  private func numbersColumns(_ filled: [Int], of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    let isNumbered = filled.enumerated().allSatisfy { position, index in
      row.withVisibleText(of: index, in: bytes) { cell in
        let text = cell.extracting(FieldText.trimmed(cell))
        return text.count < 4 && text.indices.allSatisfy { FieldText.isDigit(text[$0]) }
          && FieldText.number(text) == position + 1
      }
    }
    guard filled.count > 3, isNumbered else { return false }
    return filled
      == header.headers.indices.prefix(header.columns.namedWidth).filter { !header.headers[$0].isEmpty }
  }
}

/// What forms say in the place of a value.
private enum HintWords {
  /// Whether a text says what to write, is a line of signs, or begins like an example.
  static func contain(_ text: Span<UInt8>) -> Bool {
    if text.count > 1, text.indices.allSatisfy({ isSign(text[$0]) }) { return true }
    return words[text] != nil
  }

  /// Whether a text is what a formula or a tick box has where nothing was written.
  static func areDefault(_ text: Span<UInt8>) -> Bool { defaults[text] != nil }

  /// What a text in brackets says; `nil` for any other.
  static func explained(in text: Span<UInt8>) -> Range<Int>? {
    guard text.count > 2, brackets.contains(where: { $0.0 == text[0] && $0.1 == text[text.count - 1] }) else {
      return nil
    }
    return 1..<text.count - 1
  }

  private static let brackets: [(UInt8, UInt8)] = [
    (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
    (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "{"), UInt8(ascii: "}")),
  ]

  private static func isSign(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "=")].contains(
      byte)
  }

  private static let defaults = WordList<Bool>([(["0", "0.00", "FALSE"], true)])

  private static let words = WordList<Bool>([
    (
      [
        "dd/mm/yyyy", "dd/mm/yy", "d/m/yyyy", "d/m/yy", "dd/mmm/yyyy", "dd/mmm/yy", "yyyy-mm-dd",
        "mm/dd/yyyy",
        "dd month yyyy", "date", "text", "free text", "number", "numeric", "list", "drop down",
        "drop down list", "drop down menu", "tick box", "yes/no", "y/n", "yes/no/na", "select",
        "please select",
        "select one", "please select one", "select an item", "select an option", "select from list",
        "please select from list", "select from drop down", "select from drop down list", "choose",
        "please choose", "choose one", "choose an item", "choose an option", "choose from list",
        "pick from list", "enter text", "enter text here", "enter date", "enter a date",
        "click or tap to enter text", "click or tap here to enter text", "click or tap to enter a date",
        "click here to enter text", "click here to enter a date", "formula", "calculated", "automatic",
        "mandatory", "required", "optional",
      ], true
    )
  ])
}

extension Finding {
  static func hintRow(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .hintRow, at: place,
      found: "the row only says what belongs in the columns, or what a form has filled in",
      expected: "expected a \(entry)")
  }
}
