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
    package var exitCode: Int {
      switch self {
      case .note, .warning: 0
      case .error, .unpublishable, .findings: 1
      case .arguments: 64
      case .input: 65
      case .defect: 70
      case .output: 74
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
