import Records

/// How a text's bytes are to be read: UTF-8, with or without a byte-order mark.
enum TextEncoding {
  /// Where the text begins: behind the byte-order mark, if there is one.
  static func bodyOffset(of bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}

extension LoaderError {
  /// The bytes at `path` are no UTF-8 text.
  static func notUTF8(_ path: String) -> LoaderError {
    .unusable(
      Problem(
        "not-utf-8", at: path, found: "the bytes are not UTF-8 text", expected: "expected a text in UTF-8",
        remedy: "save it as \"CSV UTF-8\" (for a register) or as UTF-8 text"))
  }
}
