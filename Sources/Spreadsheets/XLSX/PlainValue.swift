extension SheetReader {
  /// Appends a value that is no text, if there is one up to the next tag.
  @inline(__always) mutating func appendLiteral(
    _ bytes: Span<UInt8>, at cursor: inout Int, type: CellType, style: Int, kind: inout SheetCell.Kind?
  ) -> Bool {
    let start = cursor
    while PlainValue.isLiteral(bytes.byte(at: cursor)) { cursor += 1 }
    let literal = start..<cursor
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
      bytes.append(literal, to: &open.row.bytes)
      kind = .error
    case .date: kind = open.row.append(isoDate: bytes.string(in: literal))
    default: return false
    }
    return true
  }
}

private enum PlainValue {
  /// Whether a byte stands for itself in a value without blanks.
  @inline(__always) static func isLiteral(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
      && byte != UInt8(ascii: "]")
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
      return append(number: bytes.string(in: literal), asDay: dateSystem)
    }
    if let dateSystem, dateSystem.append(day: whole, to: &self.bytes) { return .date }
    bytes.append(literal, to: &self.bytes)
    return .number
  }
}

extension Span<UInt8> {
  fileprivate func string(in range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
