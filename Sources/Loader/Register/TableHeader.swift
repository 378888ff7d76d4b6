import Records
import Spreadsheets

/// A table's header: which row it is, and which column holds what.
struct TableHeader: Sendable {
  let columns: ColumnMap
  /// The line, or the row of the sheet.
  let line: Int
  /// The texts of its cells without what does not matter in them.
  private let texts: [String]

  private let names: HeaderNames

  init(_ texts: [String], on line: Int, columns: ColumnMap, names: HeaderNames) {
    self.names = names
    self.texts = texts.map(ColumnMap.fold)
    self.line = line
    self.columns = columns
  }

  /// Whether the row names every column that must be there, in another order than this header.
  func isRivalled(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    let texts = row.fields.indices.map { row.withText(of: $0, in: bytes, FieldText.string) }
    return ColumnMap.areEnough(Set(texts.compactMap(names.column)))
  }

  /// Whether the row says the same as this header, as where a page of a printed table begins again.
  func isRepeated(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    guard row.fields.count >= texts.count else { return false }
    return row.fields.indices.allSatisfy { index in
      let text = row.withText(of: index, in: bytes) { ColumnMap.fold(FieldText.string($0)) }
      return index < texts.count ? text == texts[index] : text.isEmpty
    }
  }
}
