package import Records

/// A partnership's own templates of a report's chapter and of its annex, as far as it has them.
package struct OwnTemplates: Sendable {
  package let chapter: Wording.Text?
  package let annex: Wording.Text?
  package let inputs: [Provenance.Input]
  package let pictures: [Picture]
  /// What in them must not be published.
  package let findings: [Finding]

  /// The templates of these names from the profile's folder of templates.
  ///
  /// Throws for one that is there and cannot be read.
  package init(
    chapter: String, annex: String, of profile: ProfileFile?, by check: PublicationCheck
  ) throws(Problem) {
    var shown = TextPictures()
    func template(_ name: String) throws(Problem) -> TemplateFile? {
      guard let profile else { return nil }
      return try TemplateFile(named: name, of: profile, showing: &shown, by: check)
    }
    let (first, second) = (try template(chapter), try template(annex))
    let own = [first, second].compactMap(\.self)
    self.chapter = first?.text
    self.annex = second?.text
    inputs = own.map(\.input) + shown.inputs
    pictures = shown.pictures
    findings = own.flatMap(\.findings)
  }
}
