package import Records

/// The response to the recommendations of one review, as a document.
package struct ResponseDocument: Sendable {
  package let document: Document

  /// The document of `review`, whose recommendations are among `records`, in the words of `template`, or of the one that
  /// the program brings for its kind. `partnership` is today's.
  ///
  /// Throws where the template asks for something that does not exist.
  package init(
    of review: Review, in records: ReviewRecords, by partnership: Profile.Partnership, asAt: Day,
    template: Wording.Text? = nil, provenance: Provenance
  ) throws(TemplateError) {
    let template = template ?? ResponseDocument.defaultTemplate(for: review.kind)
    let notes = [LeftOutNote.text(rows: records.leftOut)].compactMap(\.self)
    self.document = Document(
      title: "Response to the recommendations: \(review.title)", partnership: partnership,
      asAt: asAt, edition: "",
      blocks: try Template(text: template).filled(with: .response(to: review, in: records, by: partnership)),
      tables: [], charts: [], notes: notes, commonNotes: notes.count, provenance: provenance)
  }

  /// The template that the program brings for a kind of review: serious case reviews have one of their own.
  package static func defaultTemplate(for kind: Review.Kind) -> Wording.Text {
    switch kind {
    case .seriousCaseReview:
      Wording.Text(
        file: "response-scr.md", markdown: String(decoding: PackageResources.response_scr_md, as: UTF8.self))
    case .localChildSafeguardingPracticeReview, .other:
      Wording.Text(
        file: "response-lcspr.md",
        markdown: String(decoding: PackageResources.response_lcspr_md, as: UTF8.self))
    }
  }

  /// All templates that the program brings for responses.
  package static var defaultTemplates: [Wording.Text] {
    [Review.Kind.localChildSafeguardingPracticeReview, .seriousCaseReview].map(defaultTemplate)
  }
}
