import Digests
package import SystemPackage

/// A file of the output folder before it is written: a name such as `charts/outcomes.svg`, and what goes in.
package struct OutputFile {
  /// What goes into a file.
  enum Contents {
    case bytes([UInt8])
    case written(write: (FilePath) throws -> Void, verify: (FilePath) throws -> Void)
  }

  package let name: String
  let contents: Contents

  /// A file of these bytes.
  package init(_ name: String, bytes: [UInt8]) {
    self.name = name
    contents = .bytes(bytes)
  }

  /// A file of this text in UTF-8.
  package init(_ name: String, text: String) {
    self.init(name, bytes: Array(text.utf8))
  }

  /// A file that only a library can write, by its path.
  ///
  /// - Parameters:
  ///   - name: The name in the folder.
  ///   - write: Writes the file; it does not exist yet, its folder does.
  ///   - verify: Reads the file again once it is on the disk, and throws if it is not what was meant.
  package init(
    _ name: String, write: @escaping (FilePath) throws -> Void, verify: @escaping (FilePath) throws -> Void
  ) {
    self.name = name
    contents = .written(write: write, verify: verify)
  }

  /// Writes the file, flushes it, reads it back, and returns the digest of what is now on the disk.
  ///
  /// It is staged at `path`; errors name `place`, where people will find it.
  func write(at path: FilePath, for place: FilePath) throws(OutputError) -> SHA256Digest {
    try OutputError.naming(place) {
      switch contents {
      case .bytes(let bytes): try path.writeBytes(bytes)
      case .written(let write, _): try write(path)
      }
      try path.flush()
    }
    let digest = try OutputError.naming(place) { try path.digest() }
    do { try verify(path, digest) } catch { throw .readBack(place, reason: "\(error)") }
    return digest
  }

  private func verify(_ path: FilePath, _ digest: SHA256Digest) throws {
    switch contents {
    case .bytes(let bytes):
      guard digest == SHA256Digest(of: bytes) else { throw OtherBytes() }
    case .written(_, let verify):
      try verify(path)
    }
  }

  private struct OtherBytes: Error, CustomStringConvertible {
    var description: String { "other bytes came back" }
  }
}
