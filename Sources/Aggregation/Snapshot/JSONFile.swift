import FoundationEssentials

/// A value as a JSON file: sorted keys, one value a line, so that a difference between two files reads.
enum JSONFile {
  static func bytes(of file: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(file)) + Array("\n".utf8)
    } catch {
      // Texts and finite numbers only: the encoder has nothing to refuse.
      preconditionFailure("figures could not be encoded: \(error)")
    }
  }
}
