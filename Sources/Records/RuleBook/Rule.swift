/// A rule of the program, declared once: what a finding or a message of this code means, how the run ends, what to do.
///
/// Findings take their severity from it, the end of a run its exit code, `explain` and the documents all of their text.
/// The texts are plain sentences; where their lines end says nothing.
package final class Rule: Sendable {
  /// What a rule is about, in the order of the book: from the cell to the command line.
  package enum Group: String, CaseIterable, Hashable, Sendable {
    case ages = "Cells: ages"
    case dates = "Cells: dates"
    case names = "Cells: names and references"
    case cells = "Cells: of any column"
    case betweenCells = "Between cells"
    case reviews = "Reviews and recommendations"
    case rows = "Rows"
    case file = "The file"
    case register = "The register as a whole"
    case profile = "The profile"
    case wording = "Template and learning"
    case publication = "Texts to be published"
    case outputs = "The outputs"
    case commands = "Commands"
  }

  /// The stable code in brackets in findings and messages, such as `unknown-outcome`.
  package let code: String
  package let group: Group
  package let consequence: Consequence
  /// What is wrong, short enough for a heading.
  package let title: String
  /// What the rule means, and why it is there.
  package let meaning: String
  /// The law, guidance or standard that the rule follows; `nil` where it is the program's own.
  package let source: String?
  package let example: Example
  /// What to do about it.
  package let remedy: String

  init(
    _ code: String, _ group: Group, _ consequence: Consequence, _ title: String, meaning: String,
    source: String? = nil, example: Example, remedy: String
  ) {
    self.code = code
    self.group = group
    self.consequence = consequence
    self.title = title
    self.meaning = meaning
    self.source = source
    self.example = example
    self.remedy = remedy
  }
}

/// Each rule is one value, so that identity is equality.
extension Rule: Hashable, CustomStringConvertible {
  package static func == (left: Rule, right: Rule) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  package var description: String { code }
}

extension Rule {
  /// What follows where a rule is broken: a finding of some severity, or an end with an exit code.
  package enum Consequence: Hashable, Sendable, CaseIterable {
    case note
    case warning
    case error
    /// An error that no option lets pass.
    case unpublishable
    /// Errors in the register stop a report.
    case findings
    case arguments
    case input
    case defect
    case output

    /// The severity of the findings; `nil` where the rule is no finding but ends the run.
    package var severity: Finding.Severity? {
      switch self {
      case .note: .note
      case .warning: .warning
      case .error, .unpublishable: .error
      case .findings, .arguments, .input, .defect, .output: nil
      }
    }

    /// How a run ends that meets nothing else.
    package var exitStatus: ExitStatus {
      switch self {
      case .note, .warning: .done
      case .error, .unpublishable, .findings: .findings
      case .arguments: .arguments
      case .input: .input
      case .defect: .defect
      case .output: .output
      }
    }

    /// The consequence as a sentence.
    package var sentence: String {
      switch self {
      case .note: "A note: nothing needs doing."
      case .warning: "A warning: no row is left out, and the run goes on."
      case .error:
        "An error (exit code 1): the row is left out, and a report on which it bears is written only with --accept-findings."
      case .unpublishable:
        "An error (exit code 1): while it stands nothing is written that would print it; --accept-findings does not help."
      case .findings: "Exit code 1: the register has errors, and nothing is written."
      case .arguments: "Exit code 64: the command line cannot be followed, and nothing is written."
      case .input: "Exit code 65: the input cannot be used, and nothing is written."
      case .defect: "Exit code 70: a defect of the program, and nothing is written."
      case .output: "Exit code 74: reading or writing failed, and no file is half written."
      }
    }
  }
}

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

/// How the program ends; each number tells who has to act.
package enum ExitStatus: Int32, CaseIterable, Hashable, Sendable {
  case done = 0
  /// Errors in the register: whoever keeps it.
  case findings = 1
  /// The command line: whoever typed it.
  case arguments = 64
  /// The input is not there or is not what it should be: whoever sent the file.
  case input = 65
  /// Totals that must agree do not: us.
  case defect = 70
  /// Reading or writing failed: whoever runs the machine.
  case output = 74
}
