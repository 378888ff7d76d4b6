import CCrypto

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

/// Makes one SHA-256 of bytes that come in parts.
///
/// The library refuses only when it has no memory or is set up without SHA-256. Neither depends on the bytes and nobody
/// could carry on, so the program ends there.
@safe package struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for a SHA-256") }
    let begun = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(begun == 1, "the OpenSSL of this machine has no SHA-256")
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds `bytes` behind those that came before.
  package mutating func update(_ bytes: Span<UInt8>) {
    let added = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    precondition(added == 1, "OpenSSL broke off a SHA-256")
  }

  /// The digest of all bytes that were added.
  package consuming func finish() -> SHA256Digest {
    let length = 32
    let result = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let ended = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(ended == 1, "OpenSSL broke off a SHA-256")
      count = length
    }
    return SHA256Digest(result: result)
  }
}
