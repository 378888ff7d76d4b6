import Records
import Spreadsheets

/// Checks a row as a whole before its cells are read: its quotes, its bytes and the number of its fields.
enum RowLayout {
  /// The findings about a row; after an error none of its cells can be trusted.
  static func findings(
    of row: TableRow, in bytes: Span<UInt8>, under columns: ColumnPlaces<some TableColumn>, table: Place
  ) -> [Finding] {
    if let broken = fault(of: row, table: table) { return [broken] }
    let place = table.onLine(row.line)
    let width = columns.width
    if row.fields.count < width {
      let lacksRequired = row.fields.count < columns.fewestFields
      return [.tooFewFields(row.fields.count, of: width, at: place, lacksRequired: lacksRequired)]
    }
    guard row.fields.count > width else { return [] }
    let surplus = (width..<row.fields.count).first { index in
      row.withText(of: index, in: bytes) { !FieldText.trimmed($0).isEmpty }
    }
    let field = table.onLine(row.line, column: (surplus ?? width) + 1)
    return [surplus == nil ? .surplusEmptyFields(at: field) : .surplusText(beyond: width, at: field)]
  }

  /// The warning about the last row of `bytes`, the rest of a text, if it seems to be cut off.
  static func cutOff(
    _ row: TableRow, in bytes: Span<UInt8>, under columns: ColumnPlaces<some TableColumn>, table: Place
  ) -> Finding? {
    guard bytes.count > 0, ![UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[bytes.count - 1]),
      row.fault?.kind == .openQuote || row.fault == nil && row.fields.count < columns.width
    else { return nil }
    return .cutOff(at: table.onLine(row.line))
  }

  /// The finding about a row whose quotes or bytes are broken.
  static func fault(of row: TableRow, table: Place) -> Finding? {
    row.fault.map { .broken($0.kind, at: table.onLine($0.line, column: $0.column)) }
  }
}

extension Finding {
  fileprivate static func broken(_ kind: CSVFault.Kind, at place: Place) -> Finding {
    switch kind {
    case .openQuote:
      Finding(.openQuote, at: place, found: "a quote opens here and never closes")
    case .strayQuote:
      Finding(.strayQuote, at: place, found: "there is a quote in the wrong place")
    case .nulByte:
      Finding(
        .nulByte, at: place, found: "the field contains a zero byte",
        remedy: "save the register again as \"CSV UTF-8\"")
    case .overLimit:
      Finding(.fieldOverLimit, at: place, found: "the field has more than \(CSVReader.fieldLimit) bytes")
    }
  }

  /// Excel leaves out blank cells at the end of some rows; but a row without a required column may be cut anywhere.
  fileprivate static func tooFewFields(
    _ count: Int, of width: Int, at place: Place, lacksRequired: Bool
  ) -> Finding {
    let found = "the row has \(count) of \(width) fields"
    guard !lacksRequired else { return Finding(.tooFewFields, at: place, found: found) }
    return Finding(
      .tooFewFields, as: .note, at: place, found: found, remedy: "the last columns are read as blank")
  }

  fileprivate static func cutOff(at place: Place) -> Finding {
    Finding(.cutOff, at: place, found: "the last row is not whole, and no line end follows it")
  }

  fileprivate static func surplusText(beyond width: Int, at place: Place) -> Finding {
    Finding(.surplusText, at: place, found: "there is text beyond the last of \(width) columns")
  }

  fileprivate static func surplusEmptyFields(at place: Place) -> Finding {
    Finding(.surplusEmptyFields, at: place, found: "there are empty fields beyond the last column")
  }
}
