extension StringProtocol {
  /// Where the bytes of `text` first stand in it, as they are: a search by letters, each of which may be written in several
  /// ways, takes a hundred times as long.
  func rangeOfBytes(of text: String) -> Range<Index>? {
    let sought = text.utf8Span.span
    guard !sought.isEmpty else { return startIndex..<startIndex }
    var start = startIndex
    while let index = utf8[start...].firstIndex(of: sought[0]) {
      var end = index
      var matched = 0
      while matched < sought.count, end < endIndex, utf8[end] == sought[matched] {
        utf8.formIndex(after: &end)
        matched += 1
      }
      if matched == sought.count { return index..<end }
      start = utf8.index(after: index)
    }
    return nil
  }

  /// Whether the bytes of `text` stand in it, as they are.
  func containsBytes(of text: String) -> Bool { rangeOfBytes(of: text) != nil }
}
