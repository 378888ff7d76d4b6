import Records

/// Reads a text as TOML and goes on after a line that is not TOML, so that one run shows all such lines.
///
/// The parser stops at the first of them. The line is taken out or replaced, and the rest is read again.
struct ProfileSyntax {
  /// How often a text is read: this often, less often the longer it is, so that the work keeps to a limit.
  private static let mostReadings = 100
  private static let mostBytes = 4 << 20

  /// The table of the text; `nil` where nothing could be read.
  private(set) var root: TOMLValue?
  private let faults: ProfileFaults
  /// The lines, once one of them cannot be read.
  private var lines: [Substring] = []

  /// Reads `text` and adds what is wrong with it to `faults`.
  init(_ text: String, faults: ProfileFaults) {
    self.faults = faults
    let readings = max(2, min(ProfileSyntax.mostReadings, ProfileSyntax.mostBytes / max(1, text.utf8.count)))
    var rest = text
    for _ in 0..<readings {
      do {
        root = try TOMLDocument(rest).root()
        return
      } catch {
        // Windows ends a line with two characters, which Swift takes for one.
        if lines.isEmpty {
          lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        }
        guard error.kind == .syntax, lines.indices.contains(error.position.line - 1) else {
          faults.add(error)
          return
        }
        let line = ProfileLine(lines[error.position.line - 1], fault: error)
        let attempt = attempts[line.number, default: 0]
        attempts[line.number] = attempt + 1
        if attempt == 0, !isCut { line.addFault(to: faults) }
        if line.hasOpenValue || attempt > 1 { cut(from: line) } else { replace(line, attempt) }
        rest = lines.joined(separator: "\n")
      }
    }
  }

  /// How often each line was replaced.
  private var attempts: [Int: Int] = [:]

  /// Whether the end of the text was taken away, so that faults there may come from that.
  private var isCut = false

  /// Takes out the line. A header is replaced by the one that was most likely meant, or else by one that no table has, so that
  /// the settings below it do not become those of another table.
  private mutating func replace(_ line: ProfileLine, _ attempt: Int) {
    let standIn = "[\"\(ProfileSyntax.standIn) \(line.number)\"]"
    let header = (attempt == 0 ? line.straightHeader : nil) ?? standIn
    lines[line.number - 1] = line.isHeader ? header[...] : ""
  }

  /// Takes away all from the setting on whose value is still open in the line: nobody knows where it ends.
  private mutating func cut(from line: ProfileLine) {
    isCut = true
    let end = min(line.isEndOfText ? line.number : line.number - 1, lines.count)
    let start = lines[..<end].lastIndex { $0.contains("=") } ?? 0
    lines.removeSubrange(start...)
  }

  /// The name of a table in place of one whose header cannot be read.
  private static let standIn = "unreadable header of line"

  /// Whether a table stands for one whose header cannot be read.
  static func isStandIn(_ key: String) -> Bool { key.hasPrefix(standIn) }
}

extension ProfileFaults {
  /// Adds a fault after which nothing can be read.
  fileprivate func add(_ fault: TOMLFault) {
    switch fault.kind {
    case .depth:
      add(
        .tooDeep, at: fault.position,
        "there are more than \(TOMLDocument.mostLevels) brackets in each other, or names joined by dots")
    case .memory: add(.notTOML, at: nil, "there is not enough memory to read it", nil, "free some memory")
    case .syntax: add(.notTOML, at: fault.position, "this cannot be read", nil, "correct the line")
    }
  }
}
