import Spreadsheets

/// The tags of an XML part by their places in its bytes: what is not changed on purpose stays as it is, byte for byte.
///
/// The part is known to be well-formed: whoever asks has read it with a parser, or does so afterwards.
struct TagScan {
  struct Tag: Hashable {
    enum Kind {
      case start, end, empty
    }

    let kind: Kind
    /// From `<` to the byte after `>`.
    let range: Range<Int>
    /// Its name without a prefix.
    let name: Range<Int>
    /// How many tags are open around it.
    let depth: Int
  }

  let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All tags of the part.
  static func tags(of bytes: [UInt8]) -> [Tag] {
    var scan = TagScan(bytes)
    var tags: [Tag] = []
    while let tag = scan.next() { tags.append(tag) }
    return tags
  }

  /// The next tag; comments, instructions and character data are passed over.
  mutating func next() -> Tag? {
    while let start = position(of: UInt8(ascii: "<"), from: offset) {
      switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
      case UInt8(ascii: "?"): offset = end(of: "?>", from: start + 2)
      case UInt8(ascii: "!"):
        if has("<!--", at: start) {
          offset = end(of: "-->", from: start + 4)
        } else if has("<![CDATA[", at: start) {
          offset = end(of: "]]>", from: start + 9)
        } else {
          offset = end(of: ">", from: start + 2)
        }
      default: return tag(at: start)
      }
    }
    return nil
  }

  private mutating func tag(at start: Int) -> Tag? {
    guard let end = endOfTag(from: start + 1) else { return nil }
    offset = end
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    var name = start + (isEnd ? 2 : 1)
    var nameEnd = name
    while nameEnd < end, !TagScan.endsName(bytes[nameEnd]) {
      if bytes[nameEnd] == UInt8(ascii: ":") { name = nameEnd + 1 }
      nameEnd += 1
    }
    let kind: Tag.Kind = isEnd ? .end : bytes[end - 2] == UInt8(ascii: "/") ? .empty : .start
    if kind == .end { depth -= 1 }
    defer { if kind == .start { depth += 1 } }
    return Tag(kind: kind, range: start..<end, name: name..<nameEnd, depth: depth)
  }

  /// The position after the `>` that ends a tag, which may also be in an attribute.
  private func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private func position(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func end(of mark: StaticString, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if has(mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return bytes.count
  }

  private func has(_ mark: StaticString, at index: Int) -> Bool {
    guard index + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.description.utf8.enumerated().allSatisfy { bytes[index + $0.offset] == $0.element }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}

extension [UInt8] {
  /// The name of a tag of these bytes, without a prefix.
  func name(of tag: TagScan.Tag) -> String { String(decoding: self[tag.name], as: UTF8.self) }

  /// What comes before the names of the elements that are in the same namespace as this tag: nothing, or a prefix and a
  /// colon.
  func prefix(of tag: TagScan.Tag) -> String {
    let start = tag.range.lowerBound + (tag.kind == .end ? 2 : 1)
    return String(decoding: self[start..<tag.name.lowerBound], as: UTF8.self)
  }

  /// The place of an attribute's value in a tag, by its name, or with `anyPrefix` by the name behind a prefix.
  func place(of attribute: String, in tag: TagScan.Tag, anyPrefix: Bool = false) -> Range<Int>? {
    let wanted = Array(attribute.utf8)
    var index = tag.name.upperBound
    let end = tag.range.upperBound - 1
    while index < end {
      while index < end, self[index] <= 0x20 || self[index] == UInt8(ascii: "/") { index += 1 }
      let start = index
      while index < end, self[index] != UInt8(ascii: "="), self[index] > 0x20 { index += 1 }
      var name = start..<index
      while index < end, self[index] != UInt8(ascii: "\""), self[index] != UInt8(ascii: "'") { index += 1 }
      guard index < end else { return nil }
      let quote = self[index]
      let value = index + 1
      index = value
      while index < end, self[index] != quote { index += 1 }
      if anyPrefix, let colon = self[name].firstIndex(of: UInt8(ascii: ":")) {
        name = colon + 1..<name.upperBound
      }
      if self[name].elementsEqual(wanted) { return value..<index }
      index += 1
    }
    return nil
  }

  /// An attribute's value in a tag, with its entities read.
  func value(of attribute: String, in tag: TagScan.Tag, anyPrefix: Bool = false) -> String? {
    place(of: attribute, in: tag, anyPrefix: anyPrefix).map {
      String(decoding: self[$0], as: UTF8.self).withoutEntities
    }
  }
}

extension String {
  /// The text with the five entities of XML, and those that are numbers, as the characters that they stand for.
  var withoutEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      text += rest[..<start]
      let name = rest[rest.index(after: start)..<end]
      let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][String(name)]
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      text += named ?? number.flatMap(Unicode.Scalar.init).map(String.init) ?? "&\(name);"
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  /// The text for an element or an attribute of a part in any encoding: what is not ASCII, or no sign that XML can hold, is
  /// written as a number or as U+FFFD.
  var asXML: String {
    unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped += "&#\(scalar.value);"
      case "\u{FFFE}", "\u{FFFF}": escaped += "&#65533;"
      case _ where scalar.value < 0x20: escaped += "&#65533;"
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default: escaped += "&#\(scalar.value);"
      }
    }
  }
}

/// Changes of a part: each replaces a range of its bytes.
struct PartEdits {
  private var edits: [(range: Range<Int>, text: String)] = []

  var isEmpty: Bool { edits.isEmpty }

  mutating func insert(_ text: String, at index: Int) { edits.append((index..<index, text)) }

  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }

  /// Gives a tag an attribute, which replaces the one of this name.
  mutating func set(_ attribute: String, to value: String, of tag: TagScan.Tag, in bytes: [UInt8]) {
    if let place = bytes.place(of: attribute, in: tag) {
      replace(place, with: value)
    } else {
      insert(" \(attribute)=\"\(value)\"", at: tag.name.upperBound)
    }
  }

  /// Inserts `text` inside an element, at its end; `end` is its end tag, or the tag itself if it is empty.
  mutating func append(_ text: String, before end: TagScan.Tag, in bytes: [UInt8]) {
    guard end.kind == .empty else { return insert(text, at: end.range.lowerBound) }
    let name = bytes.prefix(of: end) + bytes.name(of: end)
    replace(end.range.upperBound - 2..<end.range.upperBound, with: ">\(text)</\(name)>")
  }

  /// The bytes with all changes, in the order of their places; those of one place in the order in which they were made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var changed: [UInt8] = []
    changed.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var done = 0
    for (_, edit) in ordered {
      changed += bytes[done..<edit.range.lowerBound]
      changed += edit.text.utf8
      done = edit.range.upperBound
    }
    return changed + bytes[done...]
  }
}
