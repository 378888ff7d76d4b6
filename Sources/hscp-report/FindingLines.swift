import FoundationEssentials
import Records

/// Findings for programs: a JSON object on a line for each, as they are met.
final class FindingLines {
  private struct Line: Encodable {
    let place: String
    let file: String
    let sheet: String?
    let line: Int?
    let column: Int?
    let severity: String
    let rule: String
    let found: String
    let expected: String
    let remedy: String
    let value: String?
    let year: String?

    init(_ finding: Finding) {
      place = finding.place.description
      file = finding.place.file
      sheet = finding.place.sheet
      line = finding.place.line
      column = finding.place.column
      severity = finding.severity.rawValue
      rule = finding.rule
      found = finding.found
      expected = finding.expected
      remedy = finding.remedy
      value = finding.value
      year = finding.year?.description
    }
  }

  private static let bufferSize = 64 << 10

  private let encoder: JSONEncoder
  private let least: Finding.Severity
  private var buffer = ""
  private var failure: Stop?

  /// Lines of findings of at least `severity`.
  init(from severity: Finding.Severity) {
    least = severity
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func add(_ finding: Finding) {
    guard finding.severity >= least, failure == nil, let line = try? encoder.encode(Line(finding)) else {
      return
    }
    buffer += String(decoding: line, as: UTF8.self) + "\n"
    if buffer.utf8.count >= Self.bufferSize { write() }
  }

  /// Writes what is left; throws what went wrong with the output on the way.
  func finish() throws(Stop) {
    write()
    if let failure { throw failure }
  }

  private func write() {
    defer { buffer = "" }
    guard failure == nil, !buffer.isEmpty else { return }
    do throws(Stop) {
      try StandardOutput.write(buffer)
    } catch {
      failure = error
    }
  }
}
