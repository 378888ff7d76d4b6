import Digests
package import Records
package import SystemPackage

/// An input by its path; its name is the base name, for a path differs between machines.
package struct InputFile: Hashable, Sendable {
  package let path: FilePath
  package let name: String

  package init(_ path: FilePath) {
    self.path = path
    self.name = path.lastComponent?.string ?? path.string
  }

  /// The whole text of a small file, with the digest of the very bytes that it was made of.
  ///
  /// Throws where the bytes are not UTF-8 or there is no such file, and where reading it fails.
  package func text() throws(Problem) -> (text: String, input: Provenance.Input) {
    let file = try OpenFile(at: path)
    var bytes = [UInt8](repeating: 0, count: file.count)
    try file.read(into: &bytes, 0..<bytes.count, from: 0)
    let span = bytes.span
    let input = Provenance.Input(name: name, sha256: SHA256Digest(of: span).description)
    let body = TextEncoding.bodyOffset(of: span)
    guard let valid = try? UTF8Span(validating: span.extracting(body..<span.count)) else {
      throw Problem.notUTF8(path.string)
    }
    return (String(copying: valid), input)
  }
}
