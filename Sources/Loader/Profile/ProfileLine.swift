import Records

/// A line of a profile that is not TOML, and what people most likely meant by it.
struct ProfileLine {
  private let text: String
  private let fault: TOMLFault

  /// The line, and where the parser stopped in it.
  init(_ text: Substring, fault: TOMLFault) {
    self.text = String(text)
    self.fault = fault
  }

  var number: Int { fault.position.line }

  /// Whether it is the header of a table.
  var isHeader: Bool { text.drop(while: \.isWhitespace).hasPrefix("[") }

  /// Whether the text ended where more was expected.
  var isEndOfText: Bool { fault.reason.contains("encountered end-of-file") }

  /// Whether a list or text is still open that begins on an earlier line, or goes on to the end.
  var hasOpenValue: Bool {
    if isEndOfText { return ["array", "inline table", "string"].contains(where: fault.reason.contains) }
    guard fault.reason.contains("expected comma or closing") else { return false }
    return !text.prefix(max(0, fault.position.column - 1)).contains { "[{".contains($0) }
  }

  /// Says what is wrong with it.
  func addFault(to faults: ProfileFaults) {
    if let curly = curlyQuote {
      faults.add(
        .notTOML, at: at(curly.column),
        "the quote \(curly.mark) (\(curly.mark.number)) is a curly one, as word processors write it",
        "expected straight quotes, \"", "write \(ProfileFaults.shown(straightened(like: curly.mark)))")
      return
    }
    let scalars = text.unicodeScalars.enumerated()
    if let (index, scalar) = scalars.first(where: { $1 != "\t" && $1.isControl }) {
      faults.add(
        .controlCharacter, at: at(index + 1), "the line has the character \(scalar.number)"
      )
      return
    }
    let (found, expected, remedy) = words
    faults.add(.notTOML, at: fault.position, found, expected, remedy)
  }

  private func at(_ column: Int) -> TextPosition { TextPosition(line: number, column: column) }

  // MARK: - Curly quotes

