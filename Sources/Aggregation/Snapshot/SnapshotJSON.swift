import FoundationEssentials
import Records

/// The layout of `figures.json`; its names are the file's keys.
struct SnapshotJSON: Codable {
  struct Rules: Codable {
    let age_bands: [String]
    /// Missing in older files.
    let age_reference: String?
    /// Missing in files from before clocks were counted.
    let clock_start: String?
    let counted_by: String
    let policy: String
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
  let notes: [String]
  /// Missing where the year has no note, and in files from before notes were kept apart.
  let year_note: String?
  let provenance: Origin

  init(_ snapshot: Snapshot) {
    self.schema = Snapshot.currentSchema
    self.program = snapshot.program
    self.partnership = snapshot.partnership
    self.edition = snapshot.edition.rawValue
    self.year = snapshot.year.description
    self.as_at = snapshot.asAt.iso
    self.rules = Rules(
      age_bands: snapshot.ageBands, age_reference: snapshot.ageReference?.rawValue,
      clock_start: snapshot.startDay?.rawValue, counted_by: snapshot.countedBy,
      policy: snapshot.policy.rawValue)
    self.vocabulary = snapshot.vocabulary
    self.tables = snapshot.tables.map(TableJSON.init)
    self.left_out = snapshot.leftOut
    self.notes = snapshot.notes
    self.year_note = snapshot.yearNote
    self.provenance = Origin(snapshot.provenance)
  }

  var encoded: [UInt8] { JSONFile.bytes(of: self) }

  /// What tells a region's file and a comparison's from a snapshot.
  private struct Several: Decodable {
    let error: SnapshotError

    enum Key: String, CodingKey { case partnership, year }

    init(from decoder: any Decoder) throws {
      let file = try decoder.container(keyedBy: Key.self)
      if (try? file.decode([String].self, forKey: .partnership)) != nil {
        error = SnapshotError(reason: "it has the figures of several partnerships")
      } else {
        _ = try file.decode([String].self, forKey: .year)
        error = SnapshotError(reason: "it has the figures of several years")
      }
    }
  }

  static func decoded(from bytes: [UInt8]) throws(SnapshotError) -> SnapshotJSON {
    struct Schema: Codable { let schema: Int }
    do {
      let schema = try JSONDecoder().decode(Schema.self, from: Data(bytes)).schema
      guard schema == Snapshot.currentSchema else {
        throw SnapshotError(
          reason: "its schema is \(schema), this version reads \(Snapshot.currentSchema)",
          isNewer: schema > Snapshot.currentSchema)
      }
      return try JSONDecoder().decode(SnapshotJSON.self, from: Data(bytes))
    } catch let error as SnapshotError {
      throw error
    } catch {
      if let several = try? JSONDecoder().decode(Several.self, from: Data(bytes)) { throw several.error }
      throw SnapshotError(reason: "it is not a figures.json of this program")
    }
  }
}
