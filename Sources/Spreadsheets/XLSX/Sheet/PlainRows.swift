/// Reading rows in the shape that spreadsheet programs write, without expat; any other shape is declined.
extension SheetReader {
  mutating func readPlain(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool {
    let last = open.row.number
    // What is above a limit is left to expat, and to `read`, which can say so.
    if unsolved.isEmpty, bytesLeft >= 0, readRow(bytes, at: &cursor, shape: shape) {
      bytesLeft -= open.row.bytes.count
      return true
    }
    open.abandon(after: last)
    return false
  }

  private mutating func readRow(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool {
    bytes.skipBlanks(at: &cursor)
    guard bytes.skip(UInt8(ascii: "<"), at: &cursor), bytes.skip(shape.prefix, at: &cursor),
      bytes.skip("row", at: &cursor), let isEmpty = beginRow(bytes, at: &cursor, shape: shape)
    else { return false }
    if isEmpty { return true }
    while true {
      bytes.skipBlanks(at: &cursor)
      guard bytes.skip(UInt8(ascii: "<"), at: &cursor) else { return false }
      if bytes.skip(UInt8(ascii: "/"), at: &cursor) {
        return bytes.skip(shape.prefix, at: &cursor) && bytes.skip("row>", at: &cursor)
      }
      guard bytes.skip(shape.prefix, at: &cursor), bytes.skip(UInt8(ascii: "c"), at: &cursor),
        readCell(bytes, at: &cursor, prefix: shape.prefix)
      else { return false }
    }
  }

  /// Reads the attributes of a row, and returns whether its tag is empty; `nil` for any other shape.
  private mutating func beginRow(_ bytes: Span<UInt8>, at cursor: inout Int, shape: PlainShape) -> Bool? {
    var number: Int?
    var isHidden: Bool?
    var seen = 0
    let isEmpty = bytes.restOfTag(at: &cursor) { name, value in
      if bytes.spells(name, "r") {
        guard number == nil else { return false }
        number = bytes.number(in: value)
        return number != nil
      }
      if bytes.spells(name, "hidden") {
        guard isHidden == nil, value.count == 1 else { return false }
        isHidden = bytes[value.lowerBound] == UInt8(ascii: "1")
        return true
      }
      guard let index = shape.rowAttribute(name, in: bytes), seen & 1 << index == 0 else { return false }
      seen |= 1 << index
      return true
    }
    guard let isEmpty, (1...CellReference.lastRow).contains(number ?? open.row.number + 1) else { return nil }
    open.begin(number: number, isHidden: isHidden ?? false)
    return isEmpty
  }

  /// The types of cells that are read here.
  enum CellType {
    case number, shared, text, inline, boolean, error, date
  }

  /// Reads a cell after `<c`.
  @inline(__always) mutating func readCell(_ bytes: Span<UInt8>, at cursor: inout Int, prefix: [UInt8])
    -> Bool
  {
    var reference: CellReference?
    var style: Int?
    var type: CellType?
    let isEmpty = bytes.restOfTag(at: &cursor) { name, value in
      guard name.count == 1 else { return false }
      switch bytes[name.lowerBound] {
      case UInt8(ascii: "r") where reference == nil:
        reference = bytes.reference(in: value)
        return reference != nil
      case UInt8(ascii: "s") where style == nil:
        style = bytes.number(in: value)
        return style != nil
      case UInt8(ascii: "t") where type == nil:
        type = SheetReader.type(bytes, value)
        return type != nil
      default: return false
      }
    }
    guard let isEmpty, let column = open.place(reference) else { return false }
    if isEmpty { return true }
    if context.formats.changesText(style ?? 0) { return false }
    let start = open.row.bytes.count
    var kind: SheetCell.Kind?
    let isRead =
      type == .inline
      ? readInline(bytes, at: &cursor, prefix: prefix, kind: &kind)
      : readValue(bytes, at: &cursor, prefix: prefix, type: type ?? .number, style: style ?? 0, kind: &kind)
    guard isRead, open.row.bytes.count <= OpenRow.byteLimit else { return false }
    if let kind { open.row.closeCell(kind, column: column, from: start) }
    return true
  }

  private static func type(_ bytes: Span<UInt8>, _ value: Range<Int>) -> CellType? {
    switch value.count {
    case 1:
      switch bytes[value.lowerBound] {
      case UInt8(ascii: "s"): .shared
      case UInt8(ascii: "n"): .number
      case UInt8(ascii: "b"): .boolean
      case UInt8(ascii: "e"): .error
      case UInt8(ascii: "d"): .date
      default: nil
      }
    case 3: bytes.spells(value, "str") ? .text : nil
    default: bytes.spells(value, "inlineStr") ? .inline : nil
    }
  }

  /// Reads `<is><t>…</t></is></c>`.
  @inline(__always) private mutating func readInline(
    _ bytes: Span<UInt8>, at cursor: inout Int, prefix: [UInt8], kind: inout SheetCell.Kind?
  ) -> Bool {
    guard bytes.skip(UInt8(ascii: "<"), at: &cursor), bytes.skip(prefix, at: &cursor),
      bytes.skip("is", at: &cursor), bytes.restOfTag(at: &cursor, attribute: { _, _ in false }) == false,
      bytes.appendTextElement(at: &cursor, prefix: prefix, to: &open.row.bytes),
      bytes.skip("</", at: &cursor), bytes.skip(prefix, at: &cursor), bytes.skip("is>", at: &cursor)
    else { return false }
    kind = .text
    return bytes.skipEndTag(prefix, UInt8(ascii: "c"), at: &cursor)
  }

  /// Reads `<f>…</f><v>…</v></c>`; `f` and `v` may be missing.
  @inline(__always) private mutating func readValue(
    _ bytes: Span<UInt8>, at cursor: inout Int, prefix: [UInt8], type: CellType, style: Int,
    kind: inout SheetCell.Kind?
  ) -> Bool {
    guard bytes.skip(UInt8(ascii: "<"), at: &cursor) else { return false }
    let hasFormula = bytes.byte(at: cursor + prefix.count) == UInt8(ascii: "f")
    if hasFormula {
      guard !context.isWorkedOutOnOpening, skipFormula(bytes, at: &cursor, prefix: prefix),
        bytes.skip(UInt8(ascii: "<"), at: &cursor)
      else { return false }
    }
    if bytes.byte(at: cursor) != UInt8(ascii: "/") {
      guard bytes.skip(prefix, at: &cursor), bytes.skip(UInt8(ascii: "v"), at: &cursor),
        let isEmpty = bytes.restOfTextTag(at: &cursor)
      else { return false }
      if type == .text { kind = .text }
      if !isEmpty {
        guard
          type == .text
            ? bytes.appendText(at: &cursor, to: &open.row.bytes)
            : appendLiteral(bytes, at: &cursor, type: type, style: style, kind: &kind),
          bytes.skipEndTag(prefix, UInt8(ascii: "v"), at: &cursor)
        else { return false }
      }
      guard bytes.skip(UInt8(ascii: "<"), at: &cursor) else { return false }
    }
    // A formula without a result is left to expat.
    if hasFormula, kind == nil { return false }
    return bytes.skip(UInt8(ascii: "/"), at: &cursor) && bytes.skip(prefix, at: &cursor)
      && bytes.skip(UInt8(ascii: "c"), at: &cursor) && bytes.skip(UInt8(ascii: ">"), at: &cursor)
  }

  /// Skips `f>…</f>` or `f/>`, without attributes or with those of a shared formula.
  private func skipFormula(_ bytes: Span<UInt8>, at cursor: inout Int, prefix: [UInt8]) -> Bool {
    guard bytes.skip(prefix, at: &cursor), bytes.skip(UInt8(ascii: "f"), at: &cursor) else { return false }
    var seen: [StaticString] = ["t", "ref", "si", "ca"]
    let isEmpty = bytes.restOfTag(at: &cursor) { name, _ in
      guard let index = seen.firstIndex(where: { bytes.spells(name, $0) }) else { return false }
      seen.remove(at: index)
      return true
    }
    guard let isEmpty else { return false }
    if isEmpty { return true }
    var formula: [UInt8] = []
    return bytes.appendText(at: &cursor, to: &formula)
      && bytes.skipEndTag(prefix, UInt8(ascii: "f"), at: &cursor)
  }

  /// Appends a value other than text, if there is one before the next tag.
  @inline(__always) mutating func appendLiteral(
    _ bytes: Span<UInt8>, at cursor: inout Int, type: CellType, style: Int, kind: inout SheetCell.Kind?
  ) -> Bool {
    let start = cursor
    while PlainValue.isLiteral(bytes.byte(at: cursor)) { cursor += 1 }
    let literal = start..<cursor
    if literal.isEmpty { return true }
    switch type {
    case .shared:
      guard let index = bytes.number(in: literal), context.sharedStrings.append(index, to: &open.row.bytes)
      else {
        return false
      }
      kind = .text
    case .number:
      guard let read = open.row.append(number: literal, of: bytes, style: style, in: context) else {
        return false
      }
      kind = read
    case .boolean where literal.count == 1:
      switch bytes[literal.lowerBound] {
      case UInt8(ascii: "1"): open.row.bytes.append(contentsOf: "TRUE".utf8)
      case UInt8(ascii: "0"): open.row.bytes.append(contentsOf: "FALSE".utf8)
      default: return false
      }
      kind = .boolean
    case .error:
      bytes.append(literal, to: &open.row.bytes)
      kind = .error
    case .date: kind = open.row.append(isoDate: bytes.string(in: literal))
    default: return false
    }
    return true
  }
}

private enum PlainValue {
  /// Whether a byte of a value means itself and is not a blank.
  @inline(__always) static func isLiteral(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
      && byte != UInt8(ascii: "]")
  }
}

extension SheetRow {
  /// Appends a number as `append(number:style:in:)` does, without making a string if it is spelled as it is shown.
  @inline(__always) fileprivate mutating func append(
    number literal: Range<Int>, of bytes: Span<UInt8>, style: Int, in context: CellContext
  ) -> SheetCell.Kind? {
    let format = context.formats.kind(style)
    var index = literal.lowerBound
    var whole = 0
    while index < literal.upperBound, bytes[index] &- UInt8(ascii: "0") < 10, index - literal.lowerBound < 15
    {
      whole = whole * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    let count = index - literal.lowerBound
    // Programs show no zeros before the first digit, or at the end of a fraction.
    var isShown = count == 1 || count > 1 && bytes[literal.lowerBound] != UInt8(ascii: "0")
    if isShown, index < literal.upperBound, bytes[index] == UInt8(ascii: ".") {
      index += 1
      while index < literal.upperBound, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
      isShown = bytes[index - 1] &- UInt8(ascii: "1") < 9
    }
    guard isShown, index == literal.upperBound, literal.count <= 15, format != .each else {
      return append(number: bytes.string(in: literal), style: style, in: context)
    }
    if format == .day, context.dateSystem.append(day: whole, to: &self.bytes) { return .date }
    bytes.append(literal, to: &self.bytes)
    return .number
  }
}

extension Span<UInt8> {
  fileprivate func string(in range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
