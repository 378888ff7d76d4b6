import CCrypto

/// The SHA-256 of bytes, which identifies a file. Its description is that of `sha256sum`.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The digest of `bytes`; for bytes in parts there is ``SHA256Hasher``.
  package init(of bytes: Span<UInt8>) {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    self = hasher.finish()
  }

  package init(of bytes: [UInt8]) {
    self.init(of: bytes.span)
  }

  /// The digest with the 32 bytes that a hasher ended with.
  fileprivate init(result: [UInt8]) {
    bytes = result
  }

  /// Sixty-four hexadecimal digits, lower case.
  package var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Computes one SHA-256 of bytes in parts.
///
/// The library fails only without memory or without SHA-256. Neither depends on the bytes and no caller could do anything
/// about it, so the program ends there.
@safe package struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for SHA-256") }
    let begun = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(begun == 1, "the OpenSSL of this machine has no SHA-256")
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds `bytes` after the previous ones.
  package mutating func update(_ bytes: Span<UInt8>) {
    let added = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    precondition(added == 1, "OpenSSL failed in a SHA-256")
  }

  /// The digest of all added bytes.
  package consuming func finish() -> SHA256Digest {
    let length = 32
    let result = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let ended = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(ended == 1, "OpenSSL failed in a SHA-256")
      count = length
    }
    return SHA256Digest(result: result)
  }
}
