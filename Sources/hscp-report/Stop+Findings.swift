import Loader
import Records

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
