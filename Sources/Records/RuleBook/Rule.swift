/// A rule of the program: what a finding or message with this code means, how it ends the run, and what to do.
///
/// Each rule is declared once. Severities, exit codes, `explain` and docs/rules.md all come from the declaration.
/// The texts are plain sentences. Line ends in them have no meaning. They stay as long as the program runs, so nobody counts who
/// refers to them: all threads would write to the counts of the same few rules.
@safe
package struct Rule: Sendable {
  /// What a rule is about, from a cell to the command line. The raw value is the heading.
  package enum Group: String, CaseIterable, Hashable, Sendable {
    case ages = "Cells: ages"
    case dates = "Cells: dates"
    case names = "Cells: names and references"
    case cells = "Cells: any column"
    case betweenCells = "Cells that must agree"
    case reviews = "Reviews and recommendations"
    case rows = "Rows"
    case file = "Files"
    case register = "The whole register"
    case profile = "The profile"
    case wording = "Templates and learning texts"
    case publication = "Published texts"
    case outputs = "Output files"
    case commands = "Commands"
  }

  private final class Texts: Sendable {
    let code: String
    let title: String
    let expected: String
    let remedy: String
    let meaning: String
    let source: String?
    let example: Example
    let advice: String

    init(
      code: String, title: String, expected: String, remedy: String, meaning: String, source: String?,
      example: Example, advice: String
    ) {
      self.code = code
      self.title = title
      self.expected = expected
      self.remedy = remedy
      self.meaning = meaning
      self.source = source
      self.example = example
      self.advice = advice
    }
  }

  package let group: Group
  package let consequence: Consequence
  /// What no other rule has.
  package let id: ObjectIdentifier
  private let unmanaged: Unmanaged<Texts>

  private var texts: Texts { unsafe unmanaged.takeUnretainedValue() }

  /// The stable code in brackets in findings and messages, such as `unknown-outcome`.
  package var code: String { texts.code }
  /// What is wrong, short enough for a heading.
  package var title: String { texts.title }
  /// What messages of the rule say was expected; empty if each says it for itself.
  package var expected: String { texts.expected }
  /// What messages of the rule say to do, in a few words; empty if each says it for itself.
  package var remedy: String { texts.remedy }
  /// What the rule means, and why it is there.
  package var meaning: String { texts.meaning }
  /// The law, guidance or standard that the rule follows; `nil` if it is the program's own.
  package var source: String? { texts.source }
  package var example: Example { texts.example }
  /// What to do about it, for `explain`: a sentence or two.
  package var advice: String { texts.advice }

  init(
    _ code: String, _ group: Group, _ consequence: Consequence, _ title: String, expected: String = "",
    remedy: String = "", meaning: String, source: String? = nil, example: Example, advice: String
  ) {
    let texts = Texts(
      code: code, title: title, expected: expected, remedy: remedy, meaning: meaning, source: source,
      example: example, advice: advice)
    self.group = group
    self.consequence = consequence
    self.id = ObjectIdentifier(texts)
    unsafe self.unmanaged = .passRetained(texts)
  }
}

/// A rule is declared once, so two rules are equal if they have the same texts.
extension Rule: Hashable, Identifiable, CustomStringConvertible {
  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  package var description: String { code }
}

extension Rule {
  /// How serious a finding is.
  package enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
    /// Nothing needs doing.
    case note
    /// The row is counted.
    case warning
    /// The row is left out, and the run stops unless findings are accepted.
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

    private var weight: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  /// What happens when a rule is broken: a finding, or an end of the run.
  package enum Consequence: Hashable, Sendable, CaseIterable {
    case note
    case warning
    case error
    /// An error that no option accepts.
    case unpublishable
    /// Errors in the register end the run.
    case findings
    /// A hidden count can be worked out.
    case disclosure
    case arguments
    case input
    case defect
    case output

    /// The severity of the finding; `nil` if the rule ends the run instead.
    package var severity: Severity? {
      switch self {
      case .note: .note
      case .warning: .warning
      case .error, .unpublishable: .error
      case .findings, .disclosure, .arguments, .input, .defect, .output: nil
      }
    }

    /// How the run ends if nothing else goes wrong.
    package var exitStatus: ExitStatus {
      switch self {
      case .note, .warning: .done
      case .error, .unpublishable, .findings, .disclosure: .findings
      case .arguments: .arguments
      case .input: .input
      case .defect: .defect
      case .output: .output
      }
    }

    /// The consequence in plain sentences, with the exit code.
    package var sentence: String {
      let code = "exit code \(exitStatus.rawValue)"
      return switch self {
      case .note: "A note: no action is needed."
      case .warning: "A warning: no row is left out, and the run continues."
      case .error:
        "An error (\(code)): the row is left out. A report that this affects is written only with --accept-findings."
      case .unpublishable:
        "An error (\(code)): nothing that would print the text is written. The option --accept-findings does not help."
      case .findings: "Ends with \(code): the register has errors, and nothing is written."
      case .disclosure: "Ends with \(code): a hidden count can be worked out, and nothing is written."
      case .arguments: "Ends with \(code): the command line is wrong, and nothing is written."
      case .input: "Ends with \(code): the input cannot be used, and nothing is written."
      case .defect: "Ends with \(code): the program has a defect, and nothing is written."
      case .output: "Ends with \(code): reading or writing failed, and no file is half written."
      }
    }
  }
}

extension Rule {
  /// A small input that breaks a rule.
  package enum Example: Hashable, Sendable {
    /// Part of a register: the standard headers, then rows. Columns that do not matter are left out.
    case register([[String]])
    /// The name of a file, and its text or part of it: a register, a profile, a template or a learning text.
    case file(String, String)
    /// A command line.
    case command(String)
    /// A description, if a few lines cannot show the example.
    case words(String)

    /// Where the example belongs; `nil` for words.
    package var place: String? {
      switch self {
      case .register: "in the register"
      case .file(let name, _): "in \(name)"
      case .command: "on the command line"
      case .words: nil
      }
    }

    /// The example as lines that must not be wrapped; `nil` for words.
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

/// How the program ends. The number says who has to act.
package enum ExitStatus: Int32, CaseIterable, Hashable, Sendable {
  /// Nobody has to act.
  case done = 0
  /// The person who keeps the register, or who publishes.
  case findings = 1
  /// The person who typed the command.
  case arguments = 64
  /// The person who sent the file.
  case input = 65
  /// The people who write this program.
  case defect = 70
  /// The person who runs the machine.
  case output = 74

  /// The status in a few words, for help and documents.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .findings: "errors in the register, or a hidden count that can be worked out"
    case .arguments: "wrong command line"
    case .input: "input that cannot be used"
    case .defect: "a defect in the program"
    case .output: "reading or writing failed"
    }
  }
}
