import Aggregation
import Loader
import Records
import Reports
import Writers

/// The files of the responses to recommendations, before they are written.
struct ResponseFiles {
  private(set) var files: [OutputFile] = []
  private var fileNames: Set<String> = []
  /// How far the responses are, for standard output.
  let figures: PublishedFigures
  /// What looks like personal data in the texts that would be printed.
  private(set) var findings = Findings()

  private let register: ReviewRegister
  private let names: ResponseFileNames
  /// What readers must know about the answers.
  private let note: LearningNote
  private let word: WordStyle?

  /// A document for each of `reviews`; with `all` reviews of the register, the index and the tracker too.
  init(
    to reviews: [Review], all isWhole: Bool, of register: ReviewRegister, in formats: OutputFormats
  ) throws {
    var chosen = register.records
    chosen.reviews = reviews
    let keys = Set(reviews.map(\.id))
    chosen.recommendations.removeAll { !keys.contains($0.review) }
    figures = try PublishedFigures(ofResponses: chosen, by: register.profile.profile, asAt: register.asAt)
    self.register = register
    word = try formats.wordStyle(of: register.profile, by: register.publication)
    findings.add(word?.findings ?? [])
    // The name of a document does not depend on whether it is made alone.
    names = ResponseFileNames(of: register.records.reviews)
    note = try LearningNote(
      onResponsesOf: register.files, profile: register.profile, by: register.publication)
    findings.add(note.findings)
    // The tracker has reviews that began later too.
    let printed = isWhole ? register.allRecords : chosen
    findings.add(register.publication.findings(inNamesOf: register.profile))
    findings.add(register.publication.findings(inTextsOf: printed, of: register.reading))
    // With a row for each response that is counted as outstanding although the register has no row for it.
    let whole = printed.withOwedResponses(on: register.asAt, by: register.profile.profile.vocabulary)
    try addDocuments(to: reviews, in: whole)
    if isWhole { try addOverview(of: whole) }
  }

  /// Adds a document for each review; they are made side by side.
  private mutating func addDocuments(to reviews: [Review], in whole: ReviewRecords) throws {
    let named = reviews.compactMap { review in
      names[review].map { (review, $0, template: ResponseDocument.defaultTemplate(for: review.kind).file) }
    }
    var templates: [String: OwnTemplate] = [:]
    for name in Set(named.map(\.template)).sorted() { templates[name] = try template(named: name) }
    let provenances = templates.mapValues { provenance(with: $0.inputs) }
    let ofDefaults = provenance()
    let recommendations = Dictionary(grouping: whole.recommendations, by: \.review)
    let (partnership, asAt, note) = (register.profile.profile.partnership, register.asAt, note.text)
    let documents = try SeveralFiles.map(named) { [templates] review, file, template in
      let own = templates[template]
      var records = whole
      records.recommendations = recommendations[review.id] ?? []
      return try ResponseDocument(
        of: review, in: records, by: partnership, asAt: asAt, template: own?.file.text, note: note,
        named: file, provenance: provenances[template] ?? ofDefaults
      ).document.showing(own?.pictures.pictures ?? [])
    }
    for document in documents { addTexts(of: document) }
  }

  /// Adds the files about all reviews.
  private mutating func addOverview(of whole: ReviewRecords) throws {
    let profile = register.profile
    let own = try template(named: ResponseIndex.defaultTemplate.file)
    let index = try ResponseIndex(
      of: register.records, figures, files: names, template: own?.file.text, note: note.text,
      provenance: provenance(with: own?.inputs ?? []))
    addTexts(of: index.document.showing(own?.pictures.pictures ?? []))
    let tracker = TrackerReport(
      whole, by: profile.profile, asAt: register.asAt, note: note.text,
      provenance: provenance())
    let workbook = DocumentWorkbook(tracker.document, accent: profile.profile.board.accent)
    files.append(OutputFile("tracker.xlsx", of: workbook).read(by: .group))
    if let rows = tracker.recommendations {
      files.append(OutputFile("tracker.csv", bytes: RecordCSV.bytes(of: rows)).read(by: .group))
    }
  }

  /// Adds the texts of a document; several may show one picture.
  private mutating func addTexts(of document: Document) {
    files += OutputFile.texts(of: document, word: word).filter { fileNames.insert($0.name).inserted }
  }

  /// A template of the partnership's own with its pictures.
  private struct OwnTemplate {
    let file: TemplateFile
    let pictures: TextPictures

    var inputs: [Provenance.Input?] { [file.input] + pictures.inputs }
  }

  /// A template of the partnership's own, checked for what must not be published.
  private mutating func template(named name: String) throws -> OwnTemplate? {
    var pictures = TextPictures()
    let own = try TemplateFile(
      named: name, of: register.profile, showing: &pictures, by: register.publication)
    guard let own else { return nil }
    findings.add(own.findings)
    return OwnTemplate(file: own, pictures: pictures)
  }

  /// What a document is made from: the register, the note and other files, where there are some.
  private func provenance(with others: [Provenance.Input?] = []) -> Provenance {
    Provenance(
      profile: register.profile.profile.source,
      inputs: register.inputs + ([note.input] + others).compactMap(\.self)
    ).withoutDigests
  }
}
