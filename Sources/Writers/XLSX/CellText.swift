/// Text as a workbook can hold it.
enum CellText {
  /// The most UTF-16 units in a cell; spreadsheet programs report a file with more as broken.
  static let limit = 32_767
  /// The most UTF-16 units in the header of a table's column, and in a property of the file.
  static let nameLimit = 255

  /// The text with U+FFFD for what XML cannot write: NUL, U+FFFE and U+FFFF. The format can escape other control
  /// characters.
  static func valid(_ text: String) -> String {
    // In UTF-8, these begin with one of two bytes, which few texts have.
    let bytes = text.utf8Span.span
    var mayHave = false
    for index in bytes.indices { mayHave = mayHave || bytes[index] == 0 || bytes[index] == 0xEF }
    guard mayHave, text.unicodeScalars.contains(where: unwritable.contains)
    else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(unwritable.contains(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  /// The text on one line without control characters, which attributes cannot escape.
  static func oneLine(_ text: String) -> String {
    if isPlainLine(text.utf8Span.span) { return text }
    let words = valid(text).split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }
    return words.joined(separator: " ")
  }

  /// Whether the bytes are words in ASCII with single spaces between them.
  private static func isPlainLine(_ bytes: Span<UInt8>) -> Bool {
    var previous = UInt8(ascii: " ")
    for index in bytes.indices {
      let byte = bytes[index]
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// The text on one line, no longer than headers and properties may be.
  static func name(_ text: String) -> String { shortened(oneLine(text), to: nameLimit) }

  /// The text, or its beginning and an ellipsis if it has more than `limit` UTF-16 units.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var (start, count) = ("", 1)
    for character in text {
      count += character.utf16.count
      guard count <= limit else { break }
      start.append(character)
    }
    return start + "…"
  }

  private static let unwritable: Set<Unicode.Scalar> = ["\0", "\u{FFFE}", "\u{FFFF}"]
}

/// Makes names that spreadsheet programs accept, each different from those before it, ignoring case.
struct WorkbookNames {
  private var taken: Set<String>

  /// Names other than those that are `taken`, which are in lower case.
  init(taken: Set<String> = []) { self.taken = taken }

  /// A name for a sheet: 1 to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end.
  mutating func sheet(_ wish: String) -> String {
    let parts = CellText.name(wish).split(omittingEmptySubsequences: false) { "[]:*?/\\".contains($0) }
    var name = Substring(parts.joined(separator: "-"))
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    return free(name.isEmpty ? "sheet" : String(name), limit: 31)
  }

  /// A name for a table: "table_", so that it does not look like a cell, then letters, digits and underscores.
  mutating func table(_ wish: String) -> String {
    let name = wish.prefix(100).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return free("table_\(String(name))", limit: CellText.nameLimit, mark: { "_\($0)" })
  }

  /// A header for a column of a table.
  mutating func header(_ wish: String) -> String {
    let name = CellText.name(wish)
    return free(name.isEmpty ? "Column" : name, limit: CellText.nameLimit)
  }

  /// The name, followed by a number if it is taken.
  private mutating func free(
    _ wish: String, limit: Int, mark: (Int) -> String = { " (\($0))" }
  ) -> String {
    var name = CellText.shortened(wish, to: limit)
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let end = mark(number)
      name = CellText.shortened(wish, to: limit - end.utf16.count) + end
    }
    return name
  }
}
