/// A cell between its start tag and its end tag.
struct OpenCell {
  /// The most bytes of text that a cell may hold, including escapes; 32,767 characters need fewer.
  static let textLimit = 1 << 20

  private let column: Int
  private let style: Int
  private let type: String
  private var value: String?
  private var inline: RichText?
  private var isInValue = false

  init(_ element: XMLElement, in part: String, row: inout OpenRow) throws(XLSXError) {
    column = try OpenCell.column(of: element, in: part, row: &row)
    guard let style = Int(element["s"] ?? "0") else {
      throw .cell(column, of: row.row, in: part, "has a style that is not a number")
    }
    self.style = style
    type = element["t"] ?? "n"
  }

  /// Reads an event between the tags of the cell.
  mutating func read(_ event: XMLEvent, in part: String, row: SheetRow) throws(XLSXError) {
    switch event {
    case .start(let element) where element.name == .spreadsheet("v"):
      value = ""
      isInValue = true
    case .end(let name) where name == .spreadsheet("v"): isInValue = false
    case .start(let element) where element.name == .spreadsheet("is"): inline = RichText()
    case .text(let text) where isInValue: value?.append(text)
    default: inline?.read(event)
    }
    guard max(value?.utf8.count ?? 0, inline?.size ?? 0) <= OpenCell.textLimit else {
      throw .cell(column, of: row, in: part, "holds more text than a cell can")
    }
  }

  /// Appends the cell to its row, once its end tag was read (ECMA-376 part 1, 18.18.11 lists the types).
  func close(in part: String, context: CellContext, row: inout SheetRow) throws(XLSXError) {
    let start = row.bytes.count
    guard let kind = try append(in: part, context: context, row: &row) else { return }
    guard row.bytes.count <= OpenRow.byteLimit else {
      throw .unexpectedContent(part: part, found: "row \(row.number) holds more text than the limit")
    }
    row.closeCell(kind, column: column, from: start)
  }

  private func append(
    in part: String, context: CellContext, row: inout SheetRow
  ) throws(XLSXError) -> SheetCell.Kind? {
    if type == "inlineStr" {
      guard let inline else { return nil }
      row.bytes.append(contentsOf: inline.text.utf8)
      return .text
    }
    guard let value else { return nil }
    if type == "str" {
      row.bytes.append(contentsOf: value.decodingEscapes().utf8)
      return .text
    }
    let literal = value.trimmingXMLSpace()
    if literal.isEmpty { return nil }
    switch (type, literal) {
    case ("n", _):
      let isDate = context.formats.isDate(style)
      if let kind = row.append(number: literal, asDay: isDate ? context.dateSystem : nil) { return kind }
      throw .cell(column, of: row, in: part, "has a number that cannot be read")
    case ("s", _):
      if let index = Int(literal), context.sharedStrings.append(index, to: &row.bytes) { return .text }
      let count = context.sharedStrings.count
      throw .cell(column, of: row, in: part, "names a shared string that is not among the \(count)")
    case ("d", _): return row.append(isoDate: literal)
    case ("e", _):
      row.bytes.append(contentsOf: literal.utf8)
      return .error
    case ("b", "1"), ("b", "true"):
      row.bytes.append(contentsOf: "TRUE".utf8)
      return .boolean
    case ("b", "0"), ("b", "false"):
      row.bytes.append(contentsOf: "FALSE".utf8)
      return .boolean
    default:
      throw .cell(
        column, of: row, in: part, "has a type that is not known, or a value that does not fit its type")
    }
  }

  private static func column(
    of element: XMLElement, in part: String, row: inout OpenRow
  ) throws(XLSXError) -> Int {
    let text = element["r"]
    let reference = text.flatMap { CellReference($0) }
    if text != nil && reference == nil {
      throw .unexpectedContent(
        part: part, found: "row \(row.row.number) has a cell without a place on the sheet")
    }
    if let column = row.place(reference) { return column }
    let number = row.row.number
    let found =
      switch reference {
      case nil: "row \(number) has more cells than columns"
      case let cell? where cell.row != number: "row \(number) has the cell \(cell)"
      case let cell?: "the cell \(cell) comes late in its row, or twice"
      }
    throw .unexpectedContent(part: part, found: found)
  }
}

extension XLSXError {
  fileprivate static func cell(
    _ column: Int, of row: SheetRow, in part: String, _ found: String
  ) -> XLSXError {
    let place = "\(CellReference.letters(ofColumn: column))\(row.number)"
    return .unexpectedContent(part: part, found: "cell \(place) \(found)")
  }
}

extension String {
  fileprivate func trimmingXMLSpace() -> String {
    let isSpace: (UInt8) -> Bool = { " \t\r\n".utf8.contains($0) }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}

/// Collects the text of a string item (`si`, `is`): one text, or runs in different formats.
///
/// Phonetic runs (`rPh`) say how the text is pronounced and are left out.
struct RichText {
  private(set) var text = ""
  private var piece: String?
  private var isPhonetic = false

  /// How many bytes of text were collected.
  var size: Int { text.utf8.count + (piece?.utf8.count ?? 0) }

  mutating func read(_ event: XMLEvent) {
    switch event {
    case .start(let element) where element.name == .spreadsheet("rPh"): isPhonetic = true
    case .start(let element) where element.name == .spreadsheet("t"): piece = isPhonetic ? nil : ""
    case .text(let text): piece?.append(text)
    case .end(let name) where name == .spreadsheet("t"):
      if let piece { text += piece.decodingEscapes() }
      piece = nil
    case .end(let name) where name == .spreadsheet("rPh"): isPhonetic = false
    case .start, .end: break
    }
  }
}
