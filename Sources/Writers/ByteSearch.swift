extension String {
  /// Whether the bytes of `text` stand in it, as they are: a search by letters, which may be written in several ways, takes a
  /// hundred times as long.
  func containsBytes(of text: String) -> Bool {
    let (bytes, sought) = (utf8Span.span, text.utf8Span.span)
    guard let first = sought.isEmpty ? nil : sought[0] else { return true }
    guard bytes.count >= sought.count else { return false }
    return (0...bytes.count - sought.count).contains { start in
      bytes[start] == first && sought.indices.allSatisfy { bytes[start + $0] == sought[$0] }
    }
  }
}
