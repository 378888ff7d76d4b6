import Records

/// Finds what the decoder of a JSON text passes over: a key that is there twice, a text that is too long, and characters that
/// no document can carry. It also lists all texts, and says where they are.
///
/// The text must be JSON, as the decoder has found; in any other text nothing may be found.
struct JSONScan {
  /// As many characters as a cell of a workbook can hold.
  static let longestText = 32_767

  private struct Container {
    let isObject: Bool
    var expectsKey: Bool
    /// The key of the current value, where it is in the bytes.
    var key = 0..<0
    /// The place of the current value in a list.
    var index = 0
    /// The keys so far, and the same as texts once one of them does not come after the one before.
    var keys: [Range<Int>] = []
    var texts: Set<[UInt8]>?
  }

  private let bytes: [UInt8]
  private var at = 0
  private var containers: [Container] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The texts of `bytes` that are no keys, in their order.
  static func texts(in bytes: [UInt8]) -> [String] {
    var scan = JSONScan(bytes)
    var texts: [String] = []
    while let (text, isKey) = scan.next() {
      if !isKey { texts.append(JSONText.decoded(bytes[text])) }
    }
    return texts
  }

  /// Where some of these texts are, as in `vocabulary.agencies[3].name`, by their numbers in rising order.
  static func places(ofTexts numbers: [Int], in bytes: [UInt8]) -> [String] {
    var scan = JSONScan(bytes)
    var places: [String] = []
    var number = -1
    while places.count < numbers.count, let (_, isKey) = scan.next() {
      if isKey { continue }
      number += 1
      while places.count < numbers.count, numbers[places.count] == number { places.append(scan.place) }
    }
    return places
  }

  /// The first fault in `bytes`; `nil` if there is none.
  static func fault(in bytes: [UInt8]) -> SnapshotError? {
    var scan = JSONScan(bytes)
    while let (text, isKey) = scan.next() {
      if let fault = scan.fault(inText: text, isKey: isKey) { return fault }
    }
    return nil
  }

  /// Goes to the end of the next text or key, and returns where it is; `nil` where there are no more.
  private mutating func next() -> (text: Range<Int>, isKey: Bool)? {
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"): containers.append(Container(isObject: true, expectsKey: true))
      case UInt8(ascii: "["): containers.append(Container(isObject: false, expectsKey: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = containers.popLast()
      case UInt8(ascii: ","): passComma()
      case UInt8(ascii: "\""): return passText()
      default: break
      }
    }
    return nil
  }

  private mutating func passText() -> (text: Range<Int>, isKey: Bool) {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    let text = start..<min(at, bytes.count)
    at += 1
    guard let last = containers.indices.last, containers[last].expectsKey else { return (text, false) }
    containers[last].expectsKey = false
    containers[last].key = text
    return (text, true)
  }

  private mutating func passComma() {
    guard let last = containers.indices.last else { return }
    if containers[last].isObject { containers[last].expectsKey = true } else { containers[last].index += 1 }
  }

  private mutating func fault(inText range: Range<Int>, isKey: Bool) -> SnapshotError? {
    let text = bytes[range]
    // Bytes that continue a character have 10 as their first bits.
    let length = range.count > JSONScan.longestText ? text.count { $0 & 0xC0 != 0x80 } : 0
    if length > JSONScan.longestText {
      return SnapshotError(
        reason: "this text has \(length) characters", place: place,
        expected: "expected at most \(JSONScan.longestText)")
    }
    if JSONText.mayBeUnprintable(text),
      let scalar = JSONText.decoded(text).unicodeScalars.first(where: \.isControl)
    {
      return SnapshotError(
        reason: "the text has the character \(scalar.number)", place: place, kind: .unprintable)
    }
    guard isKey, !isNew(range) else { return nil }
    return SnapshotError(reason: "this is there twice", place: place, expected: "expected it once")
  }

  /// Whether the current object has no such key yet. In most, as in those of this program, each key comes after the one before.
  private mutating func isNew(_ key: Range<Int>) -> Bool {
    // Another spelling of a key would be the same key to the decoder. No key of a snapshot needs one.
    guard let last = containers.indices.last, !bytes[key].contains(UInt8(ascii: "\\")) else { return false }
    if containers[last].texts == nil {
      if containers[last].keys.last.map({ bytes[$0].lexicographicallyPrecedes(bytes[key]) }) ?? true {
        containers[last].keys.append(key)
        return true
      }
      containers[last].texts = Set(containers[last].keys.map { Array(bytes[$0]) })
    }
    return containers[last].texts?.insert(Array(bytes[key])).inserted ?? true
  }

  private var place: String {
    containers.reduce("") { place, container in
      guard container.isObject else { return "\(place)[\(container.index)]" }
      let key = String(decoding: bytes[container.key], as: UTF8.self).prefix(60)
      return place.isEmpty ? String(key) : "\(place).\(key)"
    }
  }
}

/// What stands between the quotes of a text in JSON.
private enum JSONText {
  /// Whether there is an escape, or a character beyond ASCII: all others can be printed.
  static func mayBeUnprintable(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { $0 == UInt8(ascii: "\\") || $0 >= 0x7F || $0 < 0x20 }
  }

  /// The text with its escapes resolved.
  static func decoded(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var units: [UInt16] = []
    var rest = text
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
        units += String(decoding: plain, as: UTF8.self).utf16
        rest = rest.dropFirst(plain.count)
        continue
      }
      let sign = rest.dropFirst().first ?? UInt8(ascii: "\\")
      rest = rest.dropFirst(2)
      switch sign {
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "u"):
        let digits = rest.count < 4 ? "" : String(decoding: rest.prefix(4), as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      default: units.append(UInt16(sign))
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
