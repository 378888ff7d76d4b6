import FoundationEssentials
package import Records

/// The published figures of one year, kept for later years and for other partnerships: `figures.json`.
///
/// It has what was published and nothing else; a suppressed count is not in it.
package struct Snapshot: Hashable, Sendable {
  /// The version of the layout that this program writes. It reads every earlier one.
  ///
  /// 1: without `definitions` in `rules`, because every figure was counted by the first version of its definition. 2: without
  /// the breakdowns that a profile declares, and without rapid reviews in any.
  package static let currentSchema = 3
  /// The versions that this program reads.
  static let schemas = 1...currentSchema

  package let program: String
  package let partnership: String
  package let edition: Edition
  package let year: ReportingYear
  package let asAt: Day
  package let rules: CountingRules
  /// The names that the figures were counted by.
  package let vocabulary: SnapshotVocabulary
  package internal(set) var tables: [FigureTable]
  /// The definitions whose figures are not available, because others beside them were counted by a newer version.
  var unavailable: [Definition] = []
  package let leftOut: Int
  /// Whether some rows are left out whose number is not published.
  let hidesLeftOut: Bool
  package let notes: [String]
  /// The partnership's note on the year's figures, for every output that uses them.
  package let yearNote: String?
  package let provenance: Provenance

  /// The snapshot of `figures`, with the notes of its documents.
  package init(
    _ figures: PublishedFigures, notes: [String], yearNote: String? = nil, provenance: Provenance
  ) {
    self.program = provenance.program
    self.partnership = figures.partnership.name
    self.edition = figures.edition
    self.year = figures.year
    self.asAt = figures.asAt
    self.rules = figures.rules
    self.vocabulary = SnapshotVocabulary(figures.vocabulary, of: figures.tables)
    self.tables = figures.tables
    self.leftOut = figures.hidesLeftOut ? 0 : figures.leftOut
    self.hidesLeftOut = figures.hidesLeftOut
    self.notes = notes
    self.yearNote = yearNote
    self.provenance = provenance
  }

  /// Reads what ``json`` wrote.
  ///
  /// Throws ``SnapshotError`` if `bytes` are not a snapshot, if they are one of a schema that this version does not know, or
  /// have what no figures could give: whatever is computed with them later can rely on it.
  package init(json bytes: [UInt8]) throws(SnapshotError) {
    let file = try SnapshotJSON.decoded(from: bytes)
    guard let edition = Edition(rawValue: file.edition) else {
      throw .unknown(file.edition, at: "edition", expected: "expected public or board")
    }
    let start = try file.rules.yearStart()
    guard let year = start.year(named: file.year) else {
      throw .unknown(file.year, at: "year", expected: "expected a reporting year \(start.rangeInProse)")
    }
    guard let asAt = Day(iso: file.as_at), asAt >= year.first else {
      throw .unknown(
        file.as_at, at: "as_at", expected: "expected a day from \(year.first.iso) on, written like that")
    }
    try SnapshotRange.check(file.left_out, at: "left_out")
    try file.vocabulary.check()
    try SnapshotError.check(name: file.partnership, at: "partnership")
    self.program = file.program
    self.partnership = file.partnership
    self.edition = edition
    self.year = year
    self.asAt = asAt
    self.rules = try file.rules.countingRules(knowing: Set(file.vocabulary.tables))
    self.vocabulary = file.vocabulary
    self.tables = try TableJSON.figures(of: file.tables, knowing: Set(file.vocabulary.tables))
    self.leftOut = file.left_out
    self.hidesLeftOut = file.left_out_symbol == Figure.Symbol.suppressed.rawValue
    self.notes = file.notes
    self.yearNote = file.year_note
    self.provenance = Provenance(
      program: file.program, profile: file.provenance.profile,
      inputs: file.provenance.inputs.map { Provenance.Input(name: $0.name, sha256: $0.sha256) })
    if let contradiction = PublishedTotalsCheck(tables).contradiction {
      throw SnapshotError(reason: contradiction, kind: .disagreeing)
    }
  }

  /// Every text of the snapshot in `bytes`, which were read: all of them may be printed by some document.
  package static func texts(inJSON bytes: [UInt8]) -> [String] { JSONScan.texts(in: bytes) }

  /// Where some of these texts are, as in `vocabulary.agencies[3].name`, by their numbers in rising order.
  package static func places(ofTexts numbers: [Int], inJSON bytes: [UInt8]) -> [String] {
    JSONScan.places(ofTexts: numbers, in: bytes)
  }

  /// The snapshot as JSON: sorted keys and one value a line, so the difference between two years is easy to read.
  package var json: [UInt8] { SnapshotJSON(self).encoded }

  /// The table of an id; empty if the snapshot has none.
  package subscript(id: TableID) -> FigureTable { tables[id] ?? FigureTable(id, []) }
}

/// The layout of `figures.json`; its names are the file's keys.
struct SnapshotJSON: Codable {
  struct Rules: Codable {
    let age_bands: [String]
    /// Missing in older files.
    let age_reference: String?
    /// Missing in older files, from before clocks were counted.
    let clock_start: String?
    let counted_by: String
    /// The version of each ``Definition``; missing in files of schema 1.
    let definitions: [String: Int]?
    /// The tables whose counts were withheld; missing in older files, which do not say.
    let names_only: [String]?
    /// What each answer of the Panel means, by its key; missing where they are the usual ones, and in older files.
    let panel_answers: [String: String]?
    let policy: String
    /// Missing where stages were not counted, and in older files.
    let stages: String?
    /// The day on which years begin; missing in older files, whose years begin on 1 April.
    let year_start: String?