  private static let doubleQuotes: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "«", "»"]
  private static let singleQuotes: Set<Unicode.Scalar> = ["‘", "’", "‚", "‛"]

  /// The first curly quote that stands where a straight one should, and its column.
  private var curlyQuote: (mark: Unicode.Scalar, column: Int)? {
    var open: Unicode.Scalar?
    var inside: (mark: Unicode.Scalar, column: Int)?
    var before: Unicode.Scalar = " "
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isDouble = ProfileLine.doubleQuotes.contains(scalar)
      let isQuote = isDouble || ProfileLine.singleQuotes.contains(scalar)
      if let mark = open {
        if scalar == mark { (open, inside) = (nil, nil) }
        // A text that opens with a straight quote and never closes may have been closed with this.
        if isDouble { inside = (scalar, index + 1) }
      } else if scalar == "\"" || scalar == "'" {
        open = scalar
      } else if isQuote, !before.properties.isAlphabetic {
        return (scalar, index + 1)
      } else if scalar == "#" {
        return nil
      }
      before = scalar
    }
    return inside
  }

  /// The line with straight quotes. An apostrophe in a word stays.
  private func straightened(like mark: Unicode.Scalar) -> String {
    let isDouble = ProfileLine.doubleQuotes.contains(mark)
    let marks = isDouble ? ProfileLine.doubleQuotes : ProfileLine.singleQuotes
    return String(String.UnicodeScalarView(trimmed.unicodeScalars.map { marks.contains($0) ? "\"" : $0 }))
  }

  // MARK: - Everything else

  private var trimmed: Substring { Self.trimmed(text[...]) }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// The part before `=` and the part after it.
  private var setting: (key: Substring, value: Substring)? {
    guard !isHeader, let equals = text.firstIndex(of: "=") else { return nil }
    let key = Self.trimmed(text[..<equals])
    let value = Self.trimmed(text[text.index(after: equals)...])
    return key.isEmpty || key.utf8.count > 60 ? nil : (key, value)
  }

  /// What was found, what was expected and what to do.
  private var words: (found: String, expected: String?, remedy: String) {
    let reason = fault.reason
    func says(_ parts: String...) -> Bool { parts.contains(where: reason.contains) }
    if says("cannot redefine", "cannot insert") { return repeated }
    if says("table header", "blank bare keys") || reason.isEmpty && isHeader || isHeader && !says("array") {
      return header
    }
    if says("control character") { return openQuote }
    if says("escape sequence", "unicode scalar", "hex digit", "surrogates") {
      return (
        "a backslash in a text has a meaning of its own, and this is none", nil,
        "write two of them, or put the text into single quotes"
      )
    }
    if says("encountered end-of-file") { return openEnd }
    if says("expected comma or closing") {
      return hasOpenValue
        ? ("the list above does not end before this line", "expected ] at its end", "add it")
        : (
          "something is missing in a list", "expected a comma between two entries, and ] at the end", "add it"
        )
    }
    if says("expected '='", "expected keys, tables", "bare key") { return noSetting }
    return value
  }

  private var repeated: (String, String?, String) {
    isHeader
      ? (
        "there is such a table already", "expected each table once",
        "put the settings of both below one header"
      )
      : ("there is such a setting already", "expected each setting once", "take one out")
  }

  private var header: (String, String?, String) {
    (
      "this is not the header of a table", "expected a name in [ ], or in [[ ]] for each entry of a list",
      straightHeader.map { "write \($0)" } ?? "name the table, or take the line out"
    )
  }

  /// The header that was most likely meant; `nil` if it has no name.
  var straightHeader: String? {
    let name = trimmed.prefix(60).filter { $0.isLetter && $0.isASCII || $0 == "_" }
    guard isHeader, !name.isEmpty else { return nil }
    return trimmed.hasPrefix("[[") ? "[[\(name)]]" : "[\(name)]"
  }

  private var openQuote: (String, String?, String) {
    ("the text has no quote at its end", "expected one on the same line", "add it")
  }

  private var openEnd: (String, String?, String) {
    fault.reason.contains("string")
      ? openQuote
      : (
        "the profile ends before this is complete", "expected a value, or the end of a text or list",
        "complete it"
      )
  }

  private var noSetting: (String, String?, String) {
    guard setting == nil, let colon = text.firstIndex(of: ":") else {
      return (
        "this is not a setting", nil,
        setting == nil ? "write the line as key = value" : "put the key into quotes"
      )
    }
    let key = ProfileFaults.shown(String(Self.trimmed(text[..<colon])))
    return ("there is no = after \"\(key)\"", nil, "write \(key) = in place of \(key):")
  }

  private var value: (String, String?, String) {
    let expected = "expected a text in quotes, a number, true or false, a day as 2024-03-31, or a list in [ ]"
    guard let (key, value) = setting else { return ("this is not a value", expected, "correct the line") }
    let shownKey = ProfileFaults.shown(String(key))
    guard !value.isEmpty else {
      return ("\"\(shownKey)\" has no value", expected, "add it, or take the line out")
    }
    guard let spelling = ProfileLine.spelling(of: String(value)) else {
      return ("this is not a value", expected, "correct the line")
    }
    return ("this is not a value", expected, "write \(shownKey) = \(spelling)")
  }

  /// What people meant by a value; `nil` where a guess would be wrong more often than right.
  private static func spelling(of value: String) -> String? {
    switch value.lowercased() {
    case "yes", "true", "on", "y": return "true"
    case "no", "false", "off", "n": return "false"
    default: break
    }
    if let spelling = ProfileSpelling.number(value) ?? ProfileSpelling.day(value) { return spelling }
    func isPlain(_ text: some StringProtocol) -> Bool { !text.contains { "\"'[]{}#\\".contains($0) } }
    if isPlain(value) { return ProfileSpelling.quoted(value) }
    guard value.first == "[", value.last == "]", isPlain(value.dropFirst().dropLast()) else { return nil }
    let entries = value.dropFirst().dropLast().split(separator: ",").map {
      ProfileSpelling.quoted(String(trimmed($0)))
    }
    return entries.count > 3 ? nil : "[\(entries.joined(separator: ", "))]"
  }
}
