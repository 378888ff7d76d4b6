import Records

extension Findings {
  /// Shows those that someone has to act on and what of the register was not used, or with `quiet` the errors alone.
  func show(quiet: Bool) {
    StandardError.write(FindingGroups.text(of: self, from: quiet ? .error : .warning))
    if !quiet { StandardError.write(UnusedParts.lines(of: self)) }
  }

  /// Shows what was found in texts to be published, and ends the run where some of it must not be.
  ///
  /// No option makes the run go on. `path` names what would be published.
  func show(quiet: Bool, stoppingAtUnpublishableIn path: String) throws(Problem) {
    show(quiet: quiet)
    let count = count(of: .personalData, .error)
    if count > 0 { throw .personalData(count, in: path) }
    let active = self.count(of: .activeText, .error)
    if active > 0 { throw .activeText(active, in: path) }
    let pictures = self.count(of: .unusablePicture, .error)
    if pictures > 0 { throw .unusablePictures(pictures, in: path) }
  }

  mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding) }
  }
}

/// How many findings there are, for people.
enum FindingsText {
  /// `1 error, 2 warnings, 0 notes`.
  static func counts(of findings: Findings) -> String {
    Finding.Severity.allCases.reversed()
      .map { counted(findings.count($0), $0.rawValue) }.joined(separator: ", ")
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension Problem {
  fileprivate static func personalData(_ count: Int, in path: String) -> Problem {
    Problem(
      .personalData, at: path,
      found: "\(FindingsText.counted(count, "place")) to be published may identify a person",
      expected: "expected none",
      remedy: "nothing was written, take each out, or list it under [publish] allow of the profile; "
        + "--accept-findings does not change this"
    )
  }

  fileprivate static func activeText(_ count: Int, in path: String) -> Problem {
    Problem(
      .activeText, at: path,
      found: "\(FindingsText.counted(count, "place")) in texts to be published would be obeyed and not read",
      expected: "expected none",
      remedy: "nothing was written, write each as words; --accept-findings does not change this"
    )
  }

  fileprivate static func unusablePictures(_ count: Int, in path: String) -> Problem {
    Problem(
      .unusablePicture, at: path, found: "\(FindingsText.counted(count, "picture")) cannot be published",
      expected: "expected none",
      remedy: "nothing was written, mend each or leave it out; --accept-findings does not change this"
    )
  }
}
