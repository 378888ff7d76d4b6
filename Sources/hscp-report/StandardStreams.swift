import SystemPackage

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
