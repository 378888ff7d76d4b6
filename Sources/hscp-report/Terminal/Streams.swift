import Records
import SystemPackage

/// Results go here. Unlike with `print`, a failed write is an error.
enum StandardOutput {
  /// Writes `text`, with what a terminal would obey made visible; where that fails, the error says of the `files` of the run what became of them.
  static func write(_ text: String, files: String = "nothing was written to files") throws(Problem) {
    try write(shown: text.asLines.utf8, files: files)
  }

  /// Writes lines of JSON, in which such characters are escaped.
  static func write(json lines: [UInt8]) throws(Problem) {
    try write(shown: lines, files: "nothing was written to files")
  }

  private static func write(shown bytes: some Sequence<UInt8>, files: String) throws(Problem) {
    do {
      try ProgressLine.withoutLine { try FileDescriptor.standardOutput.writeAll(bytes) }
    } catch {
      throw .outputLost(error, remedy: "free some space, or keep the other end of the pipe open; \(files)")
    }
  }

  /// Writes `text` once everything else is done. If the reader has closed the pipe by then, that is no error.
  static func writeLast(_ text: String, files: String) throws(Problem) {
    do {
      try ProgressLine.withoutLine { try FileDescriptor.standardOutput.writeAll(text.asLines.utf8) }
    } catch Errno.brokenPipe {
      return
    } catch {
      throw .outputLost(error, remedy: files)
    }
  }
}

/// Findings, notes and problems go here; if they cannot be written, the exit code still says how the run ended.
enum StandardError {
  static func write(_ text: String) {
    try? ProgressLine.withoutLine { _ = try FileDescriptor.standardError.writeAll(text.asLines.utf8) }
  }
}

extension Problem {
  fileprivate static func outputLost(_ error: any Error, remedy: String) -> Problem {
    Problem(
      .outputLost, at: "standard output", found: "the output could not be written (\(error))", remedy: remedy)
  }
}
