import Digests
import SystemPackage

extension FilePath {
  /// Lends the bytes of the file here to `body`, a part at a time.
  func forEachPart(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let descriptor = try FileDescriptor.open(self, .readOnly, options: [.closeOnExec])
    try descriptor.closeAfter {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe descriptor.read(into: $0) }
        if count == 0 { return }
        try body(buffer[..<count])
      }
    }
  }

  func readBytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPart { bytes += $0 }
    return bytes
  }

  func digest() throws -> SHA256Digest {
    var hasher = SHA256Hasher()
    try forEachPart { hasher.update($0.span) }
    return hasher.finish()
  }

  /// Writes a file that is not there yet.
  func writeBytes(_ bytes: [UInt8]) throws {
    try withNewFile { try $0.writeAll(bytes) }
  }

  /// Copies the bytes of the file here into one that is not there yet.
  func copyBytes(to other: FilePath) throws {
    try other.withNewFile { copy in try forEachPart { try copy.writeAll($0) } }
  }

  /// Lends a file that is not there yet to `body`.
  ///
  /// - Note: `closeAfter` throws what `close` says, which on network file systems is where a full disk shows.
  func withNewFile(_ body: (FileDescriptor) throws -> Void) throws {
    let descriptor = try FileDescriptor.open(
      self, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: FilePermissions(rawValue: 0o666))
    try descriptor.closeAfter { try body(descriptor) }
  }
}
