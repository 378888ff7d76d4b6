import Records

/// A text of a `figures.json`, and its place, as in `vocabulary.agencies[3].name`.
package struct SnapshotText: Hashable, Sendable {
  package let place: String
  package let text: String
}

/// Finds what the decoder of a JSON text passes over: a key that is there twice, a text that is too long, and characters that
/// no document can carry. It also lists all texts with their places.
///
/// The text must be JSON, as the decoder has found; in any other text nothing may be found.
struct JSONScan {
  /// As many characters as a cell of a workbook can hold.
  static let longestText = 32_767

  private struct Container {
    let isObject: Bool
    var keys: Set<[UInt8]> = []
    var expectsKey: Bool
    /// The key of the current value, or its place in a list.
    var key = ""
    var index = 0
  }

  private var containers: [Container] = []
  /// The texts that are no keys, as far as they are listed.
  private var texts: [SnapshotText] = []
  private let listsTexts: Bool

  private init(listingTexts: Bool) { listsTexts = listingTexts }

  /// The texts of `bytes` that are no keys, in their order.
  static func texts(in bytes: [UInt8]) -> [SnapshotText] {
    var scan = JSONScan(listingTexts: true)
    _ = scan.fault(in: bytes)
    return scan.texts
  }

  /// The first fault in `bytes`; `nil` if there is none.
  static func fault(in bytes: [UInt8]) -> SnapshotError? {
    var scan = JSONScan(listingTexts: false)
    return scan.fault(in: bytes)
  }

  private mutating func fault(in bytes: [UInt8]) -> SnapshotError? {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "{"): containers.append(Container(isObject: true, expectsKey: true))
      case UInt8(ascii: "["): containers.append(Container(isObject: false, expectsKey: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = containers.popLast()
      case UInt8(ascii: ","): passComma()
      case UInt8(ascii: "\""):
        let start = at + 1
        at = Self.end(ofTextFrom: start, in: bytes)
        if let fault = fault(inText: bytes[start..<at]) { return fault }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Where the quote is that ends a text.
  private static func end(ofTextFrom start: Int, in bytes: [UInt8]) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at, bytes.count)
  }

  private mutating func passComma() {
    guard var container = containers.popLast() else { return }
    if container.isObject { container.expectsKey = true } else { container.index += 1 }
    containers.append(container)
  }

  private mutating func fault(inText text: ArraySlice<UInt8>) -> SnapshotError? {
    // Bytes that continue a character have 10 as their first bits.
    let length = text.count { $0 & 0xC0 != 0x80 }
    if length > JSONScan.longestText {
      return SnapshotError(
        reason: "this text has \(length) characters", place: place,
        expected: "expected at most \(JSONScan.longestText)")
    }
    let isKey = containers.last?.expectsKey ?? false
    let words = isKey || listsTexts || JSONText.mayBeUnprintable(text) ? JSONText.decoded(text) : ""
    if let scalar = words.unicodeScalars.first(where: \.isControl) {
      return SnapshotError(
        reason: "the text has the character \(scalar.number)", place: place, kind: .unprintable)
    }
    if listsTexts, !isKey { texts.append(SnapshotText(place: place, text: words)) }
    guard isKey, var container = containers.popLast() else { return nil }
    container.expectsKey = false
    container.key = String(decoding: text, as: UTF8.self)
    // Another spelling of a key would be the same key to the decoder. No key of a snapshot needs one.
    let isNew = container.keys.insert(Array(text)).inserted && !text.contains(UInt8(ascii: "\\"))
    containers.append(container)
    return isNew
      ? nil : SnapshotError(reason: "this is there twice", place: place, expected: "expected it once")
  }

  private var place: String {
    containers.reduce("") { place, container in
      guard container.isObject else { return "\(place)[\(container.index)]" }
      let key = container.key.prefix(60)
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
