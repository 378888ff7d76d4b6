import Aggregation
import Loader
import Records
import SystemPackage

/// A `figures.json` of an earlier run, here or elsewhere.
struct SnapshotFile: Sendable {
  let snapshot: Snapshot
  /// The path as it was written.
  let path: String
  let input: Provenance.Input
  private let bytes: [UInt8]

  /// The snapshot at `path`.
  ///
  /// Throws where there is no such file, or it is not a snapshot that this version can read.
  init(at path: String) throws {
    let file = InputFile(FilePath(path))
    let (text, input) = try file.text()
    self.bytes = Array(text.utf8)
    do throws(SnapshotError) {
      self.snapshot = try Snapshot(json: bytes)
    } catch {
      throw Problem(error, at: path)
    }
    self.path = path
    self.input = Provenance.Input(
      name: input.name, sha256: input.sha256, isPublished: snapshot.edition == .public)
  }

  /// What looks like personal data in its texts, any of which may be printed again.
  func findings(by check: PublicationCheck) -> [Finding] {
    let check = check.allowing(namesOfBodies: snapshot.vocabulary.agencies.map(\.name))
    let found = Snapshot.texts(inJSON: bytes).enumerated().flatMap { number, text in
      check.findings(in: Array(text.utf8)[...], at: Place(file: path)).map { (number, $0) }
    }
    // Few have any, and to say where each text is would take longer than to look at it.
    if found.isEmpty { return [] }
    let places = Snapshot.places(ofTexts: found.map(\.0), inJSON: bytes)
    return zip(found, places).map { found, place in
      var finding = found.1
      finding.place = Place(file: "\(path): \(place)")
      return finding
    }
  }

  /// Whether a path names a snapshot rather than a register.
  static func isNamed(by path: String) -> Bool { path.lowercased().hasSuffix(".json") }
}

extension Problem {
  fileprivate init(_ error: SnapshotError, at path: String) {
    let rule: Rule =
      switch error.kind {
      case .malformed: .notASnapshot
      case .newer: .newerSnapshot
      case .disagreeing: .tablesDisagree
      case .unprintable: .controlCharacter
      }
    let place = error.place.isEmpty ? path : "\(path): \(error.place)"
    self.init(rule, at: place, found: error.reason, expected: error.expected)
  }
}
