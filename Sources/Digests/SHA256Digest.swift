/// The SHA-256 of some bytes, by which a file is known again; prints itself as `sha256sum` does.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The digest of `bytes`, which are all there is; what comes in parts goes through ``SHA256Hasher``.
  package init(of bytes: Span<UInt8>) {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    self = hasher.finish()
  }

  package init(of bytes: [UInt8]) {
    self.init(of: bytes.span)
  }

  /// - Precondition: `result` is the thirty-two bytes that a hasher ended with.
  init(result: [UInt8]) {
    bytes = result
  }

  /// Sixty-four hexadecimal digits, lower case.
  package var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
