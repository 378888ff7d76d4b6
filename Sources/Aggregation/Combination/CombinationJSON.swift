import FoundationEssentials
package import Records

extension Combination {
  /// The region's figures as JSON: `partnership` is a list.
  package func json(notes: [String], provenance: Provenance) -> [UInt8] {
    JSONFile.bytes(of: CombinationJSON(self, notes: notes, provenance: provenance))
  }

  /// The headline of an earlier file of the same year and region; `nil` if `bytes` are something else.
  package func earlierHeadline(json bytes: [UInt8]) -> FigureTable? {
    guard let file = try? JSONDecoder().decode(CombinationJSON.self, from: Data(bytes)),
      Snapshot.schemas.contains(file.schema), file.year == figures.year.description,
      file.region == figures.partnership.name
    else { return nil }
    return file.tables.first { $0.id == TableID.headline.rawValue }
      .flatMap { try? $0.figures(.headline, at: "tables").first }
  }
}

/// The layout of a region's `figures.json`; its names are the file's keys.
private struct CombinationJSON: Codable {
  struct Origin: Codable {
    let inputs: [SnapshotJSON.Input]
    /// Missing if no profile was used.
    let profile: String?
  }

  let schema: Int
  let program: String
  let region: String
  let partnership: [String]
  let edition: String
  let year: String
  let as_at: String
  /// The day of each partnership, in their order; missing if all have the same.
  let as_at_each: [String]?
  let rules: SnapshotJSON.Rules
  let tables: [TableJSON]
  let left_out: Int
  /// Given where the number is not published.
  let left_out_symbol: String?
  let notes: [String]
  let provenance: Origin

  init(_ combination: Combination, notes: [String], provenance: Provenance) {
    let figures = combination.figures
    schema = Snapshot.currentSchema
    program = provenance.program
    region = figures.partnership.name
    partnership = combination.partnerships.map(\.name)
    edition = figures.edition.rawValue
    year = figures.year.description
    as_at = figures.asAt.iso
    as_at_each = figures.hasOneDay ? nil : combination.partnerships.map(\.figures.asAt.iso)
    rules = SnapshotJSON.Rules(figures.rules)
    tables = TableJSON.all(of: figures.tables)
    left_out = figures.leftOut
    left_out_symbol = figures.hidesLeftOut ? Figure.Symbol.suppressed.rawValue : nil
    self.notes = notes
    self.provenance = Origin(
      inputs: provenance.inputs.map { SnapshotJSON.Input(name: $0.name, sha256: $0.sha256) },
      profile: provenance.profile.isEmpty ? nil : provenance.profile)
  }
}
