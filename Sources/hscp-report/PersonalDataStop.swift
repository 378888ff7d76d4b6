import Loader
import Records

extension Findings {
  /// Ends the run where texts that would be published hold what looks like personal data; no option lets it pass.
  ///
  /// The findings themselves have been shown; `path` names what would be published.
  func stopAtPersonalData(in path: String) throws(Stop) {
    let count = count(ofRule: PublicationCheck.rule, .error)
    guard count > 0 else { return }
    throw Stop(
      .findings,
      Problem(
        "personal-data", at: path,
        found: "\(FindingsText.counted(count, "place")) to be published may tell who somebody is",
        expected: "expected none",
        remedy: "nothing was written, mend each or list it under [publish] allow of the profile; "
          + "--accept-findings does not let it pass"
      ).description)
  }

  /// Adds these one by one.
  mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding) }
  }
}
