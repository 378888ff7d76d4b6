package import Aggregation
package import Records

/// The response to the recommendations of one review, as a document.
package struct ResponseDocument: Sendable {
  package let document: Document

  /// The document of `review`, whose recommendations are among `records`, in the words of `template`, or of the default
  /// one for its kind. `partnership` is today's, `note` what it says of its responses, `name` that of the file.
  ///
  /// Throws where the template cannot be filled.
  package init(
    of review: Review, in records: ReviewRecords, by partnership: Profile.Partnership, asAt: Day,
    template: Wording.Text? = nil, note: String? = nil, named name: String = "response",
    provenance: Provenance
  ) throws(Problem) {
    let template = template ?? ResponseDocument.defaultTemplate(for: review.kind)
    let blocks = try Template(text: template).filled(
      with: .response(to: review, in: records, by: partnership, note: note))
    self.document = Document(
      ofResponses: "Response to the recommendations: \(review.title)", by: partnership, asAt: asAt,
      Document.Part(name, blocks, hasNotes: true), note: note, leftOut: records.leftOut,
      provenance: provenance)
  }

  /// The default template for a kind of review: serious case reviews have one of their own.
  package static func defaultTemplate(for kind: Review.Kind) -> Wording.Text {
    switch kind {
    case .seriousCaseReview:
      Wording.Text(file: "response-scr.md", embedded: PackageResources.response_scr_md)
    case .localChildSafeguardingPracticeReview, .other, .own:
      Wording.Text(file: "response-lcspr.md", embedded: PackageResources.response_lcspr_md)
    }
  }

  /// All default templates for responses.
  package static var defaultTemplates: [Wording.Text] {
    [Review.Kind.localChildSafeguardingPracticeReview, .seriousCaseReview].map(defaultTemplate)
  }
}

/// The list of all response documents and what is outstanding in them, as a document.
package struct ResponseIndex: Sendable {
  package let document: Document

  /// The index of the reviews of `records`, whose responses are counted in `figures`, in the words of `template`, or of
  /// the default one. `note` is what the partnership says of its responses.
  ///
  /// Throws where the template cannot be filled.
  package init(
    of records: ReviewRecords, _ figures: PublishedFigures, files: ResponseFileNames,
    template: Wording.Text? = nil, note: String? = nil, provenance: Provenance
  ) throws(Problem) {
    let blocks = try Template(text: template ?? ResponseIndex.defaultTemplate).filled(
      with: .responseIndex(of: records, figures, files: files, note: note))
    self.document = Document(
      ofResponses: "Responses to recommendations", by: figures.partnership, asAt: figures.asAt,
      Document.Part("index", blocks, hasNotes: true), note: note, leftOut: records.leftOut,
      provenance: provenance)
  }

  /// The default template.
  package static var defaultTemplate: Wording.Text {
    Wording.Text(file: "responses-index.md", embedded: PackageResources.responses_index_md)
  }
}

extension Document {
  /// A document about responses. What readers must know is below it, where its template does not place it.
  fileprivate init(
    ofResponses title: String, by partnership: Profile.Partnership, asAt: Day, _ part: Part, note: String?,
    leftOut: Int, provenance: Provenance
  ) {
    let isPlaced = note.map { part.blocks.contains(.prose(MarkdownText.escaped($0))) } ?? true
    let notes = [isPlaced ? nil : note, LeftOutNote.text(rows: leftOut, because: "the records have")]
      .compactMap(\.self)
    self.init(
      title: title, partnership: partnership, asAt: asAt, edition: "", parts: [part], tables: [], charts: [],
      notes: notes, commonNotes: notes.count, provenance: provenance)
  }
}

/// The file names of response documents, made from the reviews' keys: safe in every file system, and no two the same.
package struct ResponseFileNames: Sendable {
  /// Names that mean something else here or in Windows.
  private static let reserved: Set<String> =
    Set(["index", "tracker", "files", "con", "prn", "aux", "nul"])
    .union((0...9).flatMap { ["com\($0)", "lpt\($0)"] })
  private static let longest = 60

  private var names: [String: String] = [:]

  /// The names for `reviews`; where two keys make the same name, the later one gets a number.
  package init(of reviews: [Review]) {
    var taken: Set<String> = []
    for review in reviews where names[review.id] == nil {
      let name = ResponseFileNames.name(of: review.id)
      var own = name
      var count = 1
      while !taken.insert(own).inserted {
        count += 1
        own = "\(name)-\(count)"
      }
      names[review.id] = own
    }
  }

  /// The name of the file for a review, without what stands for the format; `nil` for one that was not in the list.
  package subscript(review: Review) -> String? { names[review.id] }

  /// Lower-case letters and digits, with a hyphen for whatever is between them.
  private static func name(of key: String) -> String {
    var name = ""
    for character in key.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name.append("-")
      }
    }
    name = String(name.prefix(longest))
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty || reserved.contains(name) ? "review\(name.isEmpty ? "" : "-")\(name)" : name
  }
}
