package import Aggregation
package import Records

/// The list of all response documents, with what is outstanding in them, as a document.
package struct ResponseIndex: Sendable {
  package let document: Document

  /// The index of the reviews of `records`, whose responses are counted in `figures`, in the words of `template`, or of
  /// the one that the program brings. `note` is printed with the figures.
  ///
  /// Throws where the template asks for something that does not exist.
  package init(
    of records: ReviewRecords, _ figures: PublishedFigures, files: ResponseFileNames,
    template: Wording.Text? = nil, note: String? = nil, provenance: Provenance
  ) throws(TemplateError) {
    let notes = [note, LeftOutNote.text(rows: records.leftOut)].compactMap(\.self)
    self.document = Document(
      title: "Responses to recommendations", partnership: figures.partnership,
      asAt: figures.asAt, edition: "",
      blocks: try Template(text: template ?? ResponseIndex.defaultTemplate).filled(
        with: .responseIndex(of: records, figures, files: files)),
      tables: [], charts: [], notes: notes, commonNotes: notes.count, provenance: provenance)
  }

  /// The template that the program brings.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(
      file: "responses-index.md",
      markdown: String(decoding: PackageResources.responses_index_md, as: UTF8.self))
  }
}
