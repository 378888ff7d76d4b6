import Aggregation
import Loader
import Records
import Reports
import Writers

/// The files of the responses to recommendations, not written yet.
struct ResponseFiles {
  let files: [OutputFile]
  /// How far the responses are, for standard output.
  let figures: PublishedFigures

  /// A document for each of `reviews`; the index goes with `all` of the register's.
  init(to reviews: [Review], all isWhole: Bool, of register: ReviewedRegister) throws {
    let profile = register.profile
    var chosen = register.records
    chosen.reviews = reviews
    chosen.recommendations.removeAll { row in !reviews.contains { $0.id == row.review } }
    let figures = try PublishedFigures(ofResponses: chosen, by: profile.profile, asAt: register.asAt)
    // A document is called the same, whether it is made alone or with the others.
    let names = ResponseFileNames(of: register.records.reviews)
    var files = try reviews.compactMap { review -> OutputFile? in
      let own = try WordingFiles.template(
        named: ResponseDocument.defaultTemplate(for: review.kind).file, of: profile)
      let document = try ResponseDocument(
        of: review, in: chosen, by: profile.profile.partnership, asAt: register.asAt, template: own?.text,
        provenance: register.provenance(with: [own?.input])
      ).document
      return names[review].map { OutputFile($0, text: MarkdownDocument.text(of: document)) }
    }
    if isWhole {
      files += try ResponseFiles.overview(of: register, figures, names)
    }
    self.files = files
    self.figures = figures
  }

  /// The files that are about all reviews together.
  private static func overview(
    of register: ReviewedRegister, _ figures: PublishedFigures, _ names: ResponseFileNames
  ) throws -> [OutputFile] {
    let profile = register.profile
    let own = try WordingFiles.template(named: ResponseIndex.defaultTemplate.file, of: profile)
    let note = try WordingFiles.noteOnResponses(profile: profile, register: register.files)
    let index = try ResponseIndex(
      of: register.records, figures, files: names, template: own?.text, note: note?.text,
      provenance: register.provenance(with: [register.dating, note?.input, own?.input]))
    let tracker = TrackerReport(
      register.allRecords, by: profile.profile, asAt: register.asAt, note: note?.text,
      provenance: register.provenance(with: [register.dating, note?.input]))
    let workbook = DocumentWorkbook(tracker.document)
    return [
      OutputFile("index.md", text: MarkdownDocument.text(of: index.document)),
      OutputFile("tracker.xlsx", write: workbook.write(to:), verify: workbook.verify(at:)),
    ]
      + [tracker.recommendations].compactMap(\.self).map {
        OutputFile("tracker.csv", bytes: RecordCSV.bytes(of: $0))
      }
  }
}

extension ReviewedRegister {
  /// What a document is made from: the register, and the partnership's own words.
  fileprivate func provenance(with words: [Provenance.Input?]) -> Provenance {
    Provenance(profile: profile.profile.source, inputs: inputs + words.compactMap(\.self))
  }
}
