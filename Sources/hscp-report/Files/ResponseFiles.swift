import Aggregation
import Loader
import Records
import Reports
import Writers

/// The files of the responses to recommendations, before they are written.
struct ResponseFiles {
  private(set) var files: [OutputFile] = []
  /// How far the responses are, for standard output.
  let figures: PublishedFigures
  /// What looks like personal data in the texts that would be printed.
  private(set) var findings = Findings()

  private let register: ReviewRegister
  private let names: ResponseFileNames
  /// What readers must know about the answers.
  private let note: LearningNote

  /// A document for each of `reviews`; with `all` reviews of the register, the index and the tracker too.
  init(to reviews: [Review], all isWhole: Bool, of register: ReviewRegister) throws {
    var chosen = register.records
    chosen.reviews = reviews
    let keys = Set(reviews.map(\.id))
    chosen.recommendations.removeAll { !keys.contains($0.review) }
    figures = try PublishedFigures(ofResponses: chosen, by: register.profile.profile, asAt: register.asAt)
    self.register = register
    // The name of a document does not depend on whether it is made alone.
    names = ResponseFileNames(of: register.records.reviews)
    note = try LearningNote(
      onResponsesOf: register.files, profile: register.profile, by: register.publication)
    findings.add(note.findings)
    // The tracker has reviews that began later too.
    let printed = isWhole ? register.allRecords : chosen
    findings.add(register.publication.findings(inNamesOf: register.profile))
    findings.add(register.publication.findings(inTextsOf: printed, of: register.reading))
    try addDocuments(to: withOwedResponses(chosen))
    if isWhole { try addOverview() }
  }

  /// With a row for each response that is counted as outstanding although the register has no row for it.
  private func withOwedResponses(_ records: ReviewRecords) -> ReviewRecords {
    records.withOwedResponses(on: register.asAt, by: register.profile.profile.vocabulary)
  }

  private mutating func addDocuments(to chosen: ReviewRecords) throws {
    var templates: [String: (text: Wording.Text, input: Provenance.Input)?] = [:]
    for review in chosen.reviews {
      guard let file = names[review] else { continue }
      let name = ResponseDocument.defaultTemplate(for: review.kind).file
      let own = try templates[name] ?? template(named: name)
      templates[name] = own
      let document = try ResponseDocument(
        of: review, in: chosen, by: register.profile.profile.partnership, asAt: register.asAt,
        template: own?.text, note: note.text, named: file, provenance: provenance(with: own?.input)
      ).document
      files += OutputFile.texts(of: document)
    }
  }

  /// Adds the files about all reviews.
  private mutating func addOverview() throws {
    let profile = register.profile
    let own = try template(named: ResponseIndex.defaultTemplate.file)
    let index = try ResponseIndex(
      of: register.records, figures, files: names, template: own?.text, note: note.text,
      provenance: provenance(with: own?.input))
    files += OutputFile.texts(of: index.document)
    let tracker = TrackerReport(
      withOwedResponses(register.allRecords), by: profile.profile, asAt: register.asAt, note: note.text,
      provenance: provenance())
    let workbook = DocumentWorkbook(tracker.document, accent: profile.profile.board.accent)
    files.append(OutputFile("tracker.xlsx", of: workbook).read(by: .group))
    if let rows = tracker.recommendations {
      files.append(OutputFile("tracker.csv", bytes: RecordCSV.bytes(of: rows)).read(by: .group))
    }
  }

  /// A template of the partnership's own, checked for personal data.
  private mutating func template(
    named name: String
  ) throws -> (text: Wording.Text, input: Provenance.Input)? {
    let own = try WordingFiles.template(named: name, of: register.profile)
    if let own { findings.add(register.publication.findings(in: own.text)) }
    return own
  }

  /// What a document is made from: the register, the note and a template, where there are some.
  private func provenance(with template: Provenance.Input? = nil) -> Provenance {
    Provenance(
      profile: register.profile.profile.source,
      inputs: register.inputs + [note.input, template].compactMap(\.self)
    ).withoutDigests
  }
}
