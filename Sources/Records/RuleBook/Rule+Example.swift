extension Rule {
  /// A small input that breaks a rule.
  package enum Example: Hashable, Sendable {
    /// An excerpt of a register: canonical headers, then rows; columns that do not matter are left out.
    case register([[String]])
    /// A file beside the register, or a part of it: the register itself, a profile, a template, a learning text.
    case file(String, String)
    /// What was typed.
    case command(String)
    /// What cannot be shown in a few lines.
    case words(String)

    /// Where the example would stand.
    package var place: String? {
      switch self {
      case .register: "in the register"
      case .file(let name, _): "in \(name)"
      case .command: "on the command line"
      case .words: nil
      }
    }

    /// The example as lines that must not be wrapped; `nil` for words, which are prose.
    package var lines: [String]? {
      switch self {
      case .register(let rows): Example.aligned(rows)
      case .file(_, let text): text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      case .command(let line): [line]
      case .words: nil
      }
    }

    private static func aligned(_ rows: [[String]]) -> [String] {
      let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
      return rows.map { row in
        let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        let line = cells.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
      }
    }
  }
}
