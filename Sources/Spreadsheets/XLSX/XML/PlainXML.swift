/// Reading tags in their usual spelling: ASCII, no references, no declarations.
///
/// Every function moves `cursor` as far as it could read and no further. If it returns `false` or `nil` at the end of the
/// bytes, it may succeed with more of them.
extension Span<UInt8> {
  /// The byte at `index`; past the end 0, which no XML holds.
  @inline(__always) func byte(at index: Int) -> UInt8 { index < count ? self[index] : 0 }

  @inline(__always) func skip(_ byte: UInt8, at cursor: inout Int) -> Bool {
    guard self.byte(at: cursor) == byte else { return false }
    cursor += 1
    return true
  }

  func skip(_ text: StaticString, at cursor: inout Int) -> Bool {
    for index in 0..<text.utf8CodeUnitCount {
      guard skip(unsafe text.utf8Start[index], at: &cursor) else { return false }
    }
    return true
  }

  @inline(__always) func skip(_ bytes: [UInt8], at cursor: inout Int) -> Bool {
    for index in bytes.indices {
      guard skip(bytes[index], at: &cursor) else { return false }
    }
    return true
  }

  /// Skips `</`, the prefix, the name and `>`.
  @inline(__always) func skipEndTag(_ prefix: [UInt8], _ name: UInt8, at cursor: inout Int) -> Bool {
    skip(UInt8(ascii: "<"), at: &cursor) && skip(UInt8(ascii: "/"), at: &cursor) && skip(prefix, at: &cursor)
      && skip(name, at: &cursor) && skip(UInt8(ascii: ">"), at: &cursor)
  }

  func skipBlanks(at cursor: inout Int) {
    while [0x20, 0x0A, 0x0D, 0x09].contains(byte(at: cursor)) { cursor += 1 }
  }

  /// Whether the bytes in `range` are `text`.
  func spells(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<range.count {
      let byte = unsafe text.utf8Start[index]
      if self[range.lowerBound + index] != byte { return false }
    }
    return true
  }

  /// Reads the attributes of a tag with `read`, then its end; returns whether the tag is empty, as in `<c/>`.
  @inline(__always) func restOfTag(
    at cursor: inout Int, attribute read: (_ name: Range<Int>, _ value: Range<Int>) -> Bool
  ) -> Bool? {
    while skip(UInt8(ascii: " "), at: &cursor) {
      let next = byte(at: cursor)
      if next == UInt8(ascii: "/") || next == UInt8(ascii: ">") { break }
      guard let (name, value) = attribute(at: &cursor), read(name, value) else { return nil }
    }
    let isEmpty = skip(UInt8(ascii: "/"), at: &cursor)
    return skip(UInt8(ascii: ">"), at: &cursor) ? isEmpty : nil
  }

  /// Reads the end of a tag that may only have `xml:space="preserve"`, as spaces are always kept.
  @inline(__always) func restOfTextTag(at cursor: inout Int) -> Bool? {
    if skip(UInt8(ascii: ">"), at: &cursor) { return false }
    var isFirst = true
    return restOfTag(at: &cursor) { name, value in
      defer { isFirst = false }
      return isFirst && spells(name, "xml:space") && spells(value, "preserve")
    }
  }

