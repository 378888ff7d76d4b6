import Spreadsheets

/// What may stand between the values of a row that is inside one cell: the separators of texts, or what people and programs
/// write in their place.
enum CellDivider: CaseIterable {
  case commas, semicolons, tabs, bars, lineEnds, spaces, slashes, dashes, dots

  /// For messages.
  var name: String {
    switch self {
    case .lineEnds: "line breaks"
    case .spaces: "runs of spaces"
    case .slashes: "slashes"
    case .dashes: "dashes"
    case .dots: "dots"
    case .commas, .semicolons, .tabs, .bars: delimiter?.name ?? ""
    }
  }

  /// The separator of a text that it is.
  var delimiter: Delimiter? {
    switch self {
    case .commas: .comma
    case .semicolons: .semicolon
    case .tabs: .tab
    case .bars: .bar
    case .lineEnds, .spaces, .slashes, .dashes, .dots: nil
    }
  }

  init(_ delimiter: Delimiter) {
    self =
      switch delimiter {
      case .comma: .commas
      case .semicolon: .semicolons
      case .tab: .tabs
      case .bar: .bars
      }
  }

  /// The pieces of a text, as the fields of a row. Quotes around a piece that has the separator inside count as in a text.
  func pieces(of text: Span<UInt8>) -> TableRow {
    var row = TableRow()
    if let delimiter {
      var reader = CSVReader(delimiter: delimiter.rawValue)
      _ = reader.readRow(into: &row, of: text)
      if row.fault == nil { return row }
      // A quote that does not close keeps nothing together.
      row = TableRow()
    }
    var start = 0
    var at = 0
    while at < text.count {
      let width = width(in: text, at: at)
      if width > 0 {
        row.fields.append(TableField(start..<at))
        start = at + width
      }
      at += max(width, 1)
    }
    row.fields.append(TableField(start..<text.count))
    return row
  }

  /// Whether the text has at least three pieces; most notes have not, and this takes no memory.
  func occursTwice(in text: Span<UInt8>) -> Bool {
    var count = 0
    var at = 0
    while at < text.count, count < 2 {
      let width = width(in: text, at: at)
      if width > 0 { count += 1 }
      at += max(width, 1)
    }
    return count > 1
  }

  /// How many bytes the divider at `at` takes; 0 if there is none.
  private func width(in text: Span<UInt8>, at: Int) -> Int {
    if let delimiter { return text[at] == delimiter.rawValue ? 1 : 0 }
    switch self {
    case .lineEnds:
      if text[at] == UInt8(ascii: "\r"), at + 1 < text.count, text[at + 1] == UInt8(ascii: "\n") { return 2 }
      return text[at] == UInt8(ascii: "\n") || text[at] == UInt8(ascii: "\r") ? 1 : 0
    case .spaces:
      var end = at
      while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
      return end - at > 1 ? end - at : 0
    case .slashes: return isBetweenSpaces(UInt8(ascii: "/"), text, at) ? 3 : 0
    case .dashes: return isBetweenSpaces(UInt8(ascii: "-"), text, at) ? 3 : 0
    case .dots: return isDotBetweenSpaces(text, at) ? 4 : 0
    case .commas, .semicolons, .tabs, .bars: return 0
    }
  }

  /// Whether a dot in the middle of the line (U+00B7) is here, between spaces.
  private func isDotBetweenSpaces(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 3 < text.count && text[at] == UInt8(ascii: " ") && text[at + 1] == 0xC2 && text[at + 2] == 0xB7
      && text[at + 3] == UInt8(ascii: " ")
  }

  private func isBetweenSpaces(_ sign: UInt8, _ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 2 < text.count && text[at] == UInt8(ascii: " ") && text[at + 1] == sign
      && text[at + 2] == UInt8(ascii: " ")
  }
}
