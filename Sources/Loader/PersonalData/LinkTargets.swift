/// The addresses of pages in a text: the digits in them are nobody's.
///
/// The targets of links that ring or write to somebody, `tel:` and `mailto:`, are none of them.
struct LinkTargets {
  private let ranges: [Range<Int>]

  init(in text: PlainText) {
    var ranges: [Range<Int>] = []
    var at = 0
    while at < text.count {
      guard let end = LinkTargets.end(ofTargetAt: at, in: text) else {
        at += 1
        continue
      }
      ranges.append(at..<end)
      at = end
    }
    self.ranges = ranges
  }

  func contain(_ index: Int) -> Bool {
    // Binary search, for a text may be a list of links.
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(index)
  }

  private static func end(ofTargetAt start: Int, in text: PlainText) -> Int? {
    if text[start] == UInt8(ascii: "("), text[start - 1] == UInt8(ascii: "]") {
      let isCall = text.has("TEL:", at: start + 1) || text.has("SMS:", at: start + 1)
      return isCall || text.has("MAILTO:", at: start + 1) ? nil : end(of: start + 1, in: text)
    }
    guard text.beginsWord(at: start), begins(at: start, in: text) else { return nil }
    return end(of: start, in: text)
  }

  /// Whether a page's address, or the number of a paper (DOI), begins there.
  private static func begins(at start: Int, in text: PlainText) -> Bool {
    if text.has("HTTP", at: start) || text.has("WWW.", at: start) || text.has("DOI:", at: start) {
      return true
    }
    guard text.has("10.", at: start) else { return false }
    let end = text.endOfDigits(from: start + 3)
    return end - start >= 7 && text[end] == UInt8(ascii: "/")
  }

  /// Where the address ends: at a space, or at what closes a link.
  private static func end(of start: Int, in text: PlainText) -> Int {
    var end = start
    while end < text.count, !" \n<>)\"".utf8.contains(text[end]) { end += 1 }
    return end
  }
}
