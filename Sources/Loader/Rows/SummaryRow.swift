import Records
import Spreadsheets

/// Tells the rows of a small table of counts, as people keep below the list, from entries.
extension PassedOver {
  /// The finding about a row that has nothing but a name of the profile and a number, or the headers of these; `nil` for any
  /// other, and where one of the two can be read in its own column.
  func summary(_ filled: [Int], of row: TableRow, _ bytes: Span<UInt8>, at place: Place) -> Finding? {
    guard filled.count == 2, filled[1] == filled[0] + 1, filled.allSatisfy({ !isInPlace($0, of: row, bytes) })
    else {
      return nil
    }
    let (label, count) = (filled[0], filled[1])
    if row.withText(of: count, in: bytes, { CountWords.contain($0) }) {
      let isHeader = row.withText(of: label, in: bytes) { text in
        CountWords.arePlain(text) || header.names.column(named: FieldText.string(text)) != nil
      }
      return isHeader ? .summaryHeader(at: place, expecting: Column.entry) : nil
    }
    guard row.hasNumber(at: count, in: bytes) else { return nil }
    let isName = [CellContent.outcomes, .agencies, .harms, .features].contains {
      header.cells.canRead(label, of: row, bytes, as: $0)
    }
    return isName ? .summaryRow(at: place, expecting: Column.entry) : nil
  }

  /// Whether a cell could be part of an entry where it is.
  private func isInPlace(_ index: Int, of row: TableRow, _ bytes: Span<UInt8>) -> Bool {
    guard let column = header.columns.column(at: index) else { return false }
    return column.content.identifiesEntry && header.cells.canRead(index, of: row, bytes, as: column.content)
      || column.content.meaning == .ages
  }
}

/// The headers of a table of counts.
private enum CountWords {
  static func contain(_ text: Span<UInt8>) -> Bool { counts[text] != nil }

  /// Whether a text is a header for what is counted.
  static func arePlain(_ text: Span<UInt8>) -> Bool { labels[text] != nil }

  private static let counts = WordList<Bool>([
    (
      [
        "number", "no", "no.", "count", "total", "totals", "n", "referrals", "number of referrals",
        "no of referrals", "cases", "number of cases",
      ], true
    )
  ])
  private static let labels = WordList<Bool>([
    (["category", "type", "month", "quarter", "summary", "decision", "body"], true)
  ])
}

extension Finding {
  fileprivate static func summaryHeader(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .footnoteRow, at: place, found: "the row is the header of a small table of counts",
      expected: "expected a \(entry)")
  }

  /// Below the table it is part of a summary; between entries, the name may belong to the row above.
  fileprivate static func summaryRow(at place: Place, expecting entry: String) -> Finding {
    Finding(
      .footnoteRow, as: .warning, at: place, found: "the row only has a name of the profile and a number",
      expected: "expected a \(entry)",
      remedy: "if the name belongs to the row above, write it there; it is passed over")
  }
}
