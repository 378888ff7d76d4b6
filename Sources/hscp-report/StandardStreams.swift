import SystemPackage

/// What was asked for goes here; a write that fails is an error, unlike that of `print`.
enum StandardOutput {
  static func write(_ text: String) throws(Stop) {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch {
      throw Stop(
        .output,
        "standard output: error: [output-lost] the output could not be written (\(error)); "
          + "expected all of it to be taken; give it room or a reader that stays, files made before are untouched"
      )
    }
  }
}

/// Findings, notes and reasons go here; when nobody takes them, the exit code still tells.
enum StandardError {
  static func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
