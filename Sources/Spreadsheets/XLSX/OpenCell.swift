/// A cell between its start tag and its end tag.
struct OpenCell {
  /// The most bytes of text that a cell may hold, escapes and all: 32,767 characters need less.
  private static let textLimit = 1 << 20

  let reference: CellReference
  let style: Int
  private let type: String
  private var value: String?
  private var inline: RichText?
  private var isInValue = false

  init(_ element: XMLElement, at reference: CellReference, in part: String) throws(XLSXError) {
    guard let style = Int(element["s"] ?? "0") else {
      throw .unexpectedContent(part: part, found: "cell \(reference) has a style that is no number")
    }
    self.reference = reference
    self.style = style
    type = element["t"] ?? "n"
  }

  mutating func read(_ event: XMLEvent, in part: String) throws(XLSXError) {
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
      throw .unexpectedContent(part: part, found: "cell \(reference) holds more text than a cell can")
    }
  }

  /// The cell's value, now that its end tag was read (ECMA-376 part 1, 18.18.11 lists the types).
  func value(in part: String, sharedStrings: SharedStrings) throws(XLSXError) -> CellValue {
    if type == "inlineStr" { return inline.map { .text($0.text) } ?? .empty }
    guard let value else { return .empty }
    if type == "str" { return .text(value.decodingEscapes()) }
    let literal = value.trimmingXMLSpace()
    if literal.isEmpty { return .empty }
    switch (type, literal) {
    case ("d", _): return .text(literal)
    case ("e", _): return .error(literal)
    case ("b", "1"), ("b", "true"): return .boolean(true)
    case ("b", "0"), ("b", "false"): return .boolean(false)
    case ("s", _):
      if let text = Int(literal).flatMap({ sharedStrings[$0] }) { return .text(text) }
      throw unexpected("names a shared string that is not among the \(sharedStrings.count)", in: part)
    case ("n", _):
      if let number = Double(decimal: literal) { return .number(number, literal: literal) }
      throw unexpected("is a number that cannot be read as one", in: part)
    default: throw unexpected("has a type of value that is not known, or not such a value", in: part)
    }
  }

  private func unexpected(_ found: String, in part: String) -> XLSXError {
    .unexpectedContent(part: part, found: "cell \(reference) \(found)")
  }
}

extension Double {
  /// Reads a finite number in decimal spelling; `NAN`, `INF` and hexadecimals, which Swift would take, are `nil`.
  fileprivate init?(decimal text: String) {
    let isDecimal = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isDecimal, let number = Double(text), number.isFinite else { return nil }
    self = number
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
