import Records

/// Findings for programs: a JSON object on a line for each, its keys in their order, written while the register is read.
///
/// There may be millions of lines, for each of which an encoder would take several times as long as the register does.
final class FindingLines {
  private static let bufferSize = 64 << 10

  private let least: Finding.Severity
  private var buffer = ""
  private var failure: Problem?

  /// Lines of findings of at least `severity`.
  init(from severity: Finding.Severity) {
    least = severity
    buffer.reserveCapacity(2 * Self.bufferSize)
  }

  func add(_ finding: Finding) {
    guard finding.severity >= least, failure == nil else { return }
    buffer += "{"
    if let column = finding.place.column { buffer += "\"column\":\(column)," }
    add("expected", finding.expected)
    add("file", finding.place.file)
    add("found", finding.found)
    if let line = finding.place.line { buffer += "\"line\":\(line)," }
    add("place", finding.place.description)
    add("remedy", finding.remedy)
    add("rule", finding.rule.code)
    add("severity", finding.severity.rawValue, isLast: true)
    if let sheet = finding.place.sheet { addNext("sheet", sheet) }
    if let value = finding.value { addNext("value", value) }
    if let year = finding.year { addNext("year", year.description) }
    buffer += "}\n"
    if buffer.utf8.count >= Self.bufferSize { write() }
  }

  private func addNext(_ key: String, _ text: String) {
    buffer += ","
    add(key, text, isLast: true)
  }

  private func add(_ key: String, _ text: String, isLast: Bool = false) {
    buffer += "\""
    buffer += key
    buffer += "\":\""
    if text.utf8.contains(where: \.isEscapedInJSON) {
      for scalar in text.unicodeScalars { buffer += scalar.inJSON }
    } else {
      buffer += text
    }
    buffer += isLast ? "\"" : "\","
  }

  /// Writes the rest; throws where a write failed, now or earlier.
  func finish() throws(Problem) {
    write()
    if let failure { throw failure }
  }

  private func write() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil, !buffer.isEmpty else { return }
    do throws(Problem) {
      try StandardOutput.write(json: buffer)
    } catch {
      failure = error
    }
  }
}

extension UInt8 {
  fileprivate var isEscapedInJSON: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}

extension Unicode.Scalar {
  /// The character inside a text of JSON (RFC 8259, section 7).
  fileprivate var inJSON: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\u{8}": "\\b"
    case "\u{C}": "\\f"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\0"..<" ": "\\u00\(value < 0x10 ? "0" : "")\(String(value, radix: 16))"
    default: String(self)
    }
  }
}
