extension StringProtocol where SubSequence == Substring {
  /// The lines without their ends, blank ones too; a text that ends with a line end has a blank one after it.
  ///
  /// By scalars: to find out where each character ends takes ten times as long, and no character goes on over a line end.
  package var lines: [Substring] {
    let scalars = unicodeScalars
    var lines: [Substring] = []
    var start = startIndex
    var at = start
    while at < endIndex {
      let next = scalars.index(after: at)
      guard scalars[at].isLineEnd else {
        at = next
        continue
      }
      lines.append(self[start..<at])
      let isPair = scalars[at] == "\r" && next < endIndex && scalars[next] == "\n"
      start = isPair ? scalars.index(after: next) : next
      at = start
    }
    return lines + [self[start...]]
  }
}

extension Unicode.Scalar {
  /// Whether it is a space or ends a line. Most are of ASCII, and are not looked up.
  var isBlank: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

  /// Whether a line ends with it, as ``Character/isNewline`` says it of characters.
  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
