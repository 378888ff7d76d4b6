package import Records

/// The tracker as a document: the recommendations and reviews of a register, on sheets that are a register themselves.
package struct TrackerReport: Sendable {
  package let document: Document
  /// The recommendations, for a data file; `nil` where there are none.
  package let recommendations: RecordTable?

  /// The tracker of `records`, which must be all that the register has. The sheets have the names that `profile` gives them;
  /// `note` is the partnership's note on its responses.
  package init(
    _ records: ReviewRecords, by profile: Profile, asAt: Day, note: String? = nil, provenance: Provenance
  ) {
    let tracker = RecommendationTracker(records, by: profile.vocabulary, asAt: asAt)
    let notes = [note, LeftOutNote.text(rows: records.leftOut)].compactMap(\.self)
    func form(_ table: RecordTable) -> RecordTable {
      var form = table
      form.isForm = true
      return form
    }
    recommendations =
      tracker.isEmpty
      ? nil : form(tracker.recommendations(id: profile.name(of: .recommendations), notes: notes))
    var document = Document(
      title: "\(profile.partnership.name): recommendations and their progress",
      partnership: profile.partnership, asAt: asAt, edition: "Working edition", parts: [],
      tables: [], charts: [], notes: [], commonNotes: 0, provenance: provenance)
    document.use = .form
    document.years = profile.vocabulary.yearStart
    document.records =
      [recommendations].compactMap(\.self) + [form(tracker.reviews(id: profile.name(of: .reviews)))]
    self.document = document
  }
}

extension Profile {
  /// What a sheet of the register is called.
  func name(of sheet: RegisterSheet) -> String { sheets[sheet]?.first ?? sheet.rawValue }
}
