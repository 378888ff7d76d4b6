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
        // The end of a CDATA section has no business in a text.
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

  /// One of the five references that need no declaration.
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

  /// Whether the bytes are UTF-8 and none of the two characters in it that XML leaves out.
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
