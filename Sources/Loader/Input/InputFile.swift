import Digests
import Records
package import SystemPackage

/// An input by its path; its bytes are lent, and its name is the base name, for a path differs between machines.
package struct InputFile: Hashable, Sendable {
  package let path: FilePath

  package init(_ path: FilePath) { self.path = path }

  package var name: String { path.lastComponent?.string ?? path.string }

  /// Lends the bytes to `body`, with their digest if `hashing` says so: it is that of the very bytes lent.
  func withBytes<Answer>(
    hashing: Bool, _ body: (Span<UInt8>, Provenance.Input?) throws(LoaderError) -> Answer
  ) throws(LoaderError) -> Answer {
    let file = try MappedFile(at: path)
    return try file.withBytes { bytes throws(LoaderError) in
      let input = hashing ? Provenance.Input(name: name, sha256: SHA256Digest(of: bytes).description) : nil
      return try body(bytes, input)
    }
  }

  /// The whole text of a small file, with its digest.
  ///
  /// Throws `.unusable` where the bytes are not UTF-8.
  func text() throws(LoaderError) -> (text: String, input: Provenance.Input) {
    try withBytes(hashing: true) { bytes, input throws(LoaderError) in
      let body = TextEncoding.bodyOffset(of: bytes)
      guard let input, let valid = try? UTF8Span(validating: bytes.extracting(body..<bytes.count)) else {
        throw LoaderError.notUTF8(path.string)
      }
      return (String(copying: valid), input)
    }
  }
}
