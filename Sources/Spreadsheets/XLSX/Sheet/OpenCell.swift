/// A cell between its start tag and its end tag.
struct OpenCell {
  /// The most bytes of text that a cell may hold, including escapes: 256 KiB; 32,767 characters need fewer.
  static let textLimit = 256 << 10

  private let column: Int
  private let style: Int
  private let type: String
  private var value: String?
  private var inline: RichText?
  private var formula: String?
  /// The cells for which an array formula gives results.
  private var array: CellRange?
  private var isInValue = false
  private var isInFormula = false

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
      guard value == nil else { throw .cell(column, of: row, in: part, "has two values") }
      value = ""
      isInValue = true
    case .end(let name) where name == .spreadsheet("v"): isInValue = false
    case .start(let element) where element.name == .spreadsheet("f"):
      formula = ""
      if element["t"] == "array" { array = element["ref"].flatMap { CellRange($0) } }
      isInFormula = true
    case .end(let name) where name == .spreadsheet("f"): isInFormula = false
    case .start(let element) where element.name == .spreadsheet("is"): inline = RichText()
    case .text(let text) where isInValue: value?.append(text)
    case .text(let text) where isInFormula: formula?.append(text)
    default: inline?.read(event)
    }
    guard max(value?.utf8.count ?? 0, inline?.size ?? 0, formula?.utf8.count ?? 0) <= OpenCell.textLimit
    else {
      throw .cell(column, of: row, in: part, "holds more text than a cell can")
    }
  }

  /// Appends the cell to its row, once its end tag was read (ECMA-376 part 1, 18.18.11 lists the types).
  ///
  /// Returns the cells of an array formula whose results were not stored.
  func close(in part: String, context: CellContext, row: inout SheetRow) throws(XLSXError) -> CellRange? {
    let start = row.bytes.count
    guard var kind = try append(in: part, context: context, row: &row) else { return nil }
    if kind == .text, type != "n", let format = context.formats.textFormat(style) {
      kind = row.show(textFrom: start, in: format)
    }
    guard row.bytes.count <= OpenRow.byteLimit else {
      throw .unexpectedContent(part: part, found: "row \(row.number) holds more text than the limit")
    }
    row.closeCell(kind, column: column, from: start)
    return kind == .formula ? array : nil
  }

  private func append(
    in part: String, context: CellContext, row: inout SheetRow
  ) throws(XLSXError) -> SheetCell.Kind? {
    if type == "inlineStr" {
      guard let inline else { return nil }
      row.bytes.append(contentsOf: inline.text.utf8)
      return .text
    }
    if let formula, !hasResult(in: context) {
      row.bytes.append(contentsOf: "=\(formula)".utf8)
      return .formula
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
      if let kind = row.append(number: literal, style: style, in: context) { return kind }
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

  /// Whether the result of the cell's formula was stored.
  ///
  /// Programs that write workbooks without working out their formulas leave it out, or store 0 and ask for everything to be
  /// worked out when the file is opened. An empty text is a result.
  private func hasResult(in context: CellContext) -> Bool {
    guard let value else { return false }
    if type == "str" { return true }
    let literal = value.trimmingXMLSpace()
    return !literal.isEmpty && !(context.isWorkedOutOnOpening && type == "n" && literal == "0")
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
