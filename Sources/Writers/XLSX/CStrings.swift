import Glibc

/// Copies of texts for structures of the library that want to own a `char *`; freed together.
@safe
struct CStrings: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = unsafe []

  init() {}

  deinit { unsafe copies.forEach { unsafe free($0) } }

  /// A copy that lives as long as this value.
  mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = unsafe strdup(text) else { return nil }
    unsafe copies.append(copy)
    return unsafe copy
  }
}
