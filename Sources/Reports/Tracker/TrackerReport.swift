package import Records

/// The tracker as a document: the recommendations and the reviews of a register, on sheets that can be read as a register
/// again.
package struct TrackerReport: Sendable {
  package let document: Document
  /// The recommendations alone, for data; `nil` where there are none.
  package let recommendations: RecordTable?

  /// The tracker of `records`, which are all that the register has. The sheets have the names that `profile` gives them;
  /// `note` is what the partnership says of its responses.
  package init(
    _ records: ReviewRecords, by profile: Profile, asAt: Day, note: String? = nil, provenance: Provenance
  ) {
    let tracker = RecommendationTracker(records, by: profile.vocabulary, asAt: asAt)
    let notes = [note, LeftOutNote.text(rows: records.leftOut)].compactMap(\.self)
    func name(of sheet: RegisterSheet) -> String { profile.sheets[sheet]?.first ?? sheet.rawValue }
    recommendations =
      tracker.isEmpty ? nil : tracker.recommendations(id: name(of: .recommendations), notes: notes)
    var document = Document(
      title: "\(profile.partnership.name): recommendations and their progress",
      partnership: profile.partnership, asAt: asAt, edition: "Working edition", blocks: [],
      tables: [], charts: [], notes: [], commonNotes: 0, provenance: provenance)
    document.records = [recommendations].compactMap(\.self) + [tracker.reviews(id: name(of: .reviews))]
    self.document = document
  }
}
