import Aggregation
import Loader
import Records
import SystemPackage

/// A `figures.json` as it was published, with the digest of its bytes.
struct SnapshotFile {
  let snapshot: Snapshot
  let input: Provenance.Input

  /// Throws where there is no such file, and where it is no snapshot that this version reads.
  init(at path: String) throws {
    let (text, input) = try InputFile(FilePath(path)).text()
    self.input = input
    do throws(SnapshotError) {
      self.snapshot = try Snapshot(json: Array(text.utf8))
    } catch {
      throw Stop.notASnapshot(path, error)
    }
  }

  /// Whether a path is that of a snapshot, and not of a register.
  static func isNamed(by path: String) -> Bool { path.lowercased().hasSuffix(".json") }
}

extension Stop {
  fileprivate static func notASnapshot(_ path: String, _ error: SnapshotError) -> Stop {
    Stop(
      .input,
      Problem(
        "not-a-snapshot", at: path, found: error.reason, expected: "expected a figures.json of hscp-report",
        remedy: "name the one that report wrote, or make it again from the register"
      ).description)
  }
}
