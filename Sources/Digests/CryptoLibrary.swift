import CCrypto

/// OpenSSL's libcrypto, which computes the digests.
package enum CryptoLibrary {
  /// The version that this process has loaded, as in `3.0.16`.
  package static var version: String { unsafe String(cString: OpenSSL_version(OPENSSL_VERSION_STRING)) }
}
