import Foundation
import Records

/// The rules that the program raises, as its sources have them.
struct RaisedRules {
  private(set) var names: Set<String> = []
  /// Of findings, as far as the name stands beside the severity.
  private(set) var severities: [String: Set<Finding.Severity>] = [:]

  /// Read once for all tests.
  static let ofSources = Result { try RaisedRules() }

  private init() throws {
    let sources = Workplace.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix(".swift") && !file.contains("/RuleBook/") {
      read(try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8))
    }
  }

  private mutating func read(_ text: String) {
    // A name before its place, a name in brackets, and a name handed to a maker of errors.
    let placed = /"([a-z0-9-]+)",\s+at: (?!&)/
    let bracketed = /\[([a-z0-9]+(?:-[a-z0-9]+)+)\]\s/
    let made = /(?:[.\s]error|[.\s]line|\.clockOrder)\(\s*(?:path,\s*)?"([a-z0-9-]+)",/
    for match in text.matches(of: placed) { names.insert(String(match.output.1)) }
    for match in text.matches(of: bracketed) { names.insert(String(match.output.1)) }
    for match in text.matches(of: made) { names.insert(String(match.output.1)) }
    // Names that errors of another room have here.
    for match in text.matches(of: /func rule\(of [^{]+\{\s*switch \w+ \{([^}]+)\}/) {
      for name in match.output.1.matches(of: /: "([a-z0-9-]+)"/) { names.insert(String(name.output.1)) }
    }
    // The one name that is put together.
    if text.contains("\"\\(kind)-not-in-profile\"") {
      names.formUnion(["agency", "harm", "feature"].map { "\($0)-not-in-profile" })
    }
    for match in text.matches(of: /\.(error|warning|note), "([a-z0-9-]+)",\s+at:/) {
      guard let severity = Finding.Severity(rawValue: String(match.output.1)) else { continue }
      severities[String(match.output.2), default: []].insert(severity)
    }
  }
}
