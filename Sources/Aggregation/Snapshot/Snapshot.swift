package import Records

/// The published figures of one year as they are kept for later years and for other partnerships: `figures.json`.
///
/// It holds what was published and nothing else; a suppressed count is not in it.
package struct Snapshot: Hashable, Sendable {
  /// The layout that this version writes and reads.
  package static let currentSchema = 1

  package let program: String
  package let partnership: String
  package let edition: Edition
  package let year: ReportingYear
  package let asAt: Day
  package let policy: Profile.Policy
  /// The bands of ages, by their keys.
  package let ageBands: [String]
  /// The date that decides the year.
  package let countedBy: String
  /// Whether the day on which a clock starts was counted; `nil` where no clocks were.
  package let startDay: StartDay?
  /// On which day ages were counted from dates of birth; `nil` in files from before that was said.
  package let ageReference: Profile.AgeReference?
  /// The names that were counted by, without their aliases: key, name, and sector or kind.
  package let vocabulary: SnapshotVocabulary
  package let tables: [FigureTable]
  package let leftOut: Int
  package let notes: [String]
  /// What the partnership says about the year's figures in every output that uses them.
  package let yearNote: String?
  package let provenance: Provenance

  /// The snapshot of `figures`, with the notes that its documents print.
  package init(
    _ figures: PublishedFigures, notes: [String], yearNote: String? = nil, provenance: Provenance
  ) {
    self.program = provenance.program
    self.partnership = figures.partnership.name
    self.edition = figures.edition
    self.year = figures.year
    self.asAt = figures.asAt
    self.policy = figures.policy
    self.ageBands = AgeBand.allCases.map(\.rawValue)
    self.countedBy = "date considered"
    self.startDay = figures.startDay
    self.ageReference = figures.ageReference
    self.vocabulary = SnapshotVocabulary(figures.vocabulary, of: figures.tables)
    self.tables = figures.tables
    self.leftOut = figures.leftOut
    self.notes = notes
    self.yearNote = yearNote
    self.provenance = provenance
  }

  /// Reads what ``json`` wrote.
  ///
  /// Throws where `bytes` are no snapshot, or one of a schema that this version does not know.
  package init(json bytes: [UInt8]) throws(SnapshotError) {
    let file = try SnapshotJSON.decoded(from: bytes)
    guard let edition = Edition(rawValue: file.edition), let year = ReportingYear(file.year),
      let asAt = Day(iso: file.as_at), let policy = Profile.Policy(rawValue: file.rules.policy)
    else { throw SnapshotError(reason: "its edition, year, date or policy cannot be read") }
    self.program = file.program
    self.partnership = file.partnership
    self.edition = edition
    self.year = year
    self.asAt = asAt
    self.policy = policy
    self.ageBands = file.rules.age_bands
    self.countedBy = file.rules.counted_by
    self.startDay = file.rules.clock_start.flatMap(StartDay.init(rawValue:))
    self.ageReference = file.rules.age_reference.flatMap(Profile.AgeReference.init(rawValue:))
    self.vocabulary = file.vocabulary
    self.tables = try file.tables.map { table throws(SnapshotError) in try table.figures() }
    self.leftOut = file.left_out
    self.notes = file.notes
    self.yearNote = file.year_note
    self.provenance = Provenance(
      program: file.program, profile: file.provenance.profile,
      inputs: file.provenance.inputs.map { Provenance.Input(name: $0.name, sha256: $0.sha256) })
  }

  /// The snapshot as JSON: sorted keys, one value a line, so that a difference between two years reads.
  package var json: [UInt8] { SnapshotJSON(self).encoded }

  /// The table of an id, empty where the snapshot has none.
  package subscript(id: TableID) -> FigureTable { tables.first { $0.id == id } ?? FigureTable(id, []) }
}

/// A file that is no snapshot.
package struct SnapshotError: Error, Hashable, Sendable {
  package let reason: String
  /// Whether a later version of the program wrote it.
  package var isNewer = false
}
