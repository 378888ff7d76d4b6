package import Records

/// A partnership's own templates of a report's chapter and of its annex, as far as it has them.
package struct OwnTemplates: Sendable {
  package let chapter: Wording.Text?
  package let annex: Wording.Text?
  package let inputs: [Provenance.Input]
  /// What in them must not be published.
  package let findings: [Finding]

  /// The templates of these names from the profile's folder of templates.
  ///
  /// Throws for one that is there and cannot be read.
  package init(
    chapter: String, annex: String, of profile: ProfileFile?, by check: PublicationCheck
  ) throws(Problem) {
    func template(_ name: String) throws(Problem) -> (text: Wording.Text, input: Provenance.Input)? {
      guard let profile else { return nil }
      return try WordingFiles.template(named: name, of: profile)
    }
    let (first, second) = (try template(chapter), try template(annex))
    let own = [first, second].compactMap(\.self)
    self.chapter = first?.text
    self.annex = second?.text
    inputs = own.map(\.input)
    findings = own.flatMap { check.findings(in: $0.text) }
  }
}
