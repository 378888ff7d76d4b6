import Records

/// Findings for programs: a JSON object on a line for each, its keys in their order, written while the register is read.
///
/// There may be millions of lines, for each of which an encoder would take several times as long as the register does.
final class FindingLines {
  private static let bufferSize = 64 << 10

  private let least: Finding.Severity
  private var lines = JSONLines()
  private var failure: Problem?

  /// Lines of findings of at least `severity`.
  init(from severity: Finding.Severity) { least = severity }

  func add(_ finding: Finding) {
    guard finding.severity >= least, failure == nil else { return }
    lines.add(finding)
    if lines.bytes.count >= Self.bufferSize { write() }
  }

  /// Writes the rest; throws where a write failed, now or earlier.
  func finish() throws(Problem) {
    write()
    if let failure { throw failure }
  }

  private func write() {
    defer { lines.removeAll() }
    guard failure == nil, !lines.bytes.isEmpty else { return }
    do throws(Problem) {
      try StandardOutput.write(json: lines.bytes)
    } catch {
      failure = error
    }
  }
}

/// Lines of JSON, put together from bytes: as strings they would take three times as long.
private struct JSONLines {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func add(_ finding: Finding) {
    let place = finding.place
    append(place.column.map { #"{"column":\#($0),"expected":""# } ?? #"{"expected":""#, finding.expected)
    append(#"","file":""#, place.file)
    append(#"","found":""#, finding.found)
    append(place.line.map { #"","line":\#($0),"place":""# } ?? #"","place":""#, place.description)
    append(#"","remedy":""#, finding.remedy)
    append(#"","rule":""#, finding.rule.code)
    append(#"","severity":""#, finding.severity.rawValue)
    if let sheet = place.sheet { append(#"","sheet":""#, sheet) }
    if let value = finding.value { append(#"","value":""#, value) }
    if let year = finding.year { append(#"","year":""#, year.description) }
    append("\"}\n")
  }

  /// Appends what stands before a text, from the end of the one before, and the text.
  private mutating func append(_ prefix: String, _ text: String) {
    append(prefix)
    if JSONLines.isPlain(text) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII, !JSONLines.isEscaped(UInt8(ascii: scalar)) {
      bytes.append(UInt8(ascii: scalar))
    } else {
      append(scalar.inJSON)
    }
  }

  /// Whether each byte is a character that stands in JSON as it is.
  private static func isPlain(_ text: String) -> Bool {
    // To the end, whatever is found: so many bytes are looked at together. What cannot be looked at so is not plain.
    let marks = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.reduce(UInt8(0)) { $0 | (isEscaped($1) ? 1 : 0) }
    }
    return marks == 0
  }

  /// Whether a byte is a character that is escaped, or may be a part of one.
  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
