import Aggregation
import Loader
import Records
import SystemPackage

/// A `figures.json` of an earlier run, here or elsewhere.
struct SnapshotFile {
  let snapshot: Snapshot
  /// The path as it was written.
  let path: String
  let input: Provenance.Input

  /// The snapshot at `path`.
  ///
  /// Throws where there is no such file, or it is not a snapshot that this version can read.
  init(at path: String) throws {
    let file = InputFile(FilePath(path))
    let (text, input) = try file.text()
    do throws(SnapshotError) {
      self.snapshot = try Snapshot(json: Array(text.utf8))
    } catch {
      throw Problem(error, at: path)
    }
    self.path = path
    self.input = Provenance.Input(
      name: input.name, sha256: input.sha256, isPublished: snapshot.edition == .public)
  }

  /// What looks like personal data in its note, which is printed again.
  func findings(by check: PublicationCheck) -> [Finding] {
    check.findings(in: snapshot.yearNote ?? "", at: Place(file: path))
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
      }
    let place = error.place.isEmpty ? path : "\(path): \(error.place)"
    self.init(rule, at: place, found: error.reason, expected: error.expected)
  }
}