  /// Reads an attribute, after the space before it: the positions of its name and its value.
  @inline(__always) func attribute(at cursor: inout Int) -> (name: Range<Int>, value: Range<Int>)? {
    let start = cursor
    while PlainTags.isName(byte(at: cursor)) { cursor += 1 }
    let name = start..<cursor
    guard !name.isEmpty, skip(UInt8(ascii: "="), at: &cursor) else { return nil }
    let quote = byte(at: cursor)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    cursor += 1
    let first = cursor
    while true {
      let byte = byte(at: cursor)
      if byte == quote { break }
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
        return nil
      }
      cursor += 1
    }
    cursor += 1
    return (name, first..<cursor - 1)
  }

  /// The unsigned whole number that these bytes spell, in at most nine digits.
  @inline(__always) func number(in range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for index in range {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The place that these bytes spell: capital letters, then a number without a leading zero.
  @inline(__always) func reference(in range: Range<Int>) -> CellReference? {
    var index = range.lowerBound
    var column = 0
    while index < range.upperBound {
      let letter = self[index] &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      guard column <= CellReference.lastColumn else { return nil }
      index += 1
    }
    guard index < range.upperBound, self[index] != UInt8(ascii: "0"),
      let row = number(in: index..<range.upperBound)
    else { return nil }
    return CellReference(column: column, row: row)
  }
}

private enum PlainTags {
  @inline(__always) static func isName(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 26 || byte == UInt8(ascii: ":") || byte &- UInt8(ascii: "0") < 10
  }
}

extension Span<UInt8> {
  /// Appends the text from `cursor` up to the next tag to `text`, escapes of the file format and all.
  ///
  /// Only the references that XML has of itself are understood, and no carriage return, which XML makes a newline of.
  @inline(__always) func appendText(at cursor: inout Int, to text: inout [UInt8]) -> Bool {
    var start = cursor
    let first = text.count
    var hasEscape = false
    var isASCII = true
    while true {
      let byte = byte(at: cursor)
      if byte >= 0x40, byte < 0x80 {
        hasEscape = hasEscape || byte == UInt8(ascii: "_")
        cursor += 1
      } else if byte == UInt8(ascii: "<") {
        break
      } else if byte >= 0x80 {
        isASCII = false
        cursor += 1
      } else if byte == UInt8(ascii: "&") {
        append(start..<cursor, to: &text)
        guard let character = reference(at: &cursor) else { return false }
        text.append(character)
        start = cursor
      } else if byte >= 0x20 || byte == 0x0A || byte == 0x09 {
        // Text may not contain `]]>`, the end of a CDATA section.
        if byte == UInt8(ascii: ">"), cursor - start >= 2, self[cursor - 1] == UInt8(ascii: "]") {
          return false
        }
        cursor += 1
      } else {
        return false
      }
    }
    append(start..<cursor, to: &text)
    if !isASCII && !Self.isXMLText(text, from: first) { return false }
    if hasEscape { text.decodeEscapes(from: first) }
    return true
  }

  /// Appends the text of `<t>…</t>` or `<t/>`.
  @inline(__always) func appendTextElement(at cursor: inout Int, prefix: [UInt8], to text: inout [UInt8])
    -> Bool
  {
    guard skip(UInt8(ascii: "<"), at: &cursor), skip(prefix, at: &cursor),
      skip(UInt8(ascii: "t"), at: &cursor),
      let isEmpty = restOfTextTag(at: &cursor)
    else { return false }
    return isEmpty
      || appendText(at: &cursor, to: &text) && skipEndTag(prefix, UInt8(ascii: "t"), at: &cursor)
  }

  @inline(__always) func append(_ range: Range<Int>, to text: inout [UInt8]) {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
  }

  /// Reads one of the five references that need no declaration.
  private func reference(at cursor: inout Int) -> UInt8? {
    cursor += 1
    let start = cursor
    while byte(at: cursor) >= UInt8(ascii: "a"), byte(at: cursor) <= UInt8(ascii: "z") { cursor += 1 }
    let name = start..<cursor
    guard skip(UInt8(ascii: ";"), at: &cursor) else { return nil }
    if spells(name, "amp") { return UInt8(ascii: "&") }
    if spells(name, "lt") { return UInt8(ascii: "<") }
    if spells(name, "gt") { return UInt8(ascii: ">") }
    if spells(name, "quot") { return UInt8(ascii: "\"") }
    return spells(name, "apos") ? UInt8(ascii: "'") : nil
  }

  /// Whether the bytes are UTF-8 without U+FFFE and U+FFFF, which XML does not allow.
  private static func isXMLText(_ text: [UInt8], from first: Int) -> Bool {
    let bytes = text.span.extracting(first..<text.count)
    guard (try? UTF8Span(validating: bytes)) != nil else { return false }
    for index in 0..<max(bytes.count - 2, 0) where bytes[index] == 0xEF && bytes[index + 1] == 0xBF {
      if bytes[index + 2] >= 0xBE { return false }
    }
    return true
  }
}

extension [UInt8] {
  /// Decodes the escapes of the file format in the bytes from `first` on, which are UTF-8.
  fileprivate mutating func decodeEscapes(from first: Int) {
    let written = String(decoding: self[first...], as: UTF8.self)
    let text = written.decodingEscapes()
    guard text != written else { return }
    removeLast(count - first)
    append(contentsOf: text.utf8)
  }
}
