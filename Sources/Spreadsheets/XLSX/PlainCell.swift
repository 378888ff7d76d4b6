extension SheetReader {
  /// The types of cells that are read by the short way.
  enum CellType {
    case number, shared, text, inline, boolean, error, date
  }

  /// Reads a cell behind `<c`.
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
    return bytes.skip(UInt8(ascii: "/"), at: &cursor) && bytes.skip(prefix, at: &cursor)
      && bytes.skip(UInt8(ascii: "c"), at: &cursor) && bytes.skip(UInt8(ascii: ">"), at: &cursor)
  }

  /// Skips `f>…</f>` or `f/>` without attributes, or with those of a shared formula.
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
}
