import Records

extension CountedRegister {
  /// Shows what was found, and stops where errors bear on the year, unless they are accepted.
  func tellFindings(bearingOn year: ReportingYear, by options: WritingOptions, quiet: Bool) throws(Stop) {
    let errors = findings.errors(bearingOn: year)
    StandardError.write(FindingsText.lines(of: findings, from: quiet ? .error : .warning))
    guard errors > 0, !options.acceptFindings else { return }
    throw Stop(
      .findings,
      Problem(
        "errors-in-register", at: name,
        found: "\(FindingsText.counted(errors, "error")) may change the figures of \(year)",
        expected: "expected none",
        remedy: "nothing was written, correct the register, or leave these rows out with --accept-findings"
      ).description)
  }
}
