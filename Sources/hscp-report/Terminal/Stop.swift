import Aggregation
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// An end before the end, with its reason.
struct Stop: Error {
  let status: ExitStatus
  /// `nil` where everything has been said.
  let message: String?

  init(_ status: ExitStatus, _ message: String?) {
    self.status = status
    self.message = message
  }

  /// What an error of one of the rooms means; `nil` for any other, which is the argument parser's.
  init?(of error: any Error) {
    switch error {
    case let stop as Stop: self = stop
    case LoaderError.unusable(let problem): self.init(.input, problem.description)
    case LoaderError.unreadable(let problem): self.init(.output, problem.description)
    case let error as TemplateError: self.init(.input, error.problem.description)
    case let error as UnsupportedPolicy: self.init(.input, error.problem.description)
    case let error as CombinationError: self.init(.input, error.problem.description)
    case let error as ComparisonError: self.init(.input, error.problem.description)
    case let error as TotalsDisagree: self.init(.defect, error.description)
    case let error as EESFault:
      self.init(error.isAboutNames ? .input : .defect, error.problem.description)
    case let error as OutputError: self.init(.output, error.description)
    default: return nil
    }
  }

  /// Says the reason on standard error, where that can be done, and gives the status back.
  func told() -> ExitStatus {
    if let message { StandardError.write(message + "\n") }
    return status
  }
}

/// The two ways in which findings end a run: errors, unless they are accepted, and personal data, whatever the options.
extension Stop {
  /// Errors in the rows of a register, which may change what is said there: "the figures of 2023-24".
  static func errors(_ count: Int, in path: String, mayChange what: String) -> Stop {
    Stop(
      .findings,
      Problem(
        "errors-in-register", at: path, found: "\(FindingsText.counted(count, "error")) may change \(what)",
        expected: "expected none",
        remedy: "nothing was written, correct the register, or leave these rows out with --accept-findings"
      ).description)
  }

  fileprivate static func personalData(_ count: Int, in path: String) -> Stop {
    Stop(
      .findings,
      Problem(
        PublicationCheck.rule, at: path,
        found: "\(FindingsText.counted(count, "place")) to be published may tell who somebody is",
        expected: "expected none",
        remedy: "nothing was written, mend each or list it under [publish] allow of the profile; "
          + "--accept-findings does not let it pass"
      ).description)
  }
}

extension Findings {
  /// Shows what was found in the texts that would be published, from a severity on, and ends the run where some of it
  /// looks like personal data; `path` names what would be published.
  func tell(from severity: Finding.Severity = .error, stoppingAtPersonalDataIn path: String) throws(Stop) {
    StandardError.write(FindingsText.lines(of: self, from: severity))
    let count = count(ofRule: PublicationCheck.rule, .error)
    if count > 0 { throw .personalData(count, in: path) }
  }

  /// Adds these one by one.
  mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding) }
  }
}

/// How the program ends; each number tells who has to act.
enum ExitStatus: Int32 {
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

/// What was asked for goes here; a write that fails is an error, unlike that of `print`.
enum StandardOutput {
  /// Writes `text`; `fate` says in an error what became of the files.
  static func write(_ text: String, fate: String = "nothing was written to files") throws(Stop) {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch {
      throw Stop(
        .output,
        "standard output: error: [output-lost] the output could not be written (\(error)); "
          + "expected all of it to be taken; give it room, or a reader that stays; \(fate)")
    }
  }

  /// Writes `text` once everything else is done: a reader that has gone by then had what it wanted.
  static func writeLast(_ text: String, fate: String) throws(Stop) {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      return
    } catch {
      throw Stop(
        .output,
        "standard output: error: [output-lost] the output could not be written (\(error)); "
          + "expected all of it to be taken; \(fate)")
    }
  }
}

/// Findings, notes and reasons go here; when nobody takes them, the exit code still tells.
enum StandardError {
  static func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
