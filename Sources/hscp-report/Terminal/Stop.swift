import Aggregation
import Loader
import Records
import Reports
import SystemPackage
import Writers

/// What ends a run before its time: a problem, or an exit status where everything has been said.
enum Stop {
  /// The status that `error` means, once it has been reported; `nil` for an error of the argument parser.
  static func status(of error: any Error) -> ExitStatus? {
    switch error {
    case let status as ExitStatus: return status
    case let problem as Problem:
      StandardError.write("\(problem)\n")
      return problem.status
    default: return nil
    }
  }
}

extension ExitStatus: Error {}

/// The two ways in which findings end a run: errors, unless they are accepted, and personal data, whatever the options.
extension Problem {
  /// Errors in the rows of a register, which may change what is said there: "the figures of 2023-24".
  static func errors(_ count: Int, in path: String, mayChange what: String) -> Problem {
    Problem(
      .errorsInRegister, at: path, found: "\(FindingsText.counted(count, "error")) may change \(what)",
      expected: "expected none",
      remedy: "nothing was written, correct the register, or leave these rows out with --accept-findings"
    )
  }

  fileprivate static func personalData(_ count: Int, in path: String) -> Problem {
    Problem(
      .personalData, at: path,
      found: "\(FindingsText.counted(count, "place")) to be published may tell who somebody is",
      expected: "expected none",
      remedy: "nothing was written, mend each or list it under [publish] allow of the profile; "
        + "--accept-findings does not let it pass"
    )
  }
}

extension Findings {
  /// Shows what was found in the texts that would be published, from a severity on, and ends the run where some of it
  /// looks like personal data; `path` names what would be published.
  func tell(from severity: Finding.Severity = .error, stoppingAtPersonalDataIn path: String) throws(Problem) {
    StandardError.write(FindingsText.lines(of: self, from: severity))
    let count = count(of: .personalData, .error)
    if count > 0 { throw .personalData(count, in: path) }
  }

  /// Adds these one by one.
  mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding) }
  }
}

/// What was asked for goes here; a write that fails is an error, unlike that of `print`.
enum StandardOutput {
  /// Writes `text`; `fate` says in an error what became of the files.
  static func write(_ text: String, fate: String = "nothing was written to files") throws(Problem) {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch {
      throw .outputLost(error, remedy: "give it room, or a reader that stays; \(fate)")
    }
  }

  /// Writes `text` once everything else is done: a reader that has gone by then had what it wanted.
  static func writeLast(_ text: String, fate: String) throws(Problem) {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      return
    } catch {
      throw .outputLost(error, remedy: fate)
    }
  }
}

extension Problem {
  fileprivate static func outputLost(_ error: any Error, remedy: String) -> Problem {
    Problem(
      .outputLost, at: "standard output", found: "the output could not be written (\(error))",
      expected: "expected all of it to be taken", remedy: remedy)
  }
}

/// Findings, notes and reasons go here; when nobody takes them, the exit code still tells.
enum StandardError {
  static func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
