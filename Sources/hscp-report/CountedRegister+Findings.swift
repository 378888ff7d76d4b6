import Records

extension CountedRegister {
  /// Shows what was found, and stops where errors bear on the year, unless they are accepted.
  func tellFindings(bearingOn year: ReportingYear, by options: WritingOptions, quiet: Bool) throws(Stop) {
    let errors = findings.errors(bearingOn: year)
    StandardError.write(FindingsText.lines(of: findings, from: quiet ? .error : .warning))
    if errors > 0, !options.acceptFindings {
      throw .errors(errors, in: name, mayChange: "the figures of \(year)")
    }
  }
}
