import Records
import Spreadsheets

/// The header of the table of referrals.
typealias TableHeader = HeaderRow<RegisterColumn>

/// A table's header: which row it is, and which column holds what.
struct HeaderRow<Column: TableColumn>: Sendable {
  let columns: ColumnPlaces<Column>
  /// The line, or the row of the sheet.
  let line: Int
  /// The texts of its cells without what does not matter in them.
  private let texts: [String]

  private let names: HeaderNames<Column>

  init(_ texts: [String], on line: Int, columns: ColumnPlaces<Column>, names: HeaderNames<Column>) {
    self.names = names
    self.texts = texts.map(ColumnPlaces<Column>.fold)
    self.line = line
    self.columns = columns
  }

  /// Where little must be there, a row may name it by chance.
  private static var fewest: Int { 3 }

  /// Whether the row names every column that must be there, in another order than this header.
  func isRivalled(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    let texts = row.fields.indices.map { row.withText(of: $0, in: bytes, FieldText.string) }
    let named = Set(texts.compactMap(names.column))
    return named.count >= Self.fewest && ColumnPlaces.areEnough(named)
  }

  /// Whether the row says the same as this header, as where a page of a printed table begins again.
  func isRepeated(by row: TableRow, of bytes: Span<UInt8>) -> Bool {
    guard row.fields.count >= texts.count else { return false }
    return row.fields.indices.allSatisfy { index in
      let text = row.withText(of: index, in: bytes) { ColumnPlaces<Column>.fold(FieldText.string($0)) }
      return index < texts.count ? text == texts[index] : text.isEmpty
    }
  }
}
