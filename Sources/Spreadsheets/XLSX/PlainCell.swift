extension SheetReader {
  /// The types of cells that are read by the short way.
  private enum CellType {
    case number, shared, text, inline, boolean, error, date
  }

  /// Reads a cell behind `<c`.
  @inline(__always) mutating func readCell(_ bytes: Span<UInt8>, at cursor: inout Int, prefix: [UInt8])
    -> Bool
  {
    var reference: CellReference?
    var style: Int?
    var type: CellType?
    while bytes.skip(UInt8(ascii: " "), at: &cursor) {
      guard let (name, value) = bytes.attribute(at: &cursor), name.count == 1 else { return false }
      switch bytes[name.lowerBound] {
      case UInt8(ascii: "r"):
        guard reference == nil, let place = bytes.reference(in: value) else { return false }
        reference = place
      case UInt8(ascii: "s"):
        guard style == nil, let index = bytes.number(in: value) else { return false }
        style = index
      case UInt8(ascii: "t"):
        guard type == nil, let named = SheetReader.type(bytes, value) else { return false }
        type = named
      default: return false
      }
    }
    guard let column = open.place(reference) else { return false }
    if bytes.skip(UInt8(ascii: "/"), at: &cursor) { return bytes.skip(UInt8(ascii: ">"), at: &cursor) }
    guard bytes.skip(UInt8(ascii: ">"), at: &cursor) else { return false }
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
      bytes.skip("is>", at: &cursor),
      bytes.appendTextElement(at: &cursor, prefix: prefix, to: &open.row.bytes),
      bytes.skip("</", at: &cursor), bytes.skip(prefix, at: &cursor), bytes.skip("is>", at: &cursor)
    else { return false }
    kind = .text
    return bytes.skipEndTag(prefix, UInt8(ascii: "c"), at: &cursor)
  }

  /// Reads `<f>…</f><v>…</v></c>`, of which both may be missing.
  @inline(__always) private mutating func readValue(
    _ bytes: Span<UInt8>, at cursor: inout Int, prefix: [UInt8], type: CellType, style: Int,
    kind: inout SheetCell.Kind?
  ) -> Bool {
    guard bytes.skip(UInt8(ascii: "<"), at: &cursor) else { return false }
    if bytes.byte(at: cursor + prefix.count) == UInt8(ascii: "f") {
      guard skipFormula(bytes, at: &cursor, prefix: prefix), bytes.skip(UInt8(ascii: "<"), at: &cursor) else {
        return false
      }
    }
    if bytes.byte(at: cursor) != UInt8(ascii: "/") {
      guard bytes.skip(prefix, at: &cursor), bytes.skip(UInt8(ascii: "v"), at: &cursor),
        bytes.skip(UInt8(ascii: ">"), at: &cursor)
      else { return false }
      if type == .text {
        guard bytes.appendText(at: &cursor, to: &open.row.bytes) else { return false }
        kind = .text
      } else {
        let start = cursor
        while (0x21..<0x7F).contains(bytes.byte(at: cursor)), bytes.byte(at: cursor) != UInt8(ascii: "<") {
          cursor += 1
        }
        guard append(bytes, start..<cursor, type: type, style: style, kind: &kind) else { return false }
      }
      guard bytes.skipEndTag(prefix, UInt8(ascii: "v"), at: &cursor),
        bytes.skip(UInt8(ascii: "<"), at: &cursor)
      else { return false }
    }
    return bytes.skip(UInt8(ascii: "/"), at: &cursor) && bytes.skip(prefix, at: &cursor)
      && bytes.skip(UInt8(ascii: "c"), at: &cursor) && bytes.skip(UInt8(ascii: ">"), at: &cursor)
  }

  /// Skips `f>…</f>` or `f/>` without attributes, or with those of a shared formula.
  private func skipFormula(_ bytes: Span<UInt8>, at cursor: inout Int, prefix: [UInt8]) -> Bool {
    guard bytes.skip(prefix, at: &cursor), bytes.skip(UInt8(ascii: "f"), at: &cursor) else { return false }
    var seen: [StaticString] = ["t", "ref", "si", "ca"]
    while bytes.skip(UInt8(ascii: " "), at: &cursor) {
      guard let (name, _) = bytes.attribute(at: &cursor),
        let index = seen.firstIndex(where: { bytes.spells(name, $0) })
      else { return false }
      seen.remove(at: index)
    }
    if bytes.skip(UInt8(ascii: "/"), at: &cursor) { return bytes.skip(UInt8(ascii: ">"), at: &cursor) }
    var formula: [UInt8] = []
    return bytes.skip(UInt8(ascii: ">"), at: &cursor) && bytes.appendText(at: &cursor, to: &formula)
      && bytes.skipEndTag(prefix, UInt8(ascii: "f"), at: &cursor)
  }

  /// Appends a value that is no text.
  @inline(__always) private mutating func append(
    _ bytes: Span<UInt8>, _ literal: Range<Int>, type: CellType, style: Int, kind: inout SheetCell.Kind?
  ) -> Bool {
    if literal.isEmpty { return true }
    switch type {
    case .shared:
      guard let index = bytes.number(in: literal), values.sharedStrings.append(index, to: &open.row.bytes)
      else {
        return false
      }
      kind = .text
    case .number:
      let isDate = values.formats.isDate(style)
      guard let read = open.row.append(number: literal, of: bytes, asDay: isDate ? values.dateSystem : nil)
      else {
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
      guard !bytes.extracting(literal).contains(UInt8(ascii: "&")) else { return false }
      bytes.append(literal, to: &open.row.bytes)
      kind = .error
    default: return false
    }
    return true
  }
}

extension Span<UInt8> {
  /// Appends the text of `<t>…</t>` or `<t/>`.
  @inline(__always) func appendTextElement(at cursor: inout Int, prefix: [UInt8], to text: inout [UInt8])
    -> Bool
  {
    guard skip(UInt8(ascii: "<"), at: &cursor), skip(prefix, at: &cursor),
      skip(UInt8(ascii: "t"), at: &cursor)
    else {
      return false
    }
    if byte(at: cursor) == UInt8(ascii: " ") {
      guard skip(" xml:space=\"preserve\"", at: &cursor) else { return false }
    }
    if skip(UInt8(ascii: "/"), at: &cursor) { return skip(UInt8(ascii: ">"), at: &cursor) }
    return skip(UInt8(ascii: ">"), at: &cursor) && appendText(at: &cursor, to: &text)
      && skipEndTag(prefix, UInt8(ascii: "t"), at: &cursor)
  }

  fileprivate func contains(_ byte: UInt8) -> Bool {
    for index in indices where self[index] == byte { return true }
    return false
  }
}

extension SheetRow {
  /// Appends a number as `append(number:asDay:)` does, without a string where it is spelled in plain digits.
  @inline(__always) fileprivate mutating func append(
    number literal: Range<Int>, of bytes: Span<UInt8>, asDay dateSystem: DateSystem?
  ) -> SheetCell.Kind? {
    var index = literal.lowerBound
    var whole = 0
    while index < literal.upperBound, bytes[index] &- UInt8(ascii: "0") < 10, index - literal.lowerBound < 15
    {
      whole = whole * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    let hasDigits = index > literal.lowerBound
    if hasDigits, index < literal.upperBound, bytes[index] == UInt8(ascii: ".") {
      index += 1
      while index < literal.upperBound, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    }
    guard hasDigits, index == literal.upperBound, literal.count <= 15 else {
      let text = unsafe bytes.extracting(literal).withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self)
      }
      return append(number: text, asDay: dateSystem)
    }
    if let dateSystem, dateSystem.append(day: whole, to: &self.bytes) { return .date }
    bytes.append(literal, to: &self.bytes)
    return .number
  }
}