    init(_ rules: CountingRules) {
      age_bands = rules.ageBands
      age_reference = rules.ageReference?.rawValue
      clock_start = rules.startDay?.rawValue
      counted_by = rules.countedBy
      definitions = Dictionary(uniqueKeysWithValues: rules.versions.map { ($0.key.rawValue, $0.value) })
      names_only = rules.namesOnly.map { $0.map(\.rawValue).sorted() }
      policy = rules.policy.rawValue
      let isUsual = rules.panelAnswers == CountingRules.meanings(of: PanelAnswer.usual)
      stages = rules.stages?.rawValue
      year_start = rules.yearStart.rawValue
      panel_answers = isUsual ? nil : rules.panelAnswers.mapValues(\.rawValue)
    }

    func yearStart() throws(SnapshotError) -> YearStart {
      guard let year_start else { return .april }
      guard let start = YearStart(rawValue: year_start) else {
        throw .unknown(
          year_start, at: "rules.year_start", expected: "expected the first day of a month, as in 07-01")
      }
      return start
    }

    /// The rules; throws where one of them has a value that this version does not know.
    func countingRules(knowing known: Set<TableID>) throws(SnapshotError) -> CountingRules {
      func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String?, _ key: String, _: Choice.Type
      ) throws(SnapshotError) -> Choice? {
        guard let text else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw .unknown(text, at: "rules.\(key)", expected: "expected one of \(words)")
      }
      return CountingRules(
        ageBands: age_bands, yearStart: try yearStart(), countedBy: counted_by,
        startDay: try choice(clock_start, "clock_start", StartDay.self),
        ageReference: try choice(age_reference, "age_reference", Profile.AgeReference.self),
        policy: try choice(policy, "policy", Profile.Policy.self) ?? .none,
        panelAnswers: try meanings() ?? CountingRules.meanings(of: PanelAnswer.usual),
        stages: try choice(stages, "stages", StageBasis.self), versions: try versions(),
        namesOnly: try tables(among: known))
    }

    private func meanings() throws(SnapshotError) -> [String: PanelAnswer.Meaning]? {
      guard let panel_answers else { return nil }
      var meanings: [String: PanelAnswer.Meaning] = [:]
      for (answer, word) in panel_answers.sorted(by: { $0.key < $1.key }) {
        let place = "rules.panel_answers.\(answer.prefix(60))"
        try SnapshotError.check(name: answer, at: "rules.panel_answers")
        guard let meaning = PanelAnswer.Meaning(rawValue: word) else {
          let words = PanelAnswer.Meaning.allCases.map(\.rawValue).joined(separator: ", ")
          throw .unknown(word, at: place, expected: "expected one of \(words)")
        }
        meanings[answer] = meaning
      }
      return meanings
    }

    private func versions() throws(SnapshotError) -> [Definition: Int] {
      for (name, version) in (definitions ?? [:]).sorted(by: { $0.key < $1.key }) {
        let place = "rules.definitions.\(name.prefix(60))"
        guard let definition = Definition.versioned.first(where: { $0.rawValue == name }),
          version <= definition.current
        else {
          throw SnapshotError(
            reason: "this version of the program does not count by version \(version) of this definition",
            place: place, kind: .newer)
        }
        try SnapshotRange.check(version, at: place, in: 1...definition.current)
      }
      return Dictionary(
        uniqueKeysWithValues: Definition.versioned.map { ($0, definitions?[$0.rawValue] ?? 1) })
    }

    private func tables(among known: Set<TableID>) throws(SnapshotError) -> Set<TableID>? {
      var tables: Set<TableID> = []
      for (index, name) in (names_only ?? []).enumerated() {
        guard known.contains(TableID(rawValue: name)) else {
          throw .unknown(name, at: "rules.names_only[\(index)]", expected: "expected the id of a table")
        }
        tables.insert(TableID(rawValue: name))
      }
      return names_only == nil ? nil : tables
    }
  }

  struct Input: Codable {
    let name: String
    let sha256: String?
  }

  struct Origin: Codable {
    let inputs: [Input]
    let profile: String

    init(_ provenance: Provenance) {
      inputs = provenance.inputs.map { Input(name: $0.name, sha256: $0.sha256) }
      profile = provenance.profile
    }
  }

  let schema: Int
  let program: String
  let partnership: String
  let edition: String
  let year: String
  let as_at: String
  let rules: Rules
  let vocabulary: SnapshotVocabulary
  let tables: [TableJSON]
  let left_out: Int
  /// Given where the number is not published.
  let left_out_symbol: String?
  let notes: [String]
  /// Missing if the year has no note, and in older files, which have it among the notes.
  let year_note: String?
  let provenance: Origin

  init(_ snapshot: Snapshot) {
    self.schema = Snapshot.currentSchema
    self.program = snapshot.program
    self.partnership = snapshot.partnership
    self.edition = snapshot.edition.rawValue
    self.year = snapshot.year.description
    self.as_at = snapshot.asAt.iso
    self.rules = Rules(snapshot.rules)
    self.vocabulary = snapshot.vocabulary
    self.tables = TableJSON.all(of: snapshot.tables)
    self.left_out = snapshot.leftOut
    self.left_out_symbol = snapshot.hidesLeftOut ? Figure.Symbol.suppressed.rawValue : nil
    self.notes = snapshot.notes
    self.year_note = snapshot.yearNote
    self.provenance = Origin(snapshot.provenance)
  }

  var encoded: [UInt8] { JSONFile.bytes(of: self) }
}
